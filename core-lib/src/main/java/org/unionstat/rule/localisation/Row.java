package org.unionstat.rule.localisation;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Σ coefficient × whole number + constant, which must be 0 (equality) or not below 0. */
final class Row {

    private final BigInteger[] coefficients;
    private final BigInteger constant;
    private final boolean equality;

    Row(BigInteger[] coefficients, BigInteger constant, boolean equality) {
        this.coefficients = coefficients;
        this.constant = constant;
        this.equality = equality;
    }

    int variables() {
        return coefficients.length;
    }

    BigInteger[] coefficients() {
        return coefficients.clone();
    }

    BigInteger constant() {
        return constant;
    }

    boolean isEquality() {
        return equality;
    }

    BigInteger of(int variable) {
        return coefficients[variable];
    }

    /** Whether no variable is left in it. */
    boolean isConstant() {
        return Arrays.stream(coefficients).allMatch(c -> c.signum() == 0);
    }

    /** Whether a row without variables is true. */
    boolean isTrue() {
        return equality ? constant.signum() == 0 : constant.signum() >= 0;
    }

    /** Divided by what the coefficients have in common, bounds drawn in to whole numbers; null if no whole numbers satisfy it. */
    @Nullable
    Row reduced() {
        BigInteger common = BigInteger.ZERO;
        for (BigInteger coefficient : coefficients) {
            common = common.gcd(coefficient);
        }
        if (common.signum() == 0) {
            return isTrue() ? this : null;
        }
        BigInteger[] parts = floor(constant, common);
        if (equality && parts[1].signum() != 0) {
            return null;
        }
        BigInteger divisor = common;
        BigInteger[] divided =
                Arrays.stream(coefficients).map(c -> c.divide(divisor)).toArray(BigInteger[]::new);
        return new Row(divided, parts[0], equality);
    }

    /** This row times {@code factor} plus another times {@code otherFactor}; of the kind given. */
    Row combined(BigInteger factor, Row other, BigInteger otherFactor, boolean asEquality) {
        BigInteger[] sum = new BigInteger[coefficients.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = coefficients[i].multiply(factor).add(other.coefficients[i].multiply(otherFactor));
        }
        return new Row(sum, constant.multiply(factor).add(other.constant.multiply(otherFactor)), asEquality);
    }

    Row withConstant(BigInteger changed) {
        return new Row(coefficients, changed, equality);
    }

    /** The value at a point, without one variable. */
    BigInteger without(int variable, BigInteger[] point) {
        BigInteger sum = constant;
        for (int i = 0; i < point.length; i++) {
            if (i != variable && coefficients[i].signum() != 0) {
                sum = sum.add(coefficients[i].multiply(point[i]));
            }
        }
        return sum;
    }

    /** Quotient rounded down and remainder, for a divisor above 0. */
    static BigInteger[] floor(BigInteger dividend, BigInteger divisor) {
        BigInteger remainder = dividend.mod(divisor);
        return new BigInteger[] {dividend.subtract(remainder).divide(divisor), remainder};
    }
}
