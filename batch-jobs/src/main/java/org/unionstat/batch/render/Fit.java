package org.unionstat.batch.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.unionstat.chart.TrendLines;
import org.unionstat.chart.TrendLines.TrendPoint;
import org.unionstat.period.Period;
import org.unionstat.trend.LinearTrend;
import org.unionstat.trend.Prediction;

/**
 * The straight line through a series of years and two years beyond.
 *
 * <p>Source: {@link LinearTrend}. Only exact figures at the end of their year count, of enough units to be compared. No line is drawn through a constant series,
 * nor one that leaves what the indicator can be: below 0, or a percentage above 100; there the band is cut off.
 *
 * @param trend the line as it is drawn
 * @param figures through how many figures it was laid
 */
record Fit(TrendLines.Trend trend, int figures) {

    private static final int YEARS_AHEAD = 2;
    private static final int DECIMALS = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Optional<Fit> of(Desk desk, Subject subject, List<Period> periods, Scale scale) {
        Map<Integer, BigDecimal> figures = new TreeMap<>();
        for (Period period : periods) {
            desk.evidence()
                    .reading(subject.cell(), period)
                    .filter(r -> r.isExact()
                            && !r.isOfTooFew()
                            && r.otherDate(period).isEmpty())
                    .ifPresent(r -> figures.put(year(period), scale.of(r.value())));
        }
        return LinearTrend.of(figures)
                .filter(line -> line.rSquared().isPresent())
                .flatMap(line -> fit(line, subject, periods, figures));
    }

    private static int year(Period period) {
        return Integer.parseInt(period.code());
    }

    private static Optional<Fit> fit(
            LinearTrend line, Subject subject, List<Period> periods, Map<Integer, BigDecimal> figures) {
        int last = year(periods.get(periods.size() - 1));
        List<Prediction> predictions = new ArrayList<>();
        periods.forEach(period -> predictions.add(line.at(year(period))));
        for (int ahead = 1; ahead <= YEARS_AHEAD; ahead++) {
            predictions.add(line.at(last + ahead));
        }
        BigDecimal floor = subject.indicator().signed() ? null : BigDecimal.ZERO;
        boolean capped = subject.indicator().unit().isPercent()
                && figures.values().stream().allMatch(value -> value.compareTo(HUNDRED) <= 0);
        BigDecimal ceiling = capped ? HUNDRED : null;
        List<TrendPoint> points =
                predictions.stream().map(p -> point(p, floor, ceiling)).toList();
        boolean leaves = points.stream().anyMatch(p -> p.fitted().compareTo(within(p.fitted(), floor, ceiling)) != 0);
        if (leaves) {
            return Optional.empty();
        }
        BigDecimal rSquared = rounded(line.rSquared().orElseThrow());
        return Optional.of(new Fit(new TrendLines.Trend(points, rSquared), figures.size()));
    }

    private static TrendPoint point(Prediction prediction, @Nullable BigDecimal floor, @Nullable BigDecimal ceiling) {
        Double lower = prediction.lower();
        Double upper = prediction.upper();
        return new TrendPoint(
                Integer.toString(prediction.year()),
                rounded(prediction.value()),
                lower == null ? null : within(rounded(lower), floor, ceiling),
                upper == null ? null : within(rounded(upper), floor, ceiling));
    }

    private static BigDecimal within(BigDecimal value, @Nullable BigDecimal floor, @Nullable BigDecimal ceiling) {
        BigDecimal raised = floor == null ? value : value.max(floor);
        return ceiling == null ? raised : raised.min(ceiling);
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
