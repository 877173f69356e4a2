package org.unionstat.trend;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionstat.indicator.Indicator;
import org.unionstat.indicator.Nature;
import org.unionstat.quantity.Interval;
import org.unionstat.quantity.Qualifier;

/**
 * The change of a figure over a year (同比), with what the comparison is worth.
 *
 * <p><b>Which word applies.</b> Of several the first in this order:
 *
 * <ol>
 *   <li>a missing figure, by its reason; the current figure's reason before the base's;
 *   <li>{@code NOT_COMPARABLE_DIFFERENT_SPAN}: the periods are not the same months a year apart; not asked of stocks, which
 *       belong to a date;
 *   <li>{@code NOT_COMPARABLE_BREAK}: the current figure carries flag B. Who has a linking factor applies it to the base and
 *       leaves the flag away;
 *   <li>{@code NOT_COMPARABLE_AGGREGATION_NONE}: a figure would have had to be aggregated and must not be;
 *   <li>{@code UNCERTAIN}: the difference is unbounded on both sides;
 *   <li>{@code NOT_COMPARABLE_RESPONSE}: a figure summed from units (computed or incomplete) has a response below 95 %, or
 *       both are summed and their responses lie 2 points or more apart;
 *   <li>for amounts, not for rates and scores: {@code NEGATIVE_BASE} if either figure is or may be below 0, else
 *       {@code UNCHANGED_ZERO} if both are exactly 0, else {@code NEW} if the base is exactly 0;
 *   <li>{@code BASIS_DIFFERS}: one is stated and the other is not;
 *   <li>{@code DIFFERENT_DATE}: the reference dates do not lie exactly a year apart (two last days of the same month do);
 *   <li>{@code COMPARABLE}.
 * </ol>
 *
 * <p><b>Which numbers there are.</b> None under {@code UNCERTAIN} and {@code NOT_COMPARABLE_…}. Else rates in percent have
 * points alone, everything else a difference, and amounts whose base is certainly above 0 and that are themselves certainly
 * not negative a growth = (x ÷ base − 1) × 100 in percent. Of qualified figures the numbers are those ends that are certain:
 * the lower under {@code AT_LEAST}, the upper under {@code AT_MOST}, the change of the printed figures under
 * {@code APPROXIMATE}, none under {@code RANGE}, where the interval says all. Numbers are computed exactly and divided and
 * rounded once, half away from zero; unrounded quotients keep 34 digits.
 *
 * @param measure in what the change is told
 * @param comparability what the comparison is worth
 * @param qualifier how exact the change is, read off its interval; UNCERTAIN where there is no number
 * @param difference figure − base in the indicator's unit, unrounded; null for rates in percent and where there is none
 * @param growth the growth in percent, unrounded; null where there is none
 * @param growthPercent the growth in percent with one decimal; null where there is none
 * @param points the change of a rate in points, unrounded; null where there is none
 * @param pointChange the change of a rate in points with one decimal; null where there is none
 * @param interval the differences, or points, that are possible; null where there is no number
 * @param growthInterval the growths in percent that are possible; null where there is no growth
 * @param fromRounded whether points are the difference of rates of which at least one is a rounded, printed one
 */
public record Change(
        ChangeMeasure measure,
        Comparability comparability,
        Qualifier qualifier,
        @Nullable BigDecimal difference,
        @Nullable BigDecimal growth,
        @Nullable BigDecimal growthPercent,
        @Nullable BigDecimal points,
        @Nullable BigDecimal pointChange,
        @Nullable Interval interval,
        @Nullable Interval growthInterval,
        boolean fromRounded) {

    /** Checks that numbers are there exactly where the comparability allows them, and that growth and points exclude each other. */
    public Change {
        if (comparability.excludesNumbers() != (interval == null)
                || (interval == null) != (qualifier == Qualifier.UNCERTAIN)) {
            throw new IllegalArgumentException(comparability + " and " + qualifier + " with interval " + interval);
        }
        if (interval == null && (difference != null || growthInterval != null || points != null)) {
            throw new IllegalArgumentException("a number under " + comparability);
        }
        if (measure == ChangeMeasure.POINTS ? difference != null || growthInterval != null : points != null) {
            throw new IllegalArgumentException("a rate changes in points, never in percent; only rates do");
        }
        if ((growth == null) != (growthPercent == null) || (points == null) != (pointChange == null)) {
            throw new IllegalArgumentException("a number and its rounding come together");
        }
    }

    /**
     * Compares a figure with that of a year before.
     *
     * @param indicator what both are figures of
     * @param current the figure
     * @param base the figure of a year before
     * @return the change
     */
    public static Change of(Indicator indicator, Figure current, Figure base) {
        return of(ChangeMeasure.of(indicator), indicator.nature() == Nature.STOCK, current, base);
    }

    /**
     * Compares a figure with that of a year before, for callers without a catalogue.
     *
     * @param measure in what the change is told
     * @param atDate whether the figures are stocks, which belong to a date and not to a span
     * @param current the figure
     * @param base the figure of a year before
     * @return the change
     */
    public static Change of(ChangeMeasure measure, boolean atDate, Figure current, Figure base) {
        Comparability comparability = ComparisonLaw.judge(measure, atDate, current, base);
        return comparability.excludesNumbers()
                ? new Change(
                        measure, comparability, Qualifier.UNCERTAIN, null, null, null, null, null, null, null, false)
                : ChangeNumbers.of(measure, current, base).change(comparability);
    }

    /**
     * The growth as printed.
     *
     * @return percent with one decimal, if there is a growth
     */
    public Optional<BigDecimal> printedGrowth() {
        return Optional.ofNullable(growthPercent);
    }

    /**
     * The change of a rate as printed.
     *
     * @return points with one decimal, if it is a rate
     */
    public Optional<BigDecimal> printedPoints() {
        return Optional.ofNullable(pointChange);
    }

    /**
     * The word of direction that is true of every change that is possible.
     *
     * @return the direction, UNKNOWN where there is no number
     */
    public Direction direction() {
        if (interval == null) {
            return Direction.UNKNOWN;
        }
        Interval printed = growthInterval != null ? growthInterval : measure == ChangeMeasure.POINTS ? interval : null;
        return Direction.of(interval, printed);
    }
}
