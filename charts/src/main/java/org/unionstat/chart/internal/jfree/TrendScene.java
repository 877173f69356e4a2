package org.unionstat.chart.internal.jfree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.unionstat.chart.ChartLanguage;
import org.unionstat.chart.Datum;
import org.unionstat.chart.TrendLines;
import org.unionstat.chart.TrendLines.Line;
import org.unionstat.chart.TrendLines.Trend;
import org.unionstat.chart.TrendLines.TrendPoint;
import org.unionstat.chart.theme.Colour;
import org.unionstat.chart.theme.Palette;
import org.unionstat.chart.theme.Theme;

/** Lines over time: grid and periods, gaps and breaks, trend and band, then the lines with their labels. */
final class TrendScene implements Body {

    private static final double PERIODS = 24;
    private static final double TOP = 9;
    private static final double LABEL_GAP = 10;
    private static final double LINE_WIDTH = 3;

    private final TrendLines chart;
    private final Theme theme;
    private final ChartLanguage language;
    private final List<Double> positions;
    private final Ticks ticks;
    private final TrendLabels labels;

    TrendScene(TrendLines chart, Theme theme) {
        this.chart = chart;
        this.theme = theme;
        this.language = chart.frame().language();
        this.positions = chart.positions().stream().map(BigDecimal::doubleValue).toList();
        this.labels = new TrendLabels(chart, theme);
        List<Double> values = values();
        double low = values.stream().mapToDouble(v -> v).min().orElse(0);
        double high = values.stream().mapToDouble(v -> v).max().orElse(1);
        this.ticks = chart.startsAtZero()
                ? Ticks.enclosing(Math.min(0, low), Math.max(0, high), isFull() ? 5 : 4)
                : Ticks.enclosing(low, high, isFull() ? 5 : 4);
    }

    static boolean isEmpty(TrendLines chart) {
        return chart.lines().stream().allMatch(line -> line.points().stream().allMatch(Datum::isMissing));
    }

    private boolean isFull() {
        return theme.layout().width() > 500;
    }

    private List<Double> values() {
        List<Double> values = new ArrayList<>();
        for (Line line : chart.lines()) {
            line.points().stream()
                    .filter(d -> !d.isMissing())
                    .forEach(d -> values.add(d.required().doubleValue()));
        }
        for (TrendPoint point : trendPoints()) {
            values.add(point.fitted().doubleValue());
            if (point.lower() != null && point.upper() != null) {
                values.add(point.lower().doubleValue());
                values.add(point.upper().doubleValue());
            }
        }
        return values;
    }

    private List<TrendPoint> trendPoints() {
        @Nullable Trend trend = chart.trend();
        return trend == null
                ? List.of()
                : trend.points().stream()
                        .filter(p -> chart.axisPeriods().contains(p.period()))
                        .toList();
    }

    @Override
    public double height() {
        return TOP + Math.max(isFull() ? 268 : 190, Math.ceil(labels.height())) + PERIODS;
    }

    @Override
    public List<Key> keys() {
        boolean hollow = chart.lines().stream()
                .anyMatch(line ->
                        line.points().stream().anyMatch(d -> !d.isMissing() && !d.bearsClaims() && !d.isFirst()));
        boolean provisional =
                chart.lines().stream().anyMatch(line -> line.points().stream().anyMatch(d -> d.isFirst()));
        Colour colour = theme.palette().current();
        List<Key> keys = new ArrayList<>();
        if (hollow) {
            keys.add(new Key(Key.Sign.HOLLOW, colour, Word.QUALIFIED.in(language)));
        }
        if (provisional) {
            keys.add(new Key(Key.Sign.HOLLOW, colour, Word.PROVISIONAL.in(language)));
        }
        return keys;
    }

    @Override
    public void draw(Canvas canvas, Box box) {
        double axisWidth = chart.measure().printTicks(ticks.values(), language).stream()
                .mapToDouble(label -> canvas.width(label, axisFace()))
                .max()
                .orElse(0);
        double left = box.x() + axisWidth + 8;
        double right = Math.max(left + 90, box.right() - labels.width() - LABEL_GAP - 4);
        Box plot = new Box(left, box.y() + TOP, right - left, box.height() - TOP - PERIODS);
        double lastX = positions.get(positions.size() - 1);
        double firstX = positions.get(0) - (positions.size() == 1 ? 1 : 0);
        Scale xs = new Scale(firstX, lastX, plot.x() + 14, plot.right() - 6);
        Scale ys = new Scale(ticks.lowest(), ticks.highest(), plot.bottom(), plot.y());
        drawZone(canvas, plot, xs);
        drawGrid(canvas, box.x() + axisWidth, plot, ys);
        drawPeriods(canvas, plot, xs);
        drawBreaks(canvas, plot, xs);
        drawGaps(canvas, plot, xs);
        drawTracks(canvas, plot, xs, ys);
        drawForecasts(canvas, xs, ys);
        drawPoints(canvas, xs, ys);
        labels.draw(canvas, plot, xs, ys, positions);
    }

