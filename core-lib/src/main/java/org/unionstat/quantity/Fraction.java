package org.unionstat.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact ratio of two decimals, divided only once, when a number is asked for.
 *
 * @param numerator what is divided; it carries the sign
 * @param denominator by what; always positive
 */
public record Fraction(BigDecimal numerator, BigDecimal denominator) implements Comparable<Fraction> {

    private static final MathContext DIVISION = new MathContext(34, RoundingMode.HALF_UP);

    /** Checks that the denominator is positive. */
    public Fraction {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("denominator must be positive: " + denominator);
        }
    }

    /**
     * A decimal.
     *
     * @param value the number
     * @return the fraction over one
     */
    public static Fraction of(BigDecimal value) {
        return new Fraction(value, BigDecimal.ONE);
    }

    /**
     * The sum.
     *
     * @param other what is added
     * @return this + other
     */
    public Fraction plus(Fraction other) {
        return isWhole(other)
                ? of(numerator.add(other.numerator))
                : new Fraction(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    /**
     * The difference.
     *
     * @param other what is taken away
     * @return this − other
     */
    public Fraction minus(Fraction other) {
        return isWhole(other)
                ? of(numerator.subtract(other.numerator))
                : new Fraction(
                        numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    /**
     * The product.
     *
     * @param other the other factor
     * @return this × other
     */
    public Fraction times(Fraction other) {
        return isWhole(other)
                ? of(numerator.multiply(other.numerator))
                : new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * The quotient.
     *
     * @param other the divisor, not 0
     * @return this ÷ other
     */
    public Fraction dividedBy(Fraction other) {
        BigDecimal above = numerator.multiply(other.denominator);
        BigDecimal below = denominator.multiply(other.numerator);
        return below.signum() < 0 ? new Fraction(above.negate(), below.negate()) : new Fraction(above, below);
    }

    /**
     * The number with the other sign.
     *
     * @return −this
     */
    public Fraction negated() {
        return new Fraction(numerator.negate(), denominator);
    }

    /**
     * The sign.
     *
     * @return −1, 0 or 1
     */
    public int signum() {
        return numerator.signum();
    }

    /**
     * The growth of this over a positive base in percent, (x − base) ÷ base × 100.
     *
     * @param base the positive base
     * @return the growth
     */
    public Fraction growthOver(Fraction base) {
        Fraction difference = minus(base);
        return new Fraction(
                difference.numerator.multiply(base.denominator).multiply(BigDecimal.valueOf(100)),
                difference.denominator.multiply(base.numerator));
    }

    /**
     * The number, with 34 digits where the division does not come out even.
     *
     * @return the decimal
     */
    public BigDecimal value() {
        return denominator.compareTo(BigDecimal.ONE) == 0 ? numerator : numerator.divide(denominator, DIVISION);
    }

    /**
     * The number rounded half away from zero.
     *
     * @param decimals how many decimals are kept; negative for tens and hundreds
     * @return the decimal
     */
    public BigDecimal rounded(int decimals) {
        return rounded(decimals, RoundingMode.HALF_UP);
    }

    /**
     * The number rounded.
     *
     * @param decimals how many decimals are kept
     * @param mode how
     * @return the decimal
     */
    public BigDecimal rounded(int decimals, RoundingMode mode) {
        return numerator.divide(denominator, decimals, mode);
    }

    @Override
    public int compareTo(Fraction other) {
        return isWhole(other)
                ? numerator.compareTo(other.numerator)
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** Whether both are over the shared one, so that no denominator needs to be multiplied. */
    @SuppressWarnings("ReferenceEquality") // the shared one; any other is multiplied, which is right as well
    private boolean isWhole(Fraction other) {
        return denominator == BigDecimal.ONE && other.denominator == BigDecimal.ONE;
    }
}
