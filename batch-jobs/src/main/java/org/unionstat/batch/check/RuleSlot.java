package org.unionstat.batch.check;

import java.util.List;
import org.unionstat.expression.Moment;
import org.unionstat.expression.Operand;

/** Returns that a rule looks at: those on a form, of the period or another, of the units or of those below them. */
record RuleSlot(String form, Moment moment, String series, int period) {

    /** Where a figure may stand, in the order in which it is looked for. */
    static List<RuleSlot> of(String form, Operand operand, Years years) {
        List<Integer> periods = switch (operand.moment()) {
            case NOW, CHILDREN -> List.of(years.period());
            case PREVIOUS -> List.of(years.base());
            case OPENING -> years.openings();
        };
        return periods.stream()
                .map(p -> new RuleSlot(form, operand.moment(), operand.series(), p))
                .toList();
    }

    boolean isOwn() {
        return moment == Moment.NOW && series.isEmpty();
    }

    /** Whether the figures are targets, which also stand in targets.csv. */
    boolean isTarget() {
        return series.equals("TARGET") && moment == Moment.NOW;
    }

    String seriesName() {
        return series.isEmpty() ? "ACTUAL" : series;
    }
}
