package org.unionstat.batch.check;

import org.unionstat.expression.Moment;
import org.unionstat.expression.Operand;

/** Returns that a rule looks at: those on a form, of the period or another, of the units or of those below them. */
record RuleSlot(String form, Moment moment, String series) {

    static RuleSlot of(String form, Operand operand) {
        return new RuleSlot(form, operand.moment(), operand.series());
    }

    /** The returns of the units themselves, in the period. */
    static RuleSlot own(String form) {
        return new RuleSlot(form, Moment.NOW, "");
    }

    boolean isOwn() {
        return moment == Moment.NOW && series.isEmpty();
    }

    String seriesName() {
        return series.isEmpty() ? "ACTUAL" : series;
    }
}
