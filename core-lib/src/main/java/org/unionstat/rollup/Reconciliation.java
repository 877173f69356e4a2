package org.unionstat.rollup;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A stated total beside the figure computed from the units below; neither is ever added to the other.
 *
 * @param computed the sum, or the rate recomputed from its summed parts; null where nothing could be computed
 * @param stated the total, or rate, that the unit states; null where it states none
 * @param imbalance stated − computed; null unless both are there
 * @param explainedBy the code of the unit directly below that explains the imbalance best; null where none does
 */
public record Reconciliation(
        @Nullable BigDecimal computed,
        @Nullable BigDecimal stated,
        @Nullable BigDecimal imbalance,
        @Nullable String explainedBy) {

    static Reconciliation of(@Nullable BigDecimal computed, @Nullable BigDecimal stated) {
        return new Reconciliation(
                computed, stated, computed == null || stated == null ? null : stated.subtract(computed), null);
    }

    Reconciliation explainedBy(@Nullable String child) {
        return new Reconciliation(computed, stated, imbalance, child);
    }

    /**
     * Whether a stated total contradicts the sum.
     *
     * @return true if there is an imbalance other than 0
     */
    public boolean isImbalanced() {
        return imbalance != null && imbalance.signum() != 0;
    }
}
