package org.unionstat.rule;

import java.util.Locale;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;

/** The kinds of problem that a file of rules can have, those of its expressions aside. */
enum PackFault {
    /** Not YAML. */
    SYNTAX("PACK-001", "not YAML: %s"),
    /** A key that means nothing. */
    UNKNOWN_KEY("PACK-002", "'%s' means nothing here; known are: %s"),
    /** A key that is obligatory. */
    MISSING("PACK-003", "'%s' is missing"),
    /** Two rules of one layer with one id, or a key twice. */
    DUPLICATE("PACK-004", "'%s' is there twice, first at %s"),
    /** A pack that includes itself. */
    CYCLE("PACK-005", "cyclic include: %s"),
    /** No such file. */
    NO_FILE("PACK-006", "there is no file '%s' to include; known are: %s"),
    /** A value that does not fit its key. */
    BAD_VALUE("PACK-007", "'%s' is no %s; expected %s"),
    /** Neither a text nor a list where one is needed. */
    WRONG_SHAPE("PACK-008", "'%s' must be %s");

    private final String id;
    private final String template;

    PackFault(String id, String template) {
        this.id = id;
        this.template = template;
    }

    Problem at(Place place, Object... words) {
        return new Problem(id, String.format(Locale.ROOT, template, words), place);
    }
}
