package org.unionstat.batch.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A target of the period and how far it was reached.
 *
 * @param target the target
 * @param met whether it was reached, decided unrounded; null where that is not certain
 * @param achieved the achieved percentage, rounded down below 100; null where none is lawful
 */
record Goal(
        BigDecimal target, @Nullable Boolean met, @Nullable BigDecimal achieved) {

    boolean isMissed() {
        return Boolean.FALSE.equals(met);
    }
}
