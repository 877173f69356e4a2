package org.unionstat.chart.internal.jfree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.unionstat.chart.Change;
import org.unionstat.chart.ChartLanguage;
import org.unionstat.chart.Datum;
import org.unionstat.chart.Polarity;
import org.unionstat.chart.SmallMultiples;
import org.unionstat.chart.SmallMultiples.Panel;
import org.unionstat.chart.theme.Colour;
import org.unionstat.chart.theme.Palette;
import org.unionstat.chart.theme.Theme;

/** Small panels in columns: name, large figure and change, then the course from zero. */
final class PanelGrid implements Body {

    private static final double GUTTER = 26;
    private static final double NAME = 15;
    private static final double SPARK_TOP = 66;
    private static final double SPARK = 52;
    private static final double PANEL = 134;
    private static final double ROW_GAP = 12;

    private final SmallMultiples chart;
    private final Theme theme;
    private final ChartLanguage language;
    private final List<Double> positions;
    private final int columns;

    PanelGrid(SmallMultiples chart, Theme theme) {
        this.chart = chart;
        this.theme = theme;
        this.language = chart.frame().language();
        this.positions = chart.positions().stream().map(BigDecimal::doubleValue).toList();
        int n = chart.panels().size();
        int most = theme.layout().width() > 500 ? (n == 4 ? 2 : 3) : n == 1 ? 1 : 2;
        this.columns = Math.min(n, most);
    }

    private int rowCount() {
        return (chart.panels().size() + columns - 1) / columns;
    }

    @Override
    public double height() {
        return rowCount() * PANEL + (rowCount() - 1) * ROW_GAP;
    }

    @Override
    public List<Key> keys() {
        boolean hollow = chart.panels().stream()
                .anyMatch(p -> p.points().stream().anyMatch(d -> !d.isMissing() && !d.bearsClaims()));
        Colour colour = theme.palette().current();
        return hollow ? List.of(new Key(Key.Sign.HOLLOW, colour, Word.QUALIFIED.in(language))) : List.of();
    }

    @Override
    public void draw(Canvas canvas, Box box) {
        double gutter = theme.layout().width() > 500 ? GUTTER : 16;
        double width = (box.width() - gutter * (columns - 1)) / columns;
        for (int i = 0; i < chart.panels().size(); i++) {
            double x = box.x() + (i % columns) * (width + gutter);
            int row = i / columns;
            double y = box.y() + row * (PANEL + ROW_GAP);
            drawPanel(canvas, new Box(x, y, width, PANEL), chart.panels().get(i));
        }
    }

    private void drawPanel(Canvas canvas, Box box, Panel panel) {
        Palette palette = canvas.palette();
        canvas.line(box.x(), box.y(), box.right(), box.y(), palette.missingLine(), 1);
        String unit = panel.measure().unit();
        String name = unit.isEmpty() ? panel.measure().label() : named(panel);
        Face face = Face.medium(12.5);
        String line = Lines.limited(name, face, box.width(), 1).get(0);
        canvas.text(line, box.x(), box.y() + NAME, Style.left(face, palette.ink()));
        drawHeadline(canvas, box, panel);
        Box spark = new Box(box.x(), box.y() + SPARK_TOP, box.width(), SPARK);
        drawCourse(canvas, spark, panel);
        drawPeriods(canvas, spark);
    }

    private String named(Panel panel) {
        String label = panel.measure().label();
        String unit = panel.measure().unit();
        return language == ChartLanguage.EN ? label + " (" + unit + ")" : label + "（" + unit + "）";
    }

    private void drawHeadline(Canvas canvas, Box box, Panel panel) {
        double middle = box.y() + 42;
        Datum current = panel.current();
        String text = Printed.of(current, panel.measure(), language);
        boolean neutral = panel.polarity() == Polarity.NEUTRAL;
        Palette palette = canvas.palette();
        Colour colour = current.isMissing() ? palette.muted() : neutral ? palette.ink() : palette.dark();
        double size = current.isMissing() ? 15 : theme.type().headline();
        Change change = chart.change(panel);
        String label = ChangeInk.label(change, panel.measure(), language);
        Face face = Face.medium(13);
        double room = box.width() - canvas.width(text, Face.bold(Math.min(size, 15))) - 8;
        if (ChangeInk.width(change, label, face) > room) {
            label = ChangeInk.compact(change, panel.measure(), language);
        }
        double width = ChangeInk.width(change, label, face);
        while (size > 11 && canvas.width(text, Face.bold(size)) > box.width() - width - 8) {
            size -= 0.5;
        }
        canvas.text(text, box.x(), middle, Style.left(Face.bold(size), colour));
        if (panel.points().size() > 1 && !current.isMissing()) {
            ChangeInk.of(change, panel.polarity(), palette)
                    .draw(canvas, change, label, box.right() - width, middle + 2.5, face);
        }
    }