    private Face axisFace() {
        return Face.regular(theme.type().axis());
    }

    private void drawGrid(Canvas canvas, double labelRight, Box plot, Scale ys) {
        Palette palette = canvas.palette();
        List<String> printed = chart.measure().printTicks(ticks.values(), language);
        for (int i = 0; i < printed.size(); i++) {
            BigDecimal value = ticks.values().get(i);
            double y = ys.at(value);
            boolean base = value.signum() == 0;
            canvas.line(plot.x(), y, plot.right(), y, base ? palette.axis() : palette.grid(), base ? 1 : 0.9);
            canvas.text(printed.get(i), labelRight, y, Style.right(axisFace(), palette.subdued()));
        }
    }

    private void drawZone(Canvas canvas, Box plot, Scale xs) {
        int known = chart.periods().size();
        if (positions.size() == known) {
            return;
        }
        double left = (xs.at(positions.get(known - 1)) + xs.at(positions.get(known))) / 2;
        canvas.fill(
                new Box(left, plot.y(), plot.right() - left, plot.height()),
                canvas.palette().zone());
        Style style = Style.centre(axisFace(), canvas.palette().muted());
        String word = Word.FORECAST.in(language);
        if (canvas.width(word, axisFace()) < plot.right() - left) {
            canvas.text(word, (left + plot.right()) / 2, plot.y() + 11, style);
        }
    }

    private void drawGaps(Canvas canvas, Box plot, Scale xs) {
        double step = positions.size() < 2 ? 20 : Math.abs(xs.at(positions.get(1)) - xs.at(positions.get(0)));
        double half = Math.min(13, step * 0.3);
        for (int i = 0; i < chart.periods().size(); i++) {
            if (!isGap(i)) {
                continue;
            }
            int from = i;
            while (i + 1 < chart.periods().size() && isGap(i + 1)) {
                i++;
            }
            double left = Math.max(plot.x(), xs.at(positions.get(from)) - half);
            double right = Math.min(plot.right(), xs.at(positions.get(i)) + half);
            canvas.hatch(new Box(left, plot.y(), right - left, plot.height()));
            Datum first = chart.lines().get(0).points().get(from);
            Style style = Style.centre(Face.regular(11), canvas.palette().muted());
            String word = Printed.of(first, chart.measure(), language);
            canvas.haloedWhereFree(word, (left + right) / 2, style, plot.bottom() - 11, plot.middleY());
        }
    }

    private boolean isGap(int period) {
        return chart.lines().stream().allMatch(line -> line.points().get(period).isMissing());
    }

    private void drawBreaks(Canvas canvas, Box plot, Scale xs) {
        Face face = Face.regular(11);
        for (TrendLines.Break cut : chart.breaks()) {
            int at = chart.periods().indexOf(cut.period());
            double x = (xs.at(positions.get(at - 1)) + xs.at(positions.get(at))) / 2;
            List<String> lines = Lines.limited(cut.reason(), face, 96, 2);
            double half =
                    lines.stream().mapToDouble(l -> canvas.width(l, face)).max().orElse(0) / 2;
            double middle = Math.min(Math.max(x, plot.x() + half), plot.right() - half);
            double top = plot.y() + 4 + lines.size() * 14;
            canvas.line(x, top, x, plot.bottom(), canvas.palette().subdued(), 1.2, 3, 3);
            for (int i = 0; i < lines.size(); i++) {
                Style style = Style.centre(face, canvas.palette().subdued());
                double y = plot.y() + 7 + i * 14;
                canvas.haloedWhereFree(lines.get(i), middle, style, y, y + 30, y + 60, y + 90);
            }
        }
    }

    private Set<Integer> cuts() {
        Set<Integer> cuts = new TreeSet<>();
        chart.breaks().forEach(cut -> cuts.add(chart.periods().indexOf(cut.period())));
        return cuts;
    }

