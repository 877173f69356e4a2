package org.unionstat.chart.internal.jfree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.unionstat.chart.ChartLanguage;
import org.unionstat.chart.Datum;
import org.unionstat.chart.TrendLines;
import org.unionstat.chart.TrendLines.Line;
import org.unionstat.chart.TrendLines.TrendPoint;
import org.unionstat.chart.theme.Colour;
import org.unionstat.chart.theme.Palette;
import org.unionstat.chart.theme.Theme;
import org.unionstat.chart.theme.TypeScale;

/** The words of a chart of lines: names and figures at the right, first and last figures at the lines. */
final class TrendLabels {

    private static final double GAP = 10;
    private static final double FIRST_LIFT = 16;

    /** So far labels may stand out above and below the plot. */
    private static final double ABOVE = 8;

    private static final double BELOW = 12;

    /** So many lines have a colour of their own. */
    private static final int COLOURS = 8;

    private final TrendLines chart;
    private final Theme theme;
    private final ChartLanguage language;
    private final boolean forecast;

    TrendLabels(TrendLines chart, Theme theme) {
        this.chart = chart;
        this.theme = theme;
        this.language = chart.frame().language();
        this.forecast = !chart.forecasts().isEmpty();
    }

    Colour colour(int line) {
        Palette palette = theme.palette();
        return switch (line) {
            case 0 -> palette.current();
            case 1 -> palette.second();
            case 2 -> palette.third();
            case 3 -> palette.decline();
            case 4 -> palette.ink();
            case 5 -> palette.pending();
            case 6 -> palette.declineText();
            case 7 -> palette.neutral();
            default -> colour(line % COLOURS);
        };
    }

    /** A name in pale blue could not be read. */
    private Colour text(int line) {
        Palette palette = theme.palette();
        Colour own = colour(line);
        if (own.equals(palette.current())) {
            return palette.dark();
        }
        return own.equals(palette.pending()) ? between(own, palette.dark()) : own;
    }

    private static Colour between(Colour one, Colour other) {
        int halves = 0xFEFEFE;
        return new Colour(((one.rgb() & halves) >> 1) + ((other.rgb() & halves) >> 1));
    }

    /** How high a plot must be for all labels to stand beside it. */
    double height() {
        List<EndLabel> all = new ArrayList<>();
        for (int i = 0; i < chart.lines().size(); i++) {
            all.add(new EndLabel(0, 0, rows(i)));
        }
        return EndLabel.height(all) - ABOVE - BELOW;
    }

    /** The width of the column at the right. */
    double width() {
        double width = 0;
        for (int i = 0; i < chart.lines().size(); i++) {
            width = Math.max(width, new EndLabel(0, 0, rows(i)).width());
        }
        return width;
    }

    private static int lastPresent(Line line) {
        for (int i = line.points().size() - 1; i >= 0; i--) {
            if (!line.points().get(i).isMissing()) {
                return i;
            }
        }
        return -1;
    }

    private List<EndLabel.Row> rows(int index) {
        Line line = chart.lines().get(index);
        TypeScale type = theme.type();
        List<EndLabel.Row> rows = new ArrayList<>();
        Face nameFace = Face.bold(type.subtitle());
        double limit = theme.layout().width() > 500 ? 130 : 78;
        for (String part : Lines.limited(line.name(), nameFace, limit, 2)) {
            rows.add(new EndLabel.Row(part, Style.left(nameFace, text(index))));
        }
        if (forecast && index == 0) {
            addForecast(rows);
        } else if (!forecast) {
            addLast(rows, line, index);
        }
        return rows;
    }

    private void addForecast(List<EndLabel.Row> rows) {
        TrendPoint end = chart.forecasts().get(chart.forecasts().size() - 1);
        Face face = Face.regular(theme.type().axis());
        String figure = print(end.fitted());
        String text = Word.FORECAST_FOR.with(language, language.inText(end.period()), figure);
        rows.add(new EndLabel.Row(text, Style.left(face, theme.palette().ink())));
        BigDecimal lower = end.lower();
        BigDecimal upper = end.upper();
        if (lower != null && upper != null) {
            String range = print(lower) + "—" + print(upper);
            rows.add(new EndLabel.Row(range, Style.left(face, theme.palette().muted())));
        }
    }

