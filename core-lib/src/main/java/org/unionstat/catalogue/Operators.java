package org.unionstat.catalogue;

import java.util.List;
import org.unionstat.indicator.HierarchyOperator;
import org.unionstat.indicator.Nature;
import org.unionstat.indicator.TimeOperator;
import org.unionstat.outcome.Problem;

/** Which operators over units and over time fit which nature. */
final class Operators {

    private Operators() {}

    /** The usual operator over units. */
    static HierarchyOperator hierarchy(Nature nature) {
        return switch (nature) {
            case STOCK, FLOW -> HierarchyOperator.SUM;
            case RATE, MEAN -> HierarchyOperator.RATIO;
            case SCORE -> HierarchyOperator.NONE;
        };
    }

    /** The usual operator over time. */
    static TimeOperator time(Nature nature) {
        return switch (nature) {
            case FLOW -> TimeOperator.SUM;
            case STOCK -> TimeOperator.LAST;
            case RATE, MEAN -> TimeOperator.RATIO;
            case SCORE -> TimeOperator.NONE;
        };
    }

    /** Whether figures of a nature may be added over units. */
    static boolean isAdditive(Nature nature) {
        return nature == Nature.STOCK || nature == Nature.FLOW;
    }

    /** Tells of operators that would make nonsense: the sum of a stock over time, of rates, of scores. */
    static void check(Row row, Nature nature, HierarchyOperator over, TimeOperator time, List<Problem> problems) {
        boolean additive = isAdditive(nature);
        boolean fits = over == HierarchyOperator.NONE || additive == (over != HierarchyOperator.RATIO);
        if (!fits || (nature == Nature.SCORE && over != HierarchyOperator.NONE)) {
            problems.add(Fault.OPERATOR_MISFIT.at(
                    row.field("hierarchy_op").place(), "hierarchy_op", over, nature, "usual is " + hierarchy(nature)));
        }
        boolean timeFits = switch (nature) {
            case FLOW -> time != TimeOperator.RATIO;
            case STOCK, SCORE -> time == TimeOperator.LAST || time == TimeOperator.NONE;
            case RATE, MEAN -> time == TimeOperator.RATIO || time == TimeOperator.NONE;
        };
        if (!timeFits) {
            problems.add(Fault.OPERATOR_MISFIT.at(
                    row.field("time_op").place(), "time_op", time, nature, "usual is " + time(nature)));
        }
    }
}