    private void drawTracks(Canvas canvas, Box plot, Scale xs, Scale ys) {
        List<Track> tracks = new ArrayList<>();
        addTrend(canvas.palette(), tracks);
        for (int i = 0; i < chart.lines().size(); i++) {
            Colour colour = labels.colour(i);
            List<Datum> points = chart.lines().get(i).points();
            Courses.bridges(positions, points, cuts()).forEach(s -> tracks.add(new Track.Line(s, colour, 1.2, true)));
            Courses.stretches(positions, points, cuts())
                    .forEach(s -> tracks.add(new Track.Line(s, colour, LINE_WIDTH, false)));
        }
        double perUnit = (xs.high() - xs.low()) / (xs.to() - xs.from());
        LinePlot.Ends domain = new LinePlot.Ends(
                xs.low() - perUnit * (xs.from() - plot.x()), xs.high() + perUnit * (plot.right() - xs.to()));
        new LinePlot(domain, new LinePlot.Ends(ys.low(), ys.high())).draw(canvas.graphics(), plot, tracks);
    }

    private void addTrend(Palette palette, List<Track> tracks) {
        List<Track.Span> spans = new ArrayList<>();
        List<Track.Point> fitted = new ArrayList<>();
        for (TrendPoint point : trendPoints()) {
            double x = position(point);
            fitted.add(new Track.Point(x, point.fitted().doubleValue()));
            if (point.lower() != null && point.upper() != null) {
                spans.add(new Track.Span(
                        x, point.lower().doubleValue(), point.upper().doubleValue()));
            }
        }
        if (spans.size() > 1) {
            tracks.add(new Track.Band(spans, palette.band()));
        }
        if (fitted.size() > 1) {
            tracks.add(new Track.Line(fitted, palette.current(), 1.5, true));
        }
    }

    private double position(TrendPoint point) {
        return positions.get(chart.axisPeriods().indexOf(point.period()));
    }

    private void drawForecasts(Canvas canvas, Scale xs, Scale ys) {
        List<TrendPoint> forecasts = chart.forecasts();
        for (TrendPoint point : forecasts) {
            double x = xs.at(position(point));
            if (forecasts.size() == 1 && point.lower() != null && point.upper() != null) {
                double top = ys.at(point.upper());
                canvas.fill(
                        new Box(x - 5, top, 10, ys.at(point.lower()) - top),
                        canvas.palette().band());
            }
            canvas.hollow(x, ys.at(point.fitted()), 3.8, canvas.palette().current());
        }
    }

    private void drawPoints(Canvas canvas, Scale xs, Scale ys) {
        for (int i = 0; i < chart.lines().size(); i++) {
            List<Datum> points = chart.lines().get(i).points();
            Colour colour = labels.colour(i);
            for (List<Track.Point> stretch : Courses.stretches(positions, points, cuts())) {
                Track.Point start = stretch.get(0);
                canvas.dot(xs.at(start.x()), ys.at(start.y()), 3.4, colour);
                Track.Point end = stretch.get(stretch.size() - 1);
                canvas.dot(xs.at(end.x()), ys.at(end.y()), 3.4, colour);
            }
            for (int k = 0; k < points.size(); k++) {
                if (!points.get(k).isMissing() && points.get(k).standing() != Datum.Standing.EXACT) {
                    canvas.hollow(xs.at(positions.get(k)), ys.at(points.get(k).required()), 4, colour);
                }
            }
        }
    }

    private void drawPeriods(Canvas canvas, Box plot, Scale xs) {
        List<String> periods = chart.axisPeriods();
        Face face = axisFace();
        Style style = Style.centre(face, canvas.palette().subdued());
        double widest =
                periods.stream().mapToDouble(p -> canvas.width(p, face)).max().orElse(0) + 8;
        int every = evenStep(widest, xs);
        double first = xs.at(positions.get(0));
        double taken = Double.MAX_VALUE;
        for (int i = periods.size() - 1; i >= 0; i--) {
            double x = xs.at(positions.get(i));
            boolean onStep = (periods.size() - 1 - i) % every == 0 && x - first >= widest;
            if (i == 0 || (onStep && x + widest <= taken)) {
                canvas.text(periods.get(i), x, plot.bottom() + 15, style);
                taken = x;
            }
        }
    }

    /** Every period, every second, … so that the labels fit and, if it can be, the first is among them. */
    private int evenStep(double widest, Scale xs) {
        int last = positions.size() - 1;
        double apart = last < 1 ? widest : Math.abs(xs.to() - xs.from()) / last;
        int least = Math.max(1, (int) Math.ceil(widest / apart - 1e-6));
        for (int step = least; step <= 2 * least && 2 * step <= last; step++) {
            if (last % step == 0) {
                return step;
            }
        }
        return least;
    }
}
