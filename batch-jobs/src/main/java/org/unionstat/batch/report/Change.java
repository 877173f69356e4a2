package org.unionstat.batch.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.unionstat.quantity.Qualifier;

/**
 * The change of a figure over a year, as the warehouse judged and computed it.
 *
 * @param comparability COMPARABLE, or why the comparison is a special one, or none
 * @param difference the difference in the figure's unit; null for rates and where nothing is certain
 * @param growth the growth in percent, rounded; null where there is none
 * @param points the change in points, rounded; null where the figure is not a rate in percent
 * @param qualifier how exact the change is
 * @param lower the least that the difference may be; null if not bounded
 * @param upper the most that the difference may be; null if not bounded
 * @param before the direction of the change a year earlier: 1, 0 or −1; null where it is not known
 */
record Change(
        String comparability,
        @Nullable BigDecimal difference,
        @Nullable BigDecimal growth,
        @Nullable BigDecimal points,
        Qualifier qualifier,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        @Nullable Integer before) {

    /** No comparison, for the reason given. */
    static Change none(String comparability) {
        return new Change(comparability, null, null, null, Qualifier.UNCERTAIN, null, null, null);
    }

    boolean isCompared() {
        return switch (comparability) {
            case "COMPARABLE", "DIFFERENT_DATE", "BASIS_DIFFERS", "NEW", "UNCHANGED_ZERO", "NEGATIVE_BASE" ->
                qualifier != Qualifier.UNCERTAIN;
            default -> false;
        };
    }

    /** Whether 同比 may be said of it. */
    boolean isOverAYear() {
        return isCompared() && !comparability.equals("DIFFERENT_DATE");
    }

    /** The number that tells the direction: the difference, or the points. */
    @Nullable
    BigDecimal size() {
        return points == null ? difference : points;
    }

    /** The direction of an exact change, 0 where it is none or rounds to none. */
    int direction() {
        BigDecimal size = growth != null ? growth : size();
        return size == null ? 0 : size.signum();
    }
}
