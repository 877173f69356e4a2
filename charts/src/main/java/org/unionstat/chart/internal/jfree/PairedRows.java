package org.unionstat.chart.internal.jfree;

import java.util.List;
import org.jfree.chart.plot.PlotOrientation;
import org.unionstat.chart.Change;
import org.unionstat.chart.ChartLanguage;
import org.unionstat.chart.Datum;
import org.unionstat.chart.PairedBars;
import org.unionstat.chart.PairedBars.Bar;
import org.unionstat.chart.theme.Theme;

/** Paired bars as rows, for many categories or long names: the base above, the current figure below, the change at the right. */
final class PairedRows implements Body {

    private static final double HEAD = 20;
    private static final double FILL = 0.68;
    private static final double LABEL_GAP = 6;
    private static final double GAP_LENGTH = 40;
    private static final double COLUMN_GAP = 16;

    private final PairedBars chart;
    private final PairedLabels labels;
    private final Rows rows;
    private final boolean inColumns;
    private final boolean narrow;
    private final Face baseFace;
    private final Face currentFace;
    private final Face changeFace;
    private final String changeHead;
    private final double changeWidth;
    private final double valueWidth;

    PairedRows(PairedBars chart, Theme theme) {
        this.chart = chart;
        this.labels = new PairedLabels(chart, theme);
        int n = chart.bars().size();
        this.inColumns = theme.layout().width() > 500 && n > 6;
        double least = inColumns ? (n <= 14 ? 31 : n <= 22 ? 27 : 23.5) : n <= 10 ? 46 : 40;
        this.rows = Rows.of(chart.bars().stream().map(Bar::name).toList(), theme, least);
        double size = inColumns ? rows.face().size() : Math.min(12.5, rows.rowHeight() * FILL / 2 - 1);
        this.baseFace = Face.regular(size);
        this.currentFace = Face.bold(size);
        this.changeFace = Face.medium(theme.type().axis());
        this.narrow = theme.layout().width() < 500;
        ChartLanguage language = chart.frame().language();
        this.changeHead = narrow && chart.measure().unit().equals("%")
                ? Word.POINTS.in(language)
                : Word.CHANGE.with(language, chart.basePeriod());
        this.changeWidth = Math.max(
                Fonts.shared().width(changeHead, headFace(theme)),
                chart.bars().stream().mapToDouble(this::changeWidth).max().orElse(0));
        double values = chart.bars().stream()
                .mapToDouble(bar -> Math.max(
                        Fonts.shared().width(labels.base(bar), baseFace),
                        Fonts.shared().width(labels.current(bar), currentFace)))
                .max()
                .orElse(0);
        this.valueWidth = inColumns
                ? Math.max(
                        values, Math.max(headWidth(chart.basePeriod(), theme), headWidth(chart.currentPeriod(), theme)))
                : values;
    }

    private static double headWidth(String text, Theme theme) {
        return Fonts.shared().width(text, headFace(theme));
    }

    private static Face headFace(Theme theme) {
        return Face.regular(theme.type().axis());
    }

    private double changeWidth(Bar bar) {
        Change change = chart.change(bar);
        return ChangeInk.width(change, label(change), changeFace);
    }

    private String label(Change change) {
        ChartLanguage language = chart.frame().language();
        return narrow
                ? ChangeInk.compact(change, chart.measure(), language)
                : ChangeInk.label(change, chart.measure(), language);
    }

    @Override
    public double height() {
        return HEAD + rows.height() + 2;
    }

    @Override
    public List<Key> keys() {
        return labels.keys();
    }

