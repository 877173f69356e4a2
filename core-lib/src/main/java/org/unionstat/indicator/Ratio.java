package org.unionstat.indicator;

import java.math.BigDecimal;

/**
 * How a rate or mean is made: numerator ÷ denominator × factor.
 *
 * @param numerator the numerator's indicator code
 * @param denominator the denominator's indicator code
 * @param factor 100 for percent, 1,000 for per mille, 1 for means
 * @param scope which denominator a category's rate takes
 */
public record Ratio(String numerator, String denominator, BigDecimal factor, DenominatorScope scope) {

    /** Checks the factor. */
    public Ratio {
        if (factor.signum() <= 0) {
            throw new IllegalArgumentException("factor must be positive: " + factor);
        }
    }
}