    private String print(BigDecimal fitted) {
        return chart.measure().print(chart.asPrecise(fitted), language);
    }

    private void addLast(List<EndLabel.Row> rows, Line line, int index) {
        int last = lastPresent(line);
        if (last < 0) {
            return;
        }
        Datum datum = line.points().get(last);
        Style muted =
                Style.left(Face.regular(theme.type().foot()), theme.palette().muted());
        boolean dated = datum.standing() == Datum.Standing.OTHER_DATE;
        String figure = Printed.of(dated ? Datum.of(datum.required()) : datum, chart.measure(), language);
        rows.add(new EndLabel.Row(figure, Style.left(Face.bold(theme.type().figure()), text(index))));
        String remark = datum.remark();
        if (dated && remark != null) {
            rows.add(new EndLabel.Row(remark, muted));
        }
        if (last < line.points().size() - 1) {
            rows.add(new EndLabel.Row(chart.periods().get(last), muted));
        }
    }

    void draw(Canvas canvas, Box plot, Scale xs, Scale ys, List<Double> positions) {
        List<EndLabel> ends = new ArrayList<>();
        for (int i = 0; i < chart.lines().size(); i++) {
            int last = lastPresent(chart.lines().get(i));
            if (last >= 0) {
                ends.add(end(xs, ys, positions, i, last));
            }
        }
        double[] tops = EndLabel.tops(ends, plot.y() - ABOVE, plot.bottom() + BELOW);
        for (int i = 0; i < ends.size(); i++) {
            EndLabel label = ends.get(i);
            drawLeader(canvas, plot, label, tops[i]);
            label.draw(canvas, plot.right() + GAP, tops[i]);
        }
        for (Line line : chart.lines()) {
            if (lastPresent(line) >= 0) {
                drawLastPoint(canvas, plot, xs, ys, positions, chart.lines().indexOf(line));
            }
        }
        drawFirsts(canvas, plot, xs, ys, positions);
        chart.lines().forEach(line -> drawRemarks(canvas, plot, xs, ys, positions, line));
    }

    private EndLabel end(Scale xs, Scale ys, List<Double> positions, int index, int last) {
        if (forecast && index == 0) {
            TrendPoint point = chart.forecasts().get(chart.forecasts().size() - 1);
            return new EndLabel(xs.to(), ys.at(point.fitted()), rows(index));
        }
        Datum datum = chart.lines().get(index).points().get(last);
        return new EndLabel(xs.at(positions.get(last)), ys.at(datum.required()), rows(index));
    }

    /** A dotted line to the label where it stands away from the end of its line. */
    private static void drawLeader(Canvas canvas, Box plot, EndLabel label, double top) {
        double middle = top + label.height() / 2;
        boolean far = plot.right() - label.anchorX() > 12 || Math.abs(middle - label.anchorY()) > 8;
        if (far) {
            Colour colour = canvas.palette().missingLine();
            canvas.line(label.anchorX() + 9, label.anchorY(), plot.right() + 1, label.anchorY(), colour, 1, 2, 3);
            canvas.line(plot.right() + 1, label.anchorY(), plot.right() + GAP - 3, middle, colour, 1, 2, 3);
        }
    }

    private void drawLastPoint(Canvas canvas, Box plot, Scale xs, Scale ys, List<Double> positions, int index) {
        Line line = chart.lines().get(index);
        int last = lastPresent(line);
        Datum datum = line.points().get(last);
        double x = xs.at(positions.get(last));
        double y = ys.at(datum.required());
        if (datum.standing() == Datum.Standing.EXACT) {
            canvas.dot(x, y, 5, colour(index));
        }
        if (forecast) {
            Style style = Style.left(Face.bold(theme.type().figure()), text(index));
            boolean falls = last > 0
                    && !line.points().get(last - 1).isMissing()
                    && line.points().get(last - 1).required().compareTo(datum.required()) > 0;
            double lift = falls ? 17 : -16;
            String label = Printed.of(datum, chart.measure(), language);
            double start = Math.max(plot.x() + 2, x - 4 - canvas.width(label, style.face()));
            double[] heights = DoubleStream.of(y + lift, y - lift, y + 2 * lift, y - 2 * lift)
                    .filter(h -> h > plot.y() - 8 && h < plot.bottom() - 8)
                    .toArray();
            canvas.haloedWhereFree(label, start, style, heights);
        }
    }

