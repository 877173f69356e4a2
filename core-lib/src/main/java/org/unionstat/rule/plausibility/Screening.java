package org.unionstat.rule.plausibility;

import java.util.List;
import org.unionstat.rule.RuleCount;

/**
 * What a check of many figures found.
 *
 * @param failures the failures, by unit in the order given, then by cell in the order of their names
 * @param counts how many figures passed, failed and could not be judged
 */
public record Screening(List<Judgement> failures, RuleCount counts) {

    /** Copies the failures. */
    public Screening {
        failures = List.copyOf(failures);
    }
}
