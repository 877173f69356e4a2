package org.unionstat.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The closed interval of values that a figure may stand for.
 *
 * <p>Half-open ends of printed words ([300, 400) for 300多) are kept closed: what is claimed of the closed interval is true of
 * the half-open one. Source of the arithmetic: interval arithmetic with each operand used once.
 *
 * @param lower the least value; null if unbounded below
 * @param upper the greatest value; null if unbounded above
 */
public record Interval(@Nullable BigDecimal lower, @Nullable BigDecimal upper) {

    /** Digits kept where a division does not come out even. */
    private static final MathContext DIVISION = new MathContext(34, RoundingMode.HALF_UP);

    /** Checks that the ends are in order. */
    public Interval {
        if (lower != null && upper != null && lower.compareTo(upper) > 0) {
            throw new IllegalArgumentException("lower end above upper end: " + lower + " > " + upper);
        }
    }

    /**
     * The interval of one exact value.
     *
     * @param value the value
     * @return the interval
     */
    public static Interval exactly(BigDecimal value) {
        return new Interval(value, value);
    }

    /**
     * The sum of two figures: [a₁+b₁, a₂+b₂].
     *
     * @param other the other operand
     * @return the interval of the sum
     */
    public Interval plus(Interval other) {
        return new Interval(
                lower == null || other.lower == null ? null : lower.add(other.lower),
                upper == null || other.upper == null ? null : upper.add(other.upper));
    }

    /**
     * The difference of two figures: [a₁−b₂, a₂−b₁].
     *
     * @param other what is taken away
     * @return the interval of the difference
     */
    public Interval minus(Interval other) {
        return new Interval(
                lower == null || other.upper == null ? null : lower.subtract(other.upper),
                upper == null || other.lower == null ? null : upper.subtract(other.lower));
    }

    /**
     * The ratio of two figures: [a₁÷b₂, a₂÷b₁] for a₁ ≥ 0 and b₁ > 0.
     *
     * @param other the denominator
     * @return the interval of the ratio; unbounded on both sides where the law does not apply
     */
    public Interval dividedBy(Interval other) {
        if (lower == null || lower.signum() < 0 || other.lower == null || other.lower.signum() <= 0) {
            return new Interval(null, null);
        }
        BigDecimal least = other.upper == null ? BigDecimal.ZERO : lower.divide(other.upper, DIVISION);
        return new Interval(least, upper == null ? null : upper.divide(other.lower, DIVISION));
    }

    /**
     * Whether the interval is one value.
     *
     * @return true if both ends are known and equal
     */
    public boolean isExact() {
        return lower != null && upper != null && lower.compareTo(upper) == 0;
    }

    /**
     * The qualifier that a computed result with these bounds carries.
     *
     * @param approximate whether an operand was {@link Qualifier#APPROXIMATE}
     * @return EXACT, AT_LEAST, AT_MOST, RANGE (APPROXIMATE if an operand was) or UNCERTAIN
     */
    public Qualifier qualifier(boolean approximate) {
        if (lower == null) {
            return upper == null ? Qualifier.UNCERTAIN : Qualifier.AT_MOST;
        }
        if (upper == null) {
            return Qualifier.AT_LEAST;
        }
        if (isExact()) {
            return Qualifier.EXACT;
        }
        return approximate ? Qualifier.APPROXIMATE : Qualifier.RANGE;
    }

    /**
     * Whether every value of the interval is above zero.
     *
     * @return true if so
     */
    public boolean isCertainlyPositive() {
        return lower != null && lower.signum() > 0;
    }

    /**
     * Whether every value of the interval is below zero.
     *
     * @return true if so
     */
    public boolean isCertainlyNegative() {
        return upper != null && upper.signum() < 0;
    }
}
