package org.unionstat.trend;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * The average growth a year over several whole years (年均增长): the constant growth that leads from the first figure to the
 * last.
 *
 * <p>Source: compound annual growth rate, (last ÷ first)^(1 ÷ years) − 1. There is none unless both ends are above 0. The
 * caller makes sure that no break lies between them.
 */
public final class Cagr {

    private Cagr() {}

    /**
     * The average growth a year in percent.
     *
     * @param first the figure at the beginning
     * @param last the figure of the same kind {@code years} years later
     * @param years how many whole years lie between, at least 1
     * @return the growth in percent, unrounded to about 15 digits; empty unless both ends are above 0
     */
    public static Optional<BigDecimal> percent(BigDecimal first, BigDecimal last, int years) {
        if (years < 1) {
            throw new IllegalArgumentException("an average growth needs at least one whole year: " + years);
        }
        if (first.signum() <= 0 || last.signum() <= 0) {
            return Optional.empty();
        }
        double ratio = last.divide(first, MathContext.DECIMAL64).doubleValue();
        double growth = StrictMath.expm1(StrictMath.log(ratio) / years) * 100;
        return Double.isFinite(growth) ? Optional.of(new BigDecimal(growth, new MathContext(15))) : Optional.empty();
    }
}
