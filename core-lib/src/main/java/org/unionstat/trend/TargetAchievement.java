package org.unionstat.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.unionstat.indicator.Indicator;
import org.unionstat.indicator.Polarity;
import org.unionstat.quantity.Fraction;
import org.unionstat.quantity.Interval;

/**
 * How far a target is reached: actual ÷ target in percent.
 *
 * <p>Met is decided on the unrounded figure and only if true of every value it may stand for: at least the target, or, where
 * less is better, at most. The percentage exists for exact figures and targets above 0; there is none for rates in percent,
 * whose distance to the target is told in points, and none where less is better. Below the target it is rounded down, so that
 * 99.96 % prints 99.9 and never 100.0; from the target on half away from zero.
 *
 * @param attainment whether the target is reached
 * @param achieved actual ÷ target × 100, to 34 digits; null where there is no percentage
 * @param achievedPercent the percentage with one decimal; null where there is none
 */
public record TargetAchievement(
        Attainment attainment,
        @Nullable BigDecimal achieved,
        @Nullable BigDecimal achievedPercent) {

    /** Checks that the percentage and its rounding come together. */
    public TargetAchievement {
        if ((achieved == null) != (achievedPercent == null)) {
            throw new IllegalArgumentException("a percentage and its rounding come together");
        }
    }

    /**
     * Holds a figure against its target.
     *
     * @param indicator what both are figures of
     * @param actual the values that the figure may stand for
     * @param target the target
     * @param spanIsOver whether the target's span has ended: before, nothing is missed, and no limit is kept
     * @return the achievement
     */
    public static TargetAchievement of(Indicator indicator, Interval actual, BigDecimal target, boolean spanIsOver) {
        return of(indicator.polarity(), indicator.unit().isPercent(), actual, target, spanIsOver);
    }

    /**
     * Holds a figure against its target, for callers without a catalogue.
     *
     * @param polarity which direction is wanted; NEUTRAL counts as more
     * @param percentRate whether the figures are percentages
     * @param actual the values that the figure may stand for
     * @param target the target
     * @param spanIsOver whether the target's span has ended
     * @return the achievement
     */
    public static TargetAchievement of(
            Polarity polarity, boolean percentRate, Interval actual, BigDecimal target, boolean spanIsOver) {
        boolean lowerBetter = polarity == Polarity.LOWER_BETTER;
        Attainment attainment = lowerBetter ? atMost(actual, target, spanIsOver) : atLeast(actual, target, spanIsOver);
        if (lowerBetter || percentRate || target.signum() <= 0 || !actual.isExact() || actual.lower() == null) {
            return new TargetAchievement(attainment, null, null);
        }
        Fraction share = new Fraction(actual.lower().movePointRight(2), target);
        RoundingMode mode = actual.lower().compareTo(target) < 0 ? RoundingMode.FLOOR : RoundingMode.HALF_UP;
        return new TargetAchievement(attainment, share.value(), share.rounded(Rounding.DECIMALS, mode));
    }

    private static Attainment atLeast(Interval actual, BigDecimal target, boolean spanIsOver) {
        if (actual.lower() != null && actual.lower().compareTo(target) >= 0) {
            return Attainment.MET;
        }
        if (!spanIsOver) {
            return Attainment.PENDING;
        }
        return actual.upper() != null && actual.upper().compareTo(target) < 0 ? Attainment.MISSED : Attainment.UNKNOWN;
    }

    private static Attainment atMost(Interval actual, BigDecimal target, boolean spanIsOver) {
        if (!spanIsOver) {
            return Attainment.PENDING;
        }
        if (actual.upper() != null && actual.upper().compareTo(target) <= 0) {
            return Attainment.MET;
        }
        return actual.lower() != null && actual.lower().compareTo(target) > 0 ? Attainment.MISSED : Attainment.UNKNOWN;
    }
}