    @Override
    public void draw(Canvas canvas, Box box) {
        double top = box.y() + HEAD;
        double left = box.x() + rows.nameWidth() + Rows.NAME_GAP;
        double edge = inColumns
                ? box.right() - changeWidth - 2 * (COLUMN_GAP + valueWidth) - COLUMN_GAP
                : box.right() - changeWidth - 14 - valueWidth - LABEL_GAP;
        double right = Math.max(left + 40, edge);
        double start = labels.lowest() < 0 && right - left > valueWidth + 60 && !inColumns
                ? left + valueWidth + LABEL_GAP
                : left;
        Scale scale = new Scale(labels.lowest(), labels.highest(), start, right);
        rows.drawNames(canvas, box.x(), top);
        rows.drawHairlines(canvas, left, box.right(), top);
        drawHeads(canvas, box);
        canvas.text(
                changeHead,
                box.right(),
                box.y() + 8,
                Style.right(headFace(canvas.theme()), canvas.palette().muted()));
        Box area = new Box(start, top, right - start, rows.height());
        new BarPlot(PlotOrientation.HORIZONTAL, FILL, scale.low(), scale.high())
                .draw(canvas.graphics(), area, labels.series(canvas.palette()));
        double zero = scale.at(0);
        for (int i = 0; i < chart.bars().size(); i++) {
            drawRow(
                    canvas,
                    scale,
                    box.right(),
                    rows.middle(top, i),
                    chart.bars().get(i));
        }
        canvas.line(zero, top, zero, top + rows.height(), canvas.palette().axis(), 1);
    }

    private void drawHeads(Canvas canvas, Box box) {
        if (inColumns) {
            Style style = Style.right(headFace(canvas.theme()), canvas.palette().muted());
            canvas.text(chart.currentPeriod(), currentRight(box.right()), box.y() + 8, style);
            canvas.text(chart.basePeriod(), baseRight(box.right()), box.y() + 8, style);
        }
    }

    private double currentRight(double right) {
        return right - changeWidth - COLUMN_GAP;
    }

    private double baseRight(double right) {
        return currentRight(right) - valueWidth - COLUMN_GAP;
    }

    private void drawRow(Canvas canvas, Scale scale, double right, double middle, Bar bar) {
        double shift = rows.rowHeight() * FILL / 4;
        Style base = Style.left(baseFace, canvas.palette().muted());
        Style current = Style.left(currentFace, labels.currentText(canvas.palette()));
        drawValue(canvas, scale, middle - shift, bar.base(), inColumns ? "" : labels.base(bar), base);
        drawValue(canvas, scale, middle + shift, bar.current(), inColumns ? "" : labels.current(bar), current);
        if (inColumns) {
            canvas.text(labels.base(bar), baseRight(right), middle, Style.right(baseFace, base.colour()));
            canvas.text(labels.current(bar), currentRight(right), middle, Style.right(currentFace, current.colour()));
        }
        Change change = chart.change(bar);
        ChangeInk ink = ChangeInk.of(change, chart.polarity(), canvas.palette());
        ink.draw(canvas, change, label(change), right - changeWidth(bar), middle, changeFace);
    }

    private void drawValue(Canvas canvas, Scale scale, double y, Datum datum, String label, Style style) {
        double zero = scale.at(0);
        double thick = rows.rowHeight() * FILL / 2 - 1;
        if (datum.isMissing()) {
            canvas.hatch(new Box(zero, y - thick / 2, GAP_LENGTH, thick));
            Style muted = Style.left(baseFace, canvas.palette().muted());
            canvas.text(label, zero + GAP_LENGTH + LABEL_GAP, y, muted);
            return;
        }
        double end = scale.at(datum.required());
        if (datum.isFirst()) {
            canvas.provisional(new Box(Math.min(zero, end), y - thick / 2, Math.abs(end - zero), thick));
        }
        boolean below = datum.required().signum() < 0;
        double leftmost = end - LABEL_GAP - canvas.width(label, style.face());
        boolean roomLeft = leftmost > canvas.theme().layout().margin() + rows.nameWidth() + 2;
        if (below && roomLeft) {
            canvas.text(label, end - LABEL_GAP, y, Style.right(style.face(), style.colour()));
        } else {
            canvas.text(label, Math.max(zero, end) + LABEL_GAP, y, style);
        }
    }
}
