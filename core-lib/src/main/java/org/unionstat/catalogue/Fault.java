package org.unionstat.catalogue;

import java.util.Locale;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;

/** The kinds of problem that a file of the catalogue can have, each with a code that never changes. */
enum Fault {
    /** The file cannot be opened or is not UTF-8. */
    UNREADABLE_FILE("CAT-001", "the file cannot be read: %s"),
    /** The file is not the CSV or YAML that its name says. */
    SYNTAX("CAT-002", "%s"),
    /** A column that the file needs is not in its header. */
    MISSING_COLUMN("CAT-003", "the column '%s' is missing; the header has: %s"),
    /** A column or key that means nothing. */
    UNKNOWN_COLUMN("CAT-004", "'%s' means nothing here; known are: %s"),
    /** A record has more or fewer fields than the header, or a header twice the same name. */
    RAGGED_RECORD("CAT-005", "%s fields found, the header has %s"),
    /** An obligatory field is empty. */
    MISSING_VALUE("CAT-006", "'%s' must not be empty"),
    /** The same code twice. */
    DUPLICATE_CODE("CAT-007", "'%s' is defined twice, first at %s"),
    /** A code with characters that codes do not have. */
    MALFORMED_CODE("CAT-008", "'%s' is not a code: small letters, digits and _ in parts joined by full stops"),
    /** No such area. */
    UNKNOWN_AREA("CAT-009", "unknown area '%s'; known are: %s"),
    /** No such unit of measure. */
    UNKNOWN_UNIT("CAT-010", "unknown unit of measure '%s'; known are: %s"),
    /** A value that is not one of an enumeration. */
    UNKNOWN_VALUE("CAT-011", "unknown value '%s' of %s; known are: %s"),
    /** Not a number, or not in its bounds. */
    BAD_NUMBER("CAT-012", "'%s' is not a lawful %s: %s"),
    /** A rate has only one part, or none though it is recomputed from its parts. */
    RATE_WITHOUT_PARTS("CAT-013", "%s is %s and recomputed (RATIO), but has no %s"),
    /** The numerator or denominator is not an indicator that can be added. */
    UNKNOWN_PART("CAT-014", "the %s '%s' is not an indicator of nature STOCK or FLOW"),
    /** No such classification. */
    UNKNOWN_CLASSIFICATION("CAT-015", "unknown classification '%s'"),
    /** A breakdown is not {@code classification:KIND}, or stands twice. */
    BAD_BREAKDOWN("CAT-016", "'%s' is not a breakdown: %s"),
    /** A check belongs to no breakdown, or contradicts the one that is declared. */
    BAD_CHECK("CAT-017", "the check %s of %s by %s %s"),
    /** No such cell. */
    UNKNOWN_CELL("CAT-018", "'%s' is not a cell of the catalogue"),
    /** An alias of itself, of another alias, or of a fact of another unit of measure or nature. */
    BAD_ALIAS("CAT-019", "%s cannot be an alias of %s: %s"),
    /** The operators do not fit the nature. */
    OPERATOR_MISFIT("CAT-020", "%s %s does not fit nature %s: %s"),
    /** No such indicator. */
    UNKNOWN_INDICATOR("CAT-021", "unknown indicator '%s'%s"),
    /** An indicator is in two forms, or twice in one. */
    LISTED_TWICE("CAT-022", "%s is listed in form '%s' already, at %s"),
    /** A YAML value has not the shape that its key asks. */
    WRONG_SHAPE("CAT-023", "'%s' must be %s"),
    /** The form's id is the code of an area, which is a base form. */
    RESERVED_FORM("CAT-024", "'%s' is the id of a base form; choose another"),
    /** Two indicators have the same official name, or two categories of a classification any name in common. */
    SAME_NAME("CAT-025", "'%s' names both %s and %s");

    private final String id;
    private final String template;

    Fault(String id, String template) {
        this.id = id;
        this.template = template;
    }

    /** The stable code. */
    String id() {
        return id;
    }

    /** The problem with its words filled in. */
    Problem at(Place place, Object... words) {
        return new Problem(id, String.format(Locale.ROOT, template, words), place);
    }
}
