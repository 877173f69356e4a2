package org.unionstat.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionstat.chart.TrendLines.Trend;
import org.unionstat.chart.TrendLines.TrendPoint;

/**
 * The finding of lines over time: a run of years in one direction, or the way from the first figure to the last.
 *
 * <p>It speaks of the first line, and only of the stretch after the last break. Both ends must be exact; figures of too few units
 * before the first of enough are passed over. A run is claimed only
 * over calendar years without a gap. A forecast is named only where the trend fits well and its band is narrow.
 */
final class TrendLinesTitle {

    private static final int SHORTEST_RUN = 3;
    private static final BigDecimal GOOD_FIT = new BigDecimal("0.9");
    private static final BigDecimal WIDEST_BAND = new BigDecimal("0.2");

    private final TrendLines chart;
    private final ChartLanguage language;
    private final Measure measure;
    private final List<Integer> present = new ArrayList<>();
    private List<Datum> points = List.of();
    private String name = "";

    TrendLinesTitle(TrendLines chart) {
        this.chart = chart;
        this.language = chart.frame().language();
        this.measure = chart.measure();
        if (!chart.lines().isEmpty()) {
            this.name = chart.lines().get(0).name();
            this.points = chart.lines().get(0).points();
        }
        int start = chart.breaks().stream()
                .mapToInt(cut -> chart.periods().indexOf(cut.period()))
                .max()
                .orElse(0);
        for (int i = start; i < points.size(); i++) {
            if (!points.get(i).isMissing()) {
                present.add(i);
            }
        }
    }

    String text() {
        if (present.isEmpty()) {
            return neutral();
        }
        int last = present.get(present.size() - 1);
        int first = present.stream()
                .filter(i -> points.get(i).standing() != Datum.Standing.INCOMPLETE)
                .findFirst()
                .orElse(last);
        if (!points.get(first).bearsClaims()
                || !points.get(last).bearsClaims()
                || (first == last && present.size() > 1)) {
            return neutral();
        }
        if (first == last) {
            return Phrase.LINES_ONE_POINT.in(language, name, period(last), figure(last));
        }
        int run = run();
        String text = run >= SHORTEST_RUN || -run >= SHORTEST_RUN ? ofRun(run, last) : ofWay(first, last);
        return chart.frame().width() == ChartWidth.HALF ? text : text + forecast();
    }

    private String neutral() {
        String label = name.isEmpty() ? measure.label() : name;
        return Phrase.LINES_NEUTRAL.in(language, label, PeriodLabels.span(chart.periods(), language));
    }

    private String ofRun(int run, int last) {
        boolean up = run > 0;
        int start = last - Math.abs(run);
        String verb = verb(up, Change.between(points.get(start), points.get(last), measure));
        Phrase phrase = up ? Phrase.LINES_RUN_UP : Phrase.LINES_RUN_DOWN;
        String text = phrase.in(language, name, Math.abs(run), verb, period(last), figure(last));
        Change whole = Change.between(points.get(start), points.get(last), measure);
        if (!isRelative(whole)) {
            return text;
        }
        Phrase against = up
                ? (measure.isRate() ? Phrase.LINES_AGAINST_RATE_UP : Phrase.LINES_AGAINST_UP)
                : Phrase.LINES_AGAINST_DOWN;
        return text + Phrase.COMMA.in(language) + against.in(language, period(start), whole.print(measure, language));
    }

    private String verb(boolean up, Change whole) {
        if (!up) {
            return Phrase.FELL.in(language);
        }
        if (measure.isRate()) {
            return Phrase.RATE_ROSE.in(language);
        }
        return (whole.kind() == Change.Kind.GROWTH ? Phrase.GREW : Phrase.INCREASED).in(language);
    }

    private String ofWay(int first, int last) {
        Change change = Change.between(points.get(first), points.get(last), measure);
        Object[] parts = {name, period(first), figure(first), period(last), figure(last), level(change)};
        if (change.direction() == 0 || change.roundsToZero() || parts[2].equals(parts[4])) {
            return change.direction() == 0 || change.roundsToZero()
                    ? Phrase.LINES_LEVEL.in(language, parts)
                    : neutral();
        }
        boolean up = change.direction() > 0;
        Phrase way = up ? (measure.isRate() ? Phrase.LINES_RATE_UP : Phrase.LINES_UP) : Phrase.LINES_DOWN;
        String text = way.in(language, parts);
        if (!isRelative(change)) {
            return text;
        }
        Phrase by = up ? (measure.isRate() ? Phrase.LINES_BY_RATE_UP : Phrase.LINES_BY_UP) : Phrase.LINES_BY_DOWN;
        return text + Phrase.COMMA.in(language) + by.in(language, change.print(measure, language));
    }

    private String level(Change change) {
        return (change.direction() == 0 ? Phrase.UNCHANGED : Phrase.NEARLY_UNCHANGED).in(language);
    }

    private static boolean isRelative(Change change) {
        return change.kind() == Change.Kind.GROWTH || change.kind() == Change.Kind.POINTS;
    }

    /** Years in a row up (positive) or down (negative) to the last figure; 0 where years or figures do not allow it. */
    private int run() {
        int last = present.get(present.size() - 1);
        int first = present.get(0);
        int run = 0;
        for (int i = last; i > first; i--) {
            Change step = Change.between(points.get(i - 1), points.get(i), measure);
            boolean years = PeriodLabels.consecutiveYears(chart.periods().subList(i - 1, i + 1));
            int direction = step.roundsToZero() ? 0 : step.direction();
            if (!years || direction == 0 || Integer.signum(run) * direction < 0) {
                break;
            }
            run += direction;
        }
        return run;
    }

    private String forecast() {
        @Nullable Trend trend = chart.trend();
        List<TrendPoint> forecasts = chart.forecasts();
        if (trend == null || forecasts.isEmpty() || !chart.breaks().isEmpty()) {
            return "";
        }
        @Nullable BigDecimal fit = trend.rSquared();
        TrendPoint end = forecasts.get(forecasts.size() - 1);
        @Nullable BigDecimal lower = end.lower();
        @Nullable BigDecimal upper = end.upper();
        if (fit == null || lower == null || upper == null || fit.compareTo(GOOD_FIT) < 0) {
            return "";
        }
        boolean narrow = upper.subtract(lower).compareTo(end.fitted().abs().multiply(WIDEST_BAND)) <= 0;
        if (!narrow) {
            return "";
        }
        String figure = measure.printWithUnit(chart.asPrecise(end.fitted()), language);
        return Phrase.COMMA.in(language)
                + Phrase.LINES_FORECAST.in(language, PeriodLabels.inText(end.period(), language), figure);
    }

    private String period(int index) {
        return PeriodLabels.inText(chart.periods().get(index), language);
    }

    private String figure(int index) {
        return measure.printWithUnit(points.get(index).required(), language);
    }
}
