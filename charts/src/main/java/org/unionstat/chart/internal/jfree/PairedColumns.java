package org.unionstat.chart.internal.jfree;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.PlotOrientation;
import org.jspecify.annotations.Nullable;
import org.unionstat.chart.Change;
import org.unionstat.chart.ChartLanguage;
import org.unionstat.chart.Datum;
import org.unionstat.chart.PairedBars;
import org.unionstat.chart.PairedBars.Bar;
import org.unionstat.chart.theme.Colour;
import org.unionstat.chart.theme.Palette;
import org.unionstat.chart.theme.Theme;
import org.unionstat.chart.theme.TypeScale;

/** Paired bars as columns: values above the bars, the change in a capsule above the current one. */
final class PairedColumns implements Body {

    private static final double WIDEST_PAIR = 132;
    private static final double CAPSULE = 21;
    private static final double VALUE_LIFT = 11;
    private static final double CAPSULE_LIFT = 34;
    private static final double HEADROOM = 48;
    private static final double GAP_HEIGHT = 34;
    private static final int NAME_LINES = 3;

    private final PairedBars chart;
    private final Theme theme;
    private final PairedLabels labels;
    private final double slot;
    private final double pair;
    private final List<List<String>> names;

    PairedColumns(PairedBars chart, Theme theme) {
        this.chart = chart;
        this.theme = theme;
        this.labels = new PairedLabels(chart, theme);
        this.slot = Figure.innerWidth(theme) / chart.bars().size();
        this.pair = Math.min(slot * 0.66, WIDEST_PAIR);
        this.names = chart.bars().stream()
                .map(bar -> Lines.limited(bar.name(), nameFace(theme), slot - 8, NAME_LINES))
                .toList();
    }

    /** Whether values and names fit into columns; else rows are drawn. */
    static boolean fits(PairedBars chart, Theme theme) {
        double slot = Figure.innerWidth(theme) / chart.bars().size();
        double half = Math.min(slot * 0.66, WIDEST_PAIR) / 2;
        PairedLabels labels = new PairedLabels(chart, theme);
        Face name = nameFace(theme);
        for (Bar bar : chart.bars()) {
            double base = Fonts.shared().width(labels.base(bar), labels.baseFace());
            double current = Fonts.shared().width(labels.current(bar), labels.currentFace());
            double capsule = labels.changeWidth(bar) + 16;
            boolean values = base / 2 + current / 2 + 4 <= half && Math.max(capsule, current) + 6 <= slot;
            boolean outside = half / 2 + Math.max(capsule, current) / 2 <= slot / 2 + 6;
            boolean named = Lines.balanced(bar.name(), name, slot - 8).size() <= NAME_LINES;
            if (!values || !outside || !named) {
                return false;
            }
        }
        return true;
    }

    private static Face nameFace(Theme theme) {
        return Face.regular(theme.type().category());
    }

    @Override
    public double height() {
        return plotHeight() + nameHeight();
    }

    private double plotHeight() {
        return theme.layout().width() > 500 ? 250 : 190;
    }

    private double nameHeight() {
        int lines = names.stream().mapToInt(List::size).max().orElse(1);
        return 9 + lines * 17;
    }

    @Override
    public List<Key> keys() {
        return labels.keys();
    }

    @Override
    public void draw(Canvas canvas, Box box) {
        Box plot = new Box(box.x(), box.y(), box.width(), plotHeight());
        double high = labels.highest();
        double low = labels.lowest();
        double room = plot.height() - HEADROOM - (low < 0 ? HEADROOM : 0);
        Scale scale = new Scale(
                low, high, plot.bottom() - (low < 0 ? HEADROOM : 0), plot.bottom() - (low < 0 ? HEADROOM : 0) - room);
        Box area = new Box(plot.x(), scale.to(), plot.width(), room);
        new BarPlot(PlotOrientation.VERTICAL, pair / slot, low, high)
                .draw(canvas.graphics(), area, labels.series(canvas.palette()));
        for (int i = 0; i < chart.bars().size(); i++) {
            drawColumn(canvas, scale, box.x() + slot * (i + 0.5), i);
        }
        double zero = scale.at(0);
        canvas.line(box.x(), zero, box.right(), zero, canvas.palette().axis(), 1);
        drawNames(canvas, box, plot.bottom());
    }

