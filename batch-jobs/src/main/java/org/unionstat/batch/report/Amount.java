package org.unionstat.batch.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.unionstat.quantity.Qualifier;

/**
 * A figure as it was reported or computed, with what it may stand for.
 *
 * @param value the number
 * @param qualifier how exact it is
 * @param lower the least it may stand for; null where that is not bounded, or the figure is exact
 * @param upper the most it may stand for; null where that is not bounded, or the figure is exact
 */
record Amount(
        BigDecimal value,
        Qualifier qualifier,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper) {

    static Amount exact(BigDecimal value) {
        return new Amount(value, Qualifier.EXACT, value, value);
    }

    boolean isExact() {
        return qualifier == Qualifier.EXACT;
    }
}
