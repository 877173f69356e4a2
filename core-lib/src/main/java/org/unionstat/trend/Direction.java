package org.unionstat.trend;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.unionstat.quantity.Interval;

/** The word for a change that is true of every value that the change may have. */
public enum Direction {
    /** 增长, 提高: every possible change is above 0 and not all print as 0.0. */
    ROSE,
    /** 下降: every possible change is below 0 and not all print as 0.0. */
    FELL,
    /** 持平: the unrounded change is exactly 0. */
    UNCHANGED,
    /** 基本持平: every possible growth, or change in points, prints as 0.0, but it is not certainly 0. */
    ABOUT_UNCHANGED,
    /** Nothing can be claimed: the change may be either way, or there is none. */
    UNKNOWN;

    private static final BigDecimal PRINTS_AS_ZERO_BELOW = new BigDecimal("0.05");

    /**
     * The word that holds on a whole interval.
     *
     * @param change the possible differences
     * @param printed the possible growths in percent or changes in points, whichever is printed; null where none is
     * @return the word, UNKNOWN if no other holds
     */
    public static Direction of(Interval change, @Nullable Interval printed) {
        if (change.isExact() && change.lower() != null && change.lower().signum() == 0) {
            return UNCHANGED;
        }
        if (printed != null && printsAsZero(printed.lower()) && printsAsZero(printed.upper())) {
            return ABOUT_UNCHANGED;
        }
        if (change.isCertainlyPositive()) {
            return ROSE;
        }
        return change.isCertainlyNegative() ? FELL : UNKNOWN;
    }

    private static boolean printsAsZero(@Nullable BigDecimal end) {
        return end != null && end.abs().compareTo(PRINTS_AS_ZERO_BELOW) < 0;
    }
}
