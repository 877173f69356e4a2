package org.unionstat.trend;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** An exact ratio of two decimals with a positive denominator: divided only once, when a number is asked for. */
record Fraction(BigDecimal numerator, BigDecimal denominator) {

    private static final MathContext DIVISION = new MathContext(34, RoundingMode.HALF_UP);

    Fraction {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("denominator must be positive: " + denominator);
        }
    }

    static Fraction of(BigDecimal value) {
        return new Fraction(value, BigDecimal.ONE);
    }

    Fraction minus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** The growth of this over a positive base in percent, (x − base) ÷ base × 100. */
    Fraction growthOver(Fraction base) {
        Fraction difference = minus(base);
        return new Fraction(
                difference.numerator.multiply(BigDecimal.valueOf(100)), denominator.multiply(base.numerator));
    }

    BigDecimal value() {
        return denominator.compareTo(BigDecimal.ONE) == 0 ? numerator : numerator.divide(denominator, DIVISION);
    }

    BigDecimal rounded(int decimals) {
        return rounded(decimals, RoundingMode.HALF_UP);
    }

    BigDecimal rounded(int decimals, RoundingMode mode) {
        return numerator.divide(denominator, decimals, mode);
    }
}