    private void drawColumn(Canvas canvas, Scale scale, double middle, int index) {
        Bar bar = chart.bars().get(index);
        double width = pair / 2 * (1 - BarPlot.PAIR_GAP);
        double left = middle - pair / 4 - pair * BarPlot.PAIR_GAP / 4;
        double right = middle + pair / 4 + pair * BarPlot.PAIR_GAP / 4;
        Palette palette = canvas.palette();
        drawValue(
                canvas,
                scale,
                left,
                width,
                bar.base(),
                labels.base(bar),
                Style.centre(labels.baseFace(), palette.muted()));
        Style current = Style.centre(labels.currentFace(), labels.currentText(palette));
        double end = drawValue(canvas, scale, right, width, bar.current(), labels.current(bar), current);
        drawCapsule(canvas, right, end, bar);
    }

    /** Draws the value, or the gap, and returns where the bar ends. */
    private double drawValue(
            Canvas canvas, Scale scale, double x, double width, Datum datum, String label, Style style) {
        double zero = scale.at(0);
        if (datum.isMissing()) {
            canvas.hatch(new Box(x - width / 2, zero - GAP_HEIGHT, width, GAP_HEIGHT));
            canvas.haloed(
                    label,
                    x,
                    zero - GAP_HEIGHT - VALUE_LIFT,
                    Style.centre(style.face(), canvas.palette().muted()));
            return zero - GAP_HEIGHT;
        }
        double end = scale.at(datum.required());
        boolean below = datum.required().signum() < 0;
        if (datum.isFirst()) {
            canvas.provisional(new Box(x - width / 2, Math.min(end, zero), width, Math.abs(end - zero)));
        }
        canvas.haloed(label, x, below ? end + VALUE_LIFT : end - VALUE_LIFT, style);
        return end;
    }

    private void drawCapsule(Canvas canvas, double x, double end, Bar bar) {
        Change change = chart.change(bar);
        boolean below = !bar.current().isMissing() && bar.current().required().signum() < 0;
        double y = below ? end + CAPSULE_LIFT : end - CAPSULE_LIFT;
        Face face = labels.changeFace();
        ChartLanguage language = chart.frame().language();
        String label = ChangeInk.label(change, chart.measure(), language);
        ChangeInk ink = ChangeInk.of(change, chart.polarity(), canvas.palette());
        double inner = ChangeInk.width(change, label, face);
        if (!change.isCompared()
                && change.reason() == null
                && (bar.base().isMissing() || bar.current().isMissing())) {
            return;
        }
        canvas.fillRound(new Box(x - inner / 2 - 8, y - CAPSULE / 2, inner + 16, CAPSULE), CAPSULE, ink.ground());
        ink.draw(canvas, change, label, x - inner / 2, y, face);
    }

    private void drawNames(Canvas canvas, Box box, double top) {
        TypeScale type = theme.type();
        Colour ink = canvas.palette().ink();
        for (int i = 0; i < names.size(); i++) {
            double y = top + 9 + 8.5;
            for (String line : names.get(i)) {
                canvas.text(line, box.x() + slot * (i + 0.5), y, Style.centre(Face.regular(type.category()), ink));
                y += 17;
            }
        }
    }

    /** Values for the plot: null draws nothing. */
    static List<@Nullable Double> values(List<Datum> data) {
        List<@Nullable Double> values = new ArrayList<>();
        for (Datum datum : data) {
            values.add(datum.isMissing() ? null : datum.required().doubleValue());
        }
        return values;
    }
}
