package org.unionstat.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far later figures lie from the earlier ones that they replace, in the unit of the figures.
 *
 * <p>With L the later and P the earlier (preliminary) figure of each of n pairs: mean revision Σ(L − P) ÷ n, which shows whether
 * first figures lean to one side; mean absolute revision Σ|L − P| ÷ n; relative mean absolute revision Σ|L − P| ÷ Σ|L|. Source:
 * ESS guidelines for quality and performance indicators, average size of revisions (A6).
 *
 * @param count how many pairs there are, unchanged ones included
 * @param mean the mean revision, rounded to two decimals; null without pairs
 * @param meanAbsolute the mean absolute revision, rounded to two decimals; null without pairs
 * @param relativePercent the relative mean absolute revision in percent with one decimal; null where the later figures are all 0
 */
public record RevisionMeasures(
        int count,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal meanAbsolute,
        @Nullable BigDecimal relativePercent) {

    /**
     * An earlier figure and the one that replaces it.
     *
     * @param earlier the preliminary figure
     * @param later the revised figure
     */
    public record Pair(BigDecimal earlier, BigDecimal later) {}

    /**
     * Measures revisions.
     *
     * @param pairs the earlier and later figures
     * @return the measures, each rounded once, half away from zero
     */
    public static RevisionMeasures of(List<Pair> pairs) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal absolute = BigDecimal.ZERO;
        BigDecimal later = BigDecimal.ZERO;
        for (Pair pair : pairs) {
            BigDecimal revision = pair.later.subtract(pair.earlier);
            sum = sum.add(revision);
            absolute = absolute.add(revision.abs());
            later = later.add(pair.later.abs());
        }
        BigDecimal count = BigDecimal.valueOf(pairs.size());
        return new RevisionMeasures(
                pairs.size(),
                quotient(sum, count, 2),
                quotient(absolute, count, 2),
                quotient(absolute.multiply(BigDecimal.valueOf(100)), later, 1));
    }

    private static @Nullable BigDecimal quotient(BigDecimal numerator, BigDecimal denominator, int decimals) {
        return denominator.signum() == 0 ? null : numerator.divide(denominator, decimals, RoundingMode.HALF_UP);
    }
}
