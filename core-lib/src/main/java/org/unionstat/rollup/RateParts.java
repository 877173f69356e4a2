package org.unionstat.rollup;

import java.math.BigDecimal;

/**
 * What a rate was recomputed from.
 *
 * @param numerator the summed numerator
 * @param denominator the summed denominator, above 0
 * @param factor 100 for percent, 1,000 for per mille, 1 for means
 */
public record RateParts(BigDecimal numerator, BigDecimal denominator, BigDecimal factor) {}
