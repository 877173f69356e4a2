package org.unionstat.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One to three figures over many periods, with a trend if the caller has one.
 *
 * <p>A missing period is a gap; over years that the periods leave out, and to a figure of too few units, there is only a thin dashed
 * connection. The line is cut at a break. The trend and its
 * prediction band are drawn as given; this type computes none.
 *
 * @param measure what is measured
 * @param periods the periods in time, as printed
 * @param lines the lines, the most important first
 * @param trend the trend of the first line, null for none
 * @param breaks where figures before and after must not be compared
 * @param frame what stands around the plot
 */
public record TrendLines(
        Measure measure,
        List<String> periods,
        List<Line> lines,
        @Nullable Trend trend,
        List<Break> breaks,
        Frame frame) implements Chart<TrendLines> {

    /**
     * A figure over the periods.
     *
     * @param name what stands at its end
     * @param points a figure for each period
     */
    public record Line(String name, List<Datum> points) {

        /**
         * Keeps its own copy of the figures.
         *
         * @param name what stands at its end
         * @param points a figure for each period
         */
        public Line {
            points = List.copyOf(points);
        }
    }

    /**
     * A fitted trend.
     *
     * @param points the fitted figures in time; those after the last period are forecasts
     * @param rSquared the coefficient of determination, null if unknown
     */
    public record Trend(List<TrendPoint> points, @Nullable BigDecimal rSquared) {

        /**
         * Keeps its own copy of the points.
         *
         * @param points the fitted figures in time
         * @param rSquared the coefficient of determination
         */
        public Trend {
            points = List.copyOf(points);
        }
    }

    /**
     * A fitted figure, with its 95 % prediction interval where there is one.
     *
     * @param period the period as printed
     * @param fitted the fitted figure
     * @param lower the lower end of the interval, null for none
     * @param upper the upper end of the interval, null for none
     */
    public record TrendPoint(
            String period,
            BigDecimal fitted,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper) {

        /**
         * Refuses half an interval.
         *
         * @param period the period as printed
         * @param fitted the fitted figure
         * @param lower the lower end of the interval
         * @param upper the upper end of the interval
         */
        public TrendPoint {
            if ((lower == null) != (upper == null)) {
                throw new IllegalArgumentException("an interval has two ends");
            }
        }
    }

    /**
     * A break in a series.
     *
     * @param period the first period after it
     * @param reason the reason as printed, for example 统计口径调整
     */
    public record Break(String period, String reason) {}

    /**
     * Refuses lines of another length than the periods, and a break at an unknown period.
     *
     * @param measure what is measured
     * @param periods the periods in time, as printed
     * @param lines the lines, the most important first
     * @param trend the trend of the first line
     * @param breaks where figures before and after must not be compared
     * @param frame what stands around the plot
     */
    public TrendLines {
        periods = List.copyOf(periods);
        lines = List.copyOf(lines);
        breaks = List.copyOf(breaks);
        for (Line line : lines) {
            if (line.points().size() != periods.size()) {
                throw new IllegalArgumentException(line.name() + " needs " + periods.size() + " figures");
            }
        }
        for (Break cut : breaks) {
            if (periods.indexOf(cut.period()) < 1) {
                throw new IllegalArgumentException("no period before the break at " + cut.period());
            }
        }
    }

    /**
     * A chart of a measure, without lines yet.
     *
     * @param label the name of the indicator
     * @param unit its unit
     * @return an empty chart
     */
    public static TrendLines of(String label, String unit) {
        return new TrendLines(new Measure(label, unit), List.of(), List.of(), null, List.of(), Frame.PLAIN);
    }

    /**
     * The chart over the given periods; to be said before the lines.
     *
     * @param labels the periods in time, as printed
     * @return a new chart
     */
    public TrendLines periods(String... labels) {
        return new TrendLines(measure, List.of(labels), lines, trend, breaks, frame);
    }

    /**
     * The chart over calendar years; to be said before the lines.
     *
     * @param first the first year
     * @param last the last year
     * @return a new chart
     */
    public TrendLines years(int first, int last) {
        return periods(
                IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toArray(String[]::new));
    }

    /**
     * The chart with one line more.
     *
     * @param name what stands at its end
     * @param values a figure for each period
     * @return a new chart
     */
    public TrendLines line(String name, long... values) {
        return line(name, Arrays.stream(values).mapToObj(Datum::of).toList());
    }

    /**
     * The chart with one line more.
     *
     * @param name what stands at its end
     * @param points a figure for each period
     * @return a new chart
     */
    public TrendLines line(String name, List<Datum> points) {
        List<Line> more = new ArrayList<>(lines);
        more.add(new Line(name, points));
        return new TrendLines(measure, periods, more, trend, breaks, frame);
    }

    /**
     * The chart with a trend of its first line.
     *
     * @param fitted the trend as computed by the caller
     * @return a new chart
     */
    public TrendLines trend(Trend fitted) {
        return new TrendLines(measure, periods, lines, fitted, breaks, frame);
    }

    /**
     * The chart with a break.
     *
     * @param period the first period after it
     * @param reason the reason as printed
     * @return a new chart
     */
    public TrendLines breakBefore(String period, String reason) {
        List<Break> more = new ArrayList<>(breaks);
        more.add(new Break(period, reason));
        return new TrendLines(measure, periods, lines, trend, more, frame);
    }

    /**
     * The fitted figures after the last period.
     *
     * @return the forecasts in time, empty without a trend
     */
    public List<TrendPoint> forecasts() {
        return Optional.ofNullable(trend).map(Trend::points).orElse(List.of()).stream()
                .filter(point -> !periods.contains(point.period()))
                .toList();
    }

    /**
     * A fitted figure rounded to as many decimals as the figures of the first line have, at most two.
     *
     * @param fitted the fitted figure
     * @return the figure as it may be printed; a rate is left as it is
     */
    public BigDecimal asPrecise(BigDecimal fitted) {
        if (measure.isRate() || lines.isEmpty()) {
            return fitted;
        }
        int decimals = lines.get(0).points().stream()
                .filter(datum -> !datum.isMissing())
                .mapToInt(datum -> datum.required().stripTrailingZeros().scale())
                .max()
                .orElse(0);
        return fitted.setScale(Math.max(0, Math.min(2, decimals)), RoundingMode.HALF_UP);
    }

    /**
     * All periods on the axis: those of the lines, then those of the forecasts.
     *
     * @return the printed periods in time
     */
    public List<String> axisPeriods() {
        List<String> all = new ArrayList<>(periods);
        forecasts().forEach(point -> all.add(point.period()));
        return List.copyOf(all);
    }

    /**
     * The positions of {@link #axisPeriods} on the axis: years in their distance, other labels one step apart.
     *
     * @return a position for each, rising
     */
    public List<BigDecimal> positions() {
        return Arrays.stream(PeriodLabels.positions(axisPeriods()))
                .mapToObj(BigDecimal::valueOf)
                .toList();
    }

    /**
     * Whether the value axis starts at zero: it does unless all figures lie in the upper part of the range.
     *
     * @return false where the smallest figure is more than half the largest
     */
    public boolean startsAtZero() {
        List<BigDecimal> values = new ArrayList<>();
        lines.forEach(line -> line.points().stream()
                .filter(datum -> !datum.isMissing())
                .forEach(datum -> values.add(datum.required())));
        if (values.isEmpty()) {
            return true;
        }
        BigDecimal low = values.stream().reduce(BigDecimal::min).orElseThrow();
        BigDecimal high = values.stream().reduce(BigDecimal::max).orElseThrow();
        return low.signum() <= 0 || low.multiply(BigDecimal.valueOf(2)).compareTo(high) < 0;
    }

    @Override
    public TrendLines withFrame(Frame other) {
        return new TrendLines(measure, periods, lines, trend, breaks, other);
    }

    @Override
    public String computedTitle() {
        return new TrendLinesTitle(this).text();
    }

    @Override
    public String computedSubtitle() {
        ChartLanguage language = frame.language();
        List<String> parts = new ArrayList<>();
        parts.add(measure.labelAndUnit(language));
        if (trend != null) {
            boolean band = trend.points().stream().anyMatch(p -> p.lower() != null);
            @Nullable BigDecimal fit = trend.rSquared();
            String dashed = fit == null
                    ? Phrase.LINES_SUBTITLE_TREND.in(language)
                    : Phrase.LINES_SUBTITLE_FIT.in(language, language.format().plain(fit, 3));
            parts.add(band ? dashed + Phrase.COMMA.in(language) + Phrase.LINES_SUBTITLE_BAND.in(language) : dashed);
        }
        if (!startsAtZero()) {
            parts.add(Phrase.LINES_SUBTITLE_BROKEN.in(language));
        }
        return String.join(Phrase.SEMICOLON.in(language), parts);
    }
}
