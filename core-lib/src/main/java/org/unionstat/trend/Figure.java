package org.unionstat.trend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionstat.period.Period;
import org.unionstat.quantity.Fraction;
import org.unionstat.quantity.Interval;
import org.unionstat.quantity.Qualifier;
import org.unionstat.quantity.Quantity;
import org.unionstat.submission.ObservationState;

/**
 * One side of a comparison: a figure of one unit and period, or the reason why there is none.
 *
 * <p>Rates and means with known parts keep them, so that the change is taken from the unrounded value; the value is then
 * numerator ÷ denominator × factor to 34 digits. Figures start as exact, computed, fully answered, without a break and of the
 * period's last day; the {@code with} methods say otherwise.
 *
 * @param period the period it is of
 * @param missing why there is no figure; null where there is one
 * @param value the figure as printed or computed; null where it is missing
 * @param bounds the values that the figure may stand for; null where it is missing
 * @param approximate whether a word like 约 stands with it or with what it is computed from
 * @param numerator the unrounded numerator times the factor, of an exact rate with known parts; else null
 * @param denominator the denominator, always positive, of an exact rate with known parts; else null
 * @param basis what it rests on
 * @param response the size-weighted share of expected units that answered, 1 for all; counts for sums of units only
 * @param breakBefore whether its definition differs from the year before (flag B) and no factor links the two
 * @param asOf the reference date where it is not the period's last day; else null
 */
public record Figure(
        Period period,
        @Nullable Comparability missing,
        @Nullable BigDecimal value,
        @Nullable Interval bounds,
        boolean approximate,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        Basis basis,
        BigDecimal response,
        boolean breakBefore,
        @Nullable LocalDate asOf) {

    /** Checks that there is either a figure with bounds or a reason, and that parts come in pairs. */
    public Figure {
        if ((missing == null) != (value != null) || (value == null) != (bounds == null)) {
            throw new IllegalArgumentException(
                    "a figure has a value with bounds, or a reason: " + value + ", " + missing);
        }
        if (missing != null && (!missing.excludesNumbers() || missing == Comparability.UNCERTAIN)) {
            throw new IllegalArgumentException("not a reason for a missing figure: " + missing);
        }
        if ((numerator == null) != (denominator == null) || (denominator != null && denominator.signum() <= 0)) {
            throw new IllegalArgumentException("parts come in pairs with a positive denominator: " + denominator);
        }
        if (response.signum() < 0) {
            throw new IllegalArgumentException("response is never negative: " + response);
        }
    }

    /**
     * A figure as reported or summed, with what it may stand for.
     *
     * @param period the period
     * @param quantity the figure
     * @return the figure
     */
    public static Figure of(Period period, Quantity quantity) {
        return present(period, quantity.value(), quantity.bounds())
                .withBounds(quantity.bounds(), quantity.qualifier() == Qualifier.APPROXIMATE);
    }

    /**
     * An exact figure.
     *
     * @param period the period
     * @param value the figure
     * @return the figure
     */
    public static Figure of(Period period, BigDecimal value) {
        return present(period, value, Interval.exactly(value));
    }

    /**
     * An exact rate or mean with known parts.
     *
     * @param period the period
     * @param numerator the numerator
     * @param denominator the denominator; where it is not positive the figure is missing as not applicable
     * @param factor 100 for percent, 1,000 for per mille, 1 for means
     * @return the figure
     */
    public static Figure ofParts(Period period, BigDecimal numerator, BigDecimal denominator, BigDecimal factor) {
        if (denominator.signum() <= 0) {
            return missing(period, ObservationState.NOT_APPLICABLE);
        }
        BigDecimal scaled = numerator.multiply(factor);
        BigDecimal value = new Fraction(scaled, denominator).value();
        return new Figure(
                period,
                null,
                value,
                Interval.exactly(value),
                false,
                scaled,
                denominator,
                Basis.COMPUTED,
                BigDecimal.ONE,
                false,
                null);
    }

    /**
     * A missing figure.
     *
     * @param period the period
     * @param state why; not REPORTED
     * @return the figure
     */
    public static Figure missing(Period period, ObservationState state) {
        return absent(period, Comparability.missing(state));
    }

    /**
     * A figure of a unit that is not open in the period, or of a period that is not kept.
     *
     * @param period the period
     * @return the missing figure
     */
    public static Figure outOfScope(Period period) {
        return absent(period, Comparability.NOT_COMPARABLE_OUT_OF_SCOPE);
    }

    /**
     * A figure that would have to be aggregated and must not be.
     *
     * @param period the period
     * @return the missing figure
     */
    public static Figure notAggregated(Period period) {
        return absent(period, Comparability.NOT_COMPARABLE_AGGREGATION_NONE);
    }

    /**
     * The same figure known less exactly; parts no longer count.
     *
     * @param newBounds the values that it may stand for
     * @param isApproximate whether a word like 约 stands with an operand
     * @return the figure
     */
    public Figure withBounds(Interval newBounds, boolean isApproximate) {
        BigDecimal n = newBounds.isExact() ? numerator : null;
        BigDecimal d = newBounds.isExact() ? denominator : null;
        return new Figure(period, missing, value, newBounds, isApproximate, n, d, basis, response, breakBefore, asOf);
    }

    /**
     * The same figure on another basis.
     *
     * @param newBasis what it rests on
     * @param share the size-weighted share of expected units that answered, 1 for all
     * @return the figure
     */
    public Figure withBasis(Basis newBasis, BigDecimal share) {
        return new Figure(
                period,
                missing,
                value,
                bounds,
                approximate,
                numerator,
                denominator,
                newBasis,
                share,
                breakBefore,
                asOf);
    }

    /**
     * The same figure with its definition changed since the year before.
     *
     * @return the figure
     */
    public Figure withBreak() {
        return new Figure(
                period, missing, value, bounds, approximate, numerator, denominator, basis, response, true, asOf);
    }

    /**
     * The same figure of another reference date.
     *
     * @param day the reference date
     * @return the figure
     */
    public Figure withAsOf(LocalDate day) {
        return new Figure(
                period, missing, value, bounds, approximate, numerator, denominator, basis, response, breakBefore, day);
    }

    /**
     * The reference date.
     *
     * @return the date as of which the figure holds, else the period's last day
     */
    public LocalDate referenceDate() {
        return asOf == null ? period.end() : asOf;
    }

    /**
     * Why there is no figure.
     *
     * @return the reason, empty where there is a figure
     */
    public Optional<Comparability> reason() {
        return Optional.ofNullable(missing);
    }

    /** Whether the figure is a printed rate whose parts are not known, hence rounded. */
    boolean isStatedWithoutParts() {
        return basis == Basis.STATED && numerator == null;
    }

    private static Figure present(Period period, BigDecimal value, Interval bounds) {
        return new Figure(period, null, value, bounds, false, null, null, Basis.COMPUTED, BigDecimal.ONE, false, null);
    }

    private static Figure absent(Period period, Comparability reason) {
        return new Figure(period, reason, null, null, false, null, null, Basis.COMPUTED, BigDecimal.ONE, false, null);
    }
}
