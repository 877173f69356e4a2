package org.unionstat.expression;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.unionstat.quantity.Fraction;
import org.unionstat.quantity.Interval;
import org.unionstat.quantity.Quantity;

/**
 * A number, or the closed interval of numbers that it may be; its ends are exact.
 *
 * <p>Each operand is taken as independent of the others: {@code x − x} of an interval is not 0 but what two figures in that
 * interval may differ by. What is said of a rule is then still true, only sometimes less than could be known.
 */
public final class Amount implements Value {

    private static final Amount ANY = new Amount(null, null);
    private static final Amount ZERO = exactly(BigDecimal.ZERO);

    private final @Nullable Fraction lower;
    private final @Nullable Fraction upper;

    private Amount(@Nullable Fraction lower, @Nullable Fraction upper) {
        this.lower = lower;
        this.upper = upper;
    }

    /**
     * One number.
     *
     * @param value the number
     * @return the amount
     */
    public static Amount exactly(BigDecimal value) {
        Fraction end = Fraction.of(value);
        return new Amount(end, end);
    }

    /**
     * A figure as reported.
     *
     * @param figure the figure
     * @return the values that it may stand for
     */
    public static Amount of(Quantity figure) {
        Interval bounds = figure.bounds();
        BigDecimal least = bounds.lower();
        BigDecimal most = bounds.upper();
        Fraction lower = least == null ? null : Fraction.of(least);
        return new Amount(lower, bounds.isExact() ? lower : most == null ? null : Fraction.of(most));
    }

    /**
     * The number, if it is one.
     *
     * @return the exact fraction; null of an interval
     */
    public @Nullable Fraction exact() {
        return isExact() ? lower : null;
    }

    /**
     * The values that the amount may be, ends that do not come out even with 34 digits.
     *
     * @return the interval
     */
    public Interval bounds() {
        return new Interval(lower == null ? null : lower.value(), upper == null ? null : upper.value());
    }

    private boolean isExact() {
        return lower != null && upper != null && (sameEnds() || lower.compareTo(upper) == 0);
    }

    @SuppressWarnings("ReferenceEquality") // an exact amount is mostly made with one end
    private boolean sameEnds() {
        return lower == upper;
    }

    private static Amount between(@Nullable Fraction lower, @Nullable Fraction upper) {
        return new Amount(lower, upper);
    }

    Amount plus(Amount other) {
        if (lower == null || other.lower == null || upper == null || other.upper == null) {
            return between(
                    lower == null || other.lower == null ? null : lower.plus(other.lower),
                    upper == null || other.upper == null ? null : upper.plus(other.upper));
        }
        Fraction least = lower.plus(other.lower);
        return between(least, sameEnds() && other.sameEnds() ? least : upper.plus(other.upper));
    }

    Amount negated() {
        Fraction most = lower == null ? null : lower.negated();
        return sameEnds() ? between(most, most) : between(upper == null ? null : upper.negated(), most);
    }

    Amount minus(Amount other) {
        if (sameEnds() && other.sameEnds() && lower != null && other.lower != null) {
            Fraction difference = lower.minus(other.lower);
            return between(difference, difference);
        }
        return plus(other.negated());
    }

    Amount times(Amount other) {
        Fraction one = exact();
        Fraction two = other.exact();
        if (one != null && two != null) {
            Fraction product = one.times(two);
            return between(product, product);
        }
        if ((one != null && one.signum() == 0) || (two != null && two.signum() == 0)) {
            return ZERO;
        }
        return isNegative()
                ? negated().times(other).negated()
                : other.isNegative() ? timesNegative(other) : product(other);
    }

    private Amount timesNegative(Amount other) {
        return times(other.negated()).negated();
    }

    /** The product where neither is wholly below nought. */
    private Amount product(Amount other) {
        boolean crossing = crosses();
        if (crossing && other.crosses()) {
            return bothCrossing(other);
        }
        if (crossing) {
            return other.product(this);
        }
        // this is not negative: the greater end of this makes the other's ends more extreme
        return between(lowest(other), highest(other));
    }

    private @Nullable Fraction lowest(Amount other) {
        Fraction end = other.lower;
        if (end == null) {
            return null;
        }
        Fraction factor = end.signum() < 0 ? upper : lower;
        return factor == null ? null : factor.times(end);
    }

    private @Nullable Fraction highest(Amount other) {
        Fraction end = other.upper;
        if (end == null) {
            return null;
        }
        Fraction factor = end.signum() < 0 ? lower : upper;
        return end.signum() == 0 ? end : factor == null ? null : factor.times(end);
    }

    private Amount bothCrossing(Amount other) {
        if (lower == null || upper == null || other.lower == null || other.upper == null) {
            return ANY;
        }
        Fraction least = least(lower.times(other.upper), upper.times(other.lower));
        return between(least, most(lower.times(other.lower), upper.times(other.upper)));
    }

    private boolean isNegative() {
        return upper != null && upper.signum() <= 0;
    }

    private boolean crosses() {
        return lower == null || lower.signum() < 0;
    }

    /** The quotient; nothing where the divisor is nought, anything where it may be. */
    Value dividedBy(Amount other) {
        Fraction divisor = other.exact();
        if (divisor != null && divisor.signum() == 0) {
            return Missing.ZERO_DENOMINATOR;
        }
        Fraction dividend = exact();
        if (divisor != null && dividend != null) {
            Fraction quotient = dividend.dividedBy(divisor);
            return between(quotient, quotient);
        }
        boolean above = other.lower != null && other.lower.signum() > 0;
        boolean below = other.upper != null && other.upper.signum() < 0;
        return above || below ? times(other.reciprocal()) : ANY;
    }

    private Amount reciprocal() {
        Fraction one = Fraction.of(BigDecimal.ONE);
        Fraction nought = Fraction.of(BigDecimal.ZERO);
        return between(upper == null ? nought : one.dividedBy(upper), lower == null ? nought : one.dividedBy(lower));
    }

    Amount abs() {
        if (lower != null && lower.signum() >= 0) {
            return this;
        }
        Amount mirrored = negated();
        if (isNegative()) {
            return mirrored;
        }
        Fraction most = upper == null || mirrored.upper == null ? null : most(upper, mirrored.upper);
        return between(Fraction.of(BigDecimal.ZERO), most);
    }

    Amount least(Amount other) {
        return between(
                lower == null || other.lower == null ? null : least(lower, other.lower),
                upper == null ? other.upper : other.upper == null ? upper : least(upper, other.upper));
    }

    Amount most(Amount other) {
        return negated().least(other.negated()).negated();
    }

    private static Fraction least(Fraction a, Fraction b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Fraction most(Fraction a, Fraction b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    /** Half away from nought. */
    Amount rounded(int decimals) {
        return between(
                lower == null ? null : Fraction.of(lower.rounded(decimals)),
                upper == null ? null : Fraction.of(upper.rounded(decimals)));
    }

    Truth isAtMost(Amount other) {
        if (upper != null && other.lower != null && upper.compareTo(other.lower) <= 0) {
            return Truth.TRUE;
        }
        return lower != null && other.upper != null && lower.compareTo(other.upper) > 0 ? Truth.FALSE : Truth.UNKNOWN;
    }

    Truth isBelow(Amount other) {
        return other.isAtMost(this).not();
    }

    Truth isEqualTo(Amount other) {
        Truth both = isAtMost(other).and(other.isAtMost(this));
        return both == Truth.TRUE && !(isExact() && other.isExact()) ? Truth.UNKNOWN : both;
    }

    @Override
    public String toString() {
        return bounds().toString();
    }
}
