package org.unionstat.trend;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * The straight line of least squares through yearly figures, with a 95 % prediction band.
 *
 * <p>Source: ordinary least squares; the band at x is ± t(0.975, n − 2) · s · √(1 + 1/n + (x − x̄)² ÷ Σ(x − x̄)²) with Student's
 * t and s² = residual sum of squares ÷ (n − 2). Five figures are the least; gaps between years are allowed and stay gaps.
 *
 * <p>Degenerate cases: where the figures lie on the line to within rounding (a constant series is one such), the residuals say
 * nothing about the spread, so that predictions have no band; a constant series has no R² either, because there is nothing to
 * explain. Values are doubles: the result is a statistic and not a sum.
 */
public final class LinearTrend {

    /** How many figures a trend needs at least. */
    public static final int LEAST_FIGURES = 5;

    private static final double ROUNDING = 1e-12;

    private final SortedMap<Integer, Double> figures;
    private final SimpleRegression line;
    private final int origin;
    private final double quantile;
    private final double residualSum;

    private LinearTrend(SortedMap<Integer, Double> figures) {
        this.figures = figures;
        // years are counted from the first, lest their squares swallow digits
        this.origin = figures.firstKey();
        this.line = new SimpleRegression();
        figures.forEach((year, value) -> line.addData(year - origin, value));
        this.quantile = new TDistribution(null, figures.size() - 2.0).inverseCumulativeProbability(0.975);
        this.residualSum = residualSum();
    }

    /** Taken from the residuals themselves: as a difference of sums of squares it would lose the digits of a good fit. */
    private double residualSum() {
        double sum = 0;
        for (Map.Entry<Integer, Double> figure : figures.entrySet()) {
            double residual = figure.getValue() - line.predict(figure.getKey() - origin);
            sum += residual * residual;
        }
        return sum;
    }

    /**
     * Fits the line.
     *
     * @param figures the figure of each year
     * @return the trend; empty with fewer than {@link #LEAST_FIGURES} figures
     */
    public static Optional<LinearTrend> of(Map<Integer, BigDecimal> figures) {
        if (figures.size() < LEAST_FIGURES) {
            return Optional.empty();
        }
        SortedMap<Integer, Double> ordered = new TreeMap<>();
        figures.forEach((year, value) -> ordered.put(year, value.doubleValue()));
        return Optional.of(new LinearTrend(ordered));
    }

    /**
     * The line's rise a year.
     *
     * @return the slope in the figures' unit
     */
    public double slope() {
        return line.getSlope();
    }

    /**
     * The share of the figures' variation that the line explains.
     *
     * @return R² from 0 to 1; empty for a constant series
     */
    public OptionalDouble rSquared() {
        return isConstant()
                ? OptionalDouble.empty()
                : OptionalDouble.of(isPerfect() ? 1.0 : 1 - residualSum / line.getTotalSumSquares());
    }

    /**
     * The line in the years of the figures.
     *
     * @return one prediction for each year, in order
     */
    public List<Prediction> fitted() {
        return figures.keySet().stream().map(this::at).toList();
    }

    /**
     * The line in the years after the last figure.
     *
     * @param years how many years, at least 1
     * @return one prediction for each year, in order
     */
    public List<Prediction> forecast(int years) {
        if (years < 1) {
            throw new IllegalArgumentException("a forecast needs at least one year: " + years);
        }
        int last = figures.lastKey();
        return IntStream.rangeClosed(last + 1, last + years).mapToObj(this::at).toList();
    }

    /**
     * The line in any year.
     *
     * @param year the year
     * @return the line's value, with its band unless the fit is perfect
     */
    public Prediction at(int year) {
        double value = isConstant() ? figures.values().iterator().next() : line.predict(year - origin);
        if (isPerfect()) {
            return new Prediction(year, value, null, null);
        }
        double n = figures.size();
        double mean =
                figures.keySet().stream().mapToInt(y -> y - origin).average().orElseThrow();
        double distance = year - origin - mean;
        double spread =
                quantile * Math.sqrt(residualSum / (n - 2) * (1 + 1 / n + distance * distance / line.getXSumSquares()));
        return new Prediction(year, value, value - spread, value + spread);
    }

    private boolean isConstant() {
        return figures.values().stream().distinct().count() == 1;
    }

    private boolean isPerfect() {
        double greatest = figures.values().stream().mapToDouble(Math::abs).max().orElseThrow();
        double negligible = greatest * ROUNDING;
        return isConstant() || residualSum <= negligible * negligible * figures.size();
    }
}