    /** First figures stand above their lines, else below; one that fits nowhere is left to the axis. */
    private void drawFirsts(Canvas canvas, Box plot, Scale xs, Scale ys, List<Double> positions) {
        for (int i = 0; i < chart.lines().size(); i++) {
            Line line = chart.lines().get(i);
            int first = firstPresent(line);
            if (first < 0 || first == lastPresent(line)) {
                continue;
            }
            Datum datum = line.points().get(first);
            if (datum.standing() != Datum.Standing.EXACT) {
                continue;
            }
            Style style = Style.left(Face.medium(theme.type().category()), text(i));
            String label = Printed.of(datum, chart.measure(), language);
            double x = xs.at(positions.get(first)) - 4;
            double right = x + canvas.width(label, style.face()) + 6;
            Reach reach = reach(line, first, xs, positions, right);
            for (double y : new double[] {ys.at(reach.highest()) - FIRST_LIFT, ys.at(reach.lowest()) + FIRST_LIFT}) {
                boolean inside = y > plot.y() - 8 && y < plot.bottom() - 8;
                if (inside
                        && isFree(new Place(xs, ys, positions, right, y), i, first)
                        && canvas.haloedWhereFree(label, x, style, y)) {
                    break;
                }
            }
        }
    }

    /** The highest and lowest figure of a line below or above its first label. */
    private record Reach(double highest, double lowest) {}

    private static Reach reach(Line line, int first, Scale xs, List<Double> positions, double right) {
        double highest = line.points().get(first).required().doubleValue();
        double lowest = highest;
        for (int i = first + 1; i < line.points().size(); i++) {
            Datum next = line.points().get(i);
            if (next.isMissing()) {
                break;
            }
            double before = xs.at(positions.get(i - 1));
            double share = Math.min(1, (right - before) / (xs.at(positions.get(i)) - before));
            if (share <= 0) {
                break;
            }
            double from = line.points().get(i - 1).required().doubleValue();
            double value = from + share * (next.required().doubleValue() - from);
            highest = Math.max(highest, value);
            lowest = Math.min(lowest, value);
        }
        return new Reach(highest, lowest);
    }

    private boolean isFree(Place place, int index, int first) {
        for (int i = 0; i < chart.lines().size(); i++) {
            Line other = chart.lines().get(i);
            if (i != index && !other.points().get(first).isMissing()) {
                Reach reach = reach(other, first, place.xs(), place.positions(), place.right());
                boolean above = place.y() < place.ys().at(reach.highest()) - 9;
                boolean below = place.y() > place.ys().at(reach.lowest()) + 9;
                if (!above && !below) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Where a first label would stand. */
    private record Place(Scale xs, Scale ys, List<Double> positions, double right, double y) {}

    private static int firstPresent(Line line) {
        for (int i = 0; i < line.points().size(); i++) {
            if (!line.points().get(i).isMissing()) {
                return i;
            }
        }
        return -1;
    }

    /** The wording or date of a hollow point, above it or below, if there is room. */
    private void drawRemarks(Canvas canvas, Box plot, Scale xs, Scale ys, List<Double> positions, Line line) {
        Style style = Style.left(Face.regular(11), theme.palette().muted());
        for (int i = 0; i < lastPresent(line); i++) {
            Datum datum = line.points().get(i);
            String remark = datum.remark();
            if (!datum.isMissing() && remark != null) {
                double width = canvas.width(remark, style.face());
                double middle = xs.at(positions.get(i));
                double x = Math.min(Math.max(plot.x(), middle - width / 2), plot.right() - width);
                double y = ys.at(datum.required());
                boolean low = y + 15 > plot.bottom() - 8;
                canvas.haloedWhereFree(remark, x, style, y - 15, low ? y - 15 : y + 15);
            }
        }
    }
}
