package org.unionstat.trend;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.unionstat.quantity.Fraction;
import org.unionstat.quantity.Interval;
import org.unionstat.quantity.Qualifier;

/**
 * The numbers of a change whose comparability allows numbers.
 *
 * <p>Each operand enters once: growth is x ÷ base − 1, not (x − base) ÷ base, which would use the base twice and make the
 * interval wider than it is.
 */
record ChangeNumbers(
        ChangeMeasure measure,
        Qualifier qualifier,
        Interval interval,
        @Nullable Interval growthInterval,
        Fraction nominalDifference,
        @Nullable Fraction nominalGrowth,
        boolean fromRounded) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static ChangeNumbers of(ChangeMeasure measure, Figure current, Figure base) {
        Fraction x = fraction(current);
        Fraction b = fraction(base);
        Fraction difference = x.minus(b);
        boolean exact = bounds(current).isExact() && bounds(base).isExact();
        Interval interval =
                exact ? Interval.exactly(difference.value()) : bounds(current).minus(bounds(base));
        Fraction growth = grows(measure, bounds(current), bounds(base)) ? x.growthOver(b) : null;
        return new ChangeNumbers(
                measure,
                interval.qualifier(current.approximate() || base.approximate()),
                interval,
                growth == null ? null : exact ? Interval.exactly(growth.value()) : growthBounds(current, base),
                difference,
                growth,
                measure == ChangeMeasure.POINTS && (current.isStatedWithoutParts() || base.isStatedWithoutParts()));
    }

    static Interval bounds(Figure figure) {
        return Objects.requireNonNull(figure.bounds(), "a missing figure has no change");
    }

    Change change(Comparability comparability) {
        boolean inPoints = measure == ChangeMeasure.POINTS;
        BigDecimal difference = certain(interval, nominalDifference.value());
        BigDecimal growth =
                growthInterval == null || nominalGrowth == null ? null : certain(growthInterval, nominalGrowth.value());
        return new Change(
                measure,
                comparability,
                qualifier,
                inPoints ? null : difference,
                growth,
                growth == null ? null : rounded(growth, nominalGrowth),
                inPoints ? difference : null,
                inPoints && difference != null ? rounded(difference, nominalDifference) : null,
                interval,
                growthInterval,
                fromRounded);
    }

    private @Nullable BigDecimal certain(Interval possible, BigDecimal nominal) {
        return switch (qualifier) {
            case EXACT, APPROXIMATE -> nominal;
            case AT_LEAST -> possible.lower();
            case AT_MOST -> possible.upper();
            case RANGE, UNCERTAIN -> null;
        };
    }

    /** Nominal numbers are rounded from the fraction, so that they are rounded once; ends of intervals from 34 digits. */
    private BigDecimal rounded(BigDecimal value, @Nullable Fraction nominal) {
        boolean fromFraction = qualifier == Qualifier.EXACT || qualifier == Qualifier.APPROXIMATE;
        return nominal != null && fromFraction ? nominal.rounded(Rounding.DECIMALS) : Rounding.oneDecimal(value);
    }

    private static boolean grows(ChangeMeasure measure, Interval x, Interval base) {
        return measure == ChangeMeasure.GROWTH
                && base.isCertainlyPositive()
                && x.lower() != null
                && x.lower().signum() >= 0;
    }

    private static Interval growthBounds(Figure current, Figure base) {
        Interval ratio = bounds(current).dividedBy(bounds(base));
        return new Interval(
                ratio.lower() == null ? null : ratio.lower().multiply(HUNDRED).subtract(HUNDRED),
                ratio.upper() == null ? null : ratio.upper().multiply(HUNDRED).subtract(HUNDRED));
    }

    private static Fraction fraction(Figure figure) {
        if (figure.numerator() != null && figure.denominator() != null) {
            return new Fraction(figure.numerator(), figure.denominator());
        }
        return Fraction.of(Objects.requireNonNull(figure.value(), "a missing figure has no change"));
    }
}