    private void drawCourse(Canvas canvas, Box spark, Panel panel) {
        Palette palette = canvas.palette();
        boolean neutral = panel.polarity() == Polarity.NEUTRAL;
        Colour line = neutral ? palette.neutral() : palette.current();
        Colour area = neutral ? palette.neutralPale() : palette.area();
        Scale xs = new Scale(first(), last(), spark.x() + 2, spark.right() - 7);
        Scale ys = heights(panel, spark);
        List<List<Track.Point>> stretches = Courses.stretches(positions, panel.points(), Set.of());
        List<Track> tracks = new ArrayList<>();
        stretches.forEach(s -> tracks.add(new Track.Area(s, area)));
        stretches.forEach(s -> tracks.add(new Track.Line(s, line, 2.2, false)));
        drawGaps(canvas, spark, panel, xs);
        Box plot = new Box(xs.from(), ys.to() - 3, xs.to() - xs.from(), ys.from() - ys.to() + 3);
        double perUnit = (ys.high() - ys.low()) / (ys.from() - ys.to());
        new LinePlot(new LinePlot.Ends(first(), last()), new LinePlot.Ends(ys.low(), ys.high() + 3 * perUnit))
                .draw(canvas.graphics(), plot, tracks);
        canvas.line(spark.x(), ys.at(0), spark.right(), ys.at(0), palette.axis(), 1);
        drawDots(canvas, panel, stretches, xs, ys, line);
        drawFirst(canvas, panel, xs, ys);
    }

    /** From zero, or from the lowest figure below it, to the highest. */
    private static Scale heights(Panel panel, Box spark) {
        double top = 0;
        double bottom = 0;
        for (Datum datum : panel.points()) {
            double value = datum.isMissing() ? 0 : datum.required().doubleValue();
            top = Math.max(top, value);
            bottom = Math.min(bottom, value);
        }
        return new Scale(bottom, top == bottom ? bottom + 1 : top, spark.bottom(), spark.y() + 10);
    }

    /** The axis of a single period still has a length. */
    private double first() {
        return positions.get(0) - (positions.size() == 1 ? 1 : 0);
    }

    private double last() {
        return positions.get(positions.size() - 1);
    }

    private void drawGaps(Canvas canvas, Box spark, Panel panel, Scale xs) {
        for (int i = 0; i < positions.size(); i++) {
            if (panel.points().get(i).isMissing()) {
                double x = xs.at(positions.get(i));
                double left = Math.max(spark.x(), x - 6);
                double right = Math.min(spark.right(), x + 6);
                canvas.hatch(new Box(left, spark.y() + 10, right - left, spark.height() - 10));
            }
        }
    }

    private void drawDots(
            Canvas canvas, Panel panel, List<List<Track.Point>> stretches, Scale xs, Scale ys, Colour colour) {
        for (List<Track.Point> stretch : stretches) {
            if (stretch.size() == 1) {
                Track.Point p = stretch.get(0);
                canvas.dot(xs.at(p.x()), ys.at(p.y()), 2.4, colour);
            }
        }
        for (int i = 0; i < positions.size(); i++) {
            Datum datum = panel.points().get(i);
            if (datum.isMissing()) {
                continue;
            }
            double x = xs.at(positions.get(i));
            double y = ys.at(datum.required());
            if (!datum.bearsClaims()) {
                canvas.hollow(x, y, 3, colour);
            } else if (i == positions.size() - 1) {
                canvas.dot(x, y, 4, colour);
            }
        }
    }

    private void drawFirst(Canvas canvas, Panel panel, Scale xs, Scale ys) {
        Datum start = panel.points().get(0);
        if (start.isMissing() || panel.points().size() == 1) {
            return;
        }
        double highest = start.required().doubleValue();
        double reach = xs.at(first()) + 48;
        for (int i = 1; i < positions.size() && xs.at(positions.get(i)) < reach; i++) {
            Datum next = panel.points().get(i);
            highest = next.isMissing()
                    ? highest
                    : Math.max(highest, next.required().doubleValue());
        }
        String label = Printed.of(start, panel.measure(), language);
        double y = ys.at(highest) - 11;
        Style style = Style.left(Face.regular(11), canvas.palette().muted());
        canvas.haloedWhereFree(label, xs.at(first()) - 1, style, y);
    }

    private void drawPeriods(Canvas canvas, Box spark) {
        Style left = Style.left(Face.regular(11), canvas.palette().muted());
        Style right = Style.right(left.face(), left.colour());
        double y = spark.bottom() + 10;
        int n = chart.periods().size();
        canvas.text(chart.periods().get(n - 1), spark.right(), y, right);
        if (n > 1) {
            canvas.text(chart.periods().get(0), spark.x(), y, left);
        }
    }
}
