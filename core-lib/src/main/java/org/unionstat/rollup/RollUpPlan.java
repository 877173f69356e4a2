package org.unionstat.rollup;

import java.util.List;
import org.unionstat.indicator.Indicator;
import org.unionstat.period.Period;
import org.unionstat.submission.Form;
import org.unionstat.submission.Submission;
import org.unionstat.unit.UnitTree;

/**
 * What is to be rolled up: a tree of units, a period, the forms that say who is expected, the indicators, and whose figures
 * are trusted.
 *
 * @param tree the units in time
 * @param period the period
 * @param forms the forms; an indicator that is on none of them is expected of nobody
 * @param indicators the indicators, with those that are parts of rates
 * @param trust which figure is published where
 */
public record RollUpPlan(
        UnitTree tree, Period period, List<Form> forms, List<Indicator> indicators, TrustPolicy trust) {

    /** Copies the lists. */
    public RollUpPlan {
        forms = List.copyOf(forms);
        indicators = List.copyOf(indicators);
    }

    /**
     * Rolls up what was accepted.
     *
     * @param accepted the accepted submissions; those of other periods, of other series than ACTUAL, and of units that are not
     *     open do not count. Targets are never rolled up
     * @return the figures of every unit
     * @throws IllegalArgumentException if two submissions of the same kind report the same cell of the same unit
     */
    public RollUp of(List<Submission> accepted) {
        return RollUp.of(this, accepted);
    }
}
