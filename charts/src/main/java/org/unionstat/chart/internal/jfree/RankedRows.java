package org.unionstat.chart.internal.jfree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.plot.PlotOrientation;
import org.jspecify.annotations.Nullable;
import org.unionstat.chart.ChartLanguage;
import org.unionstat.chart.Datum;
import org.unionstat.chart.Polarity;
import org.unionstat.chart.RankedBars;
import org.unionstat.chart.RankedBars.Attainment;
import org.unionstat.chart.RankedBars.Entry;
import org.unionstat.chart.theme.Colour;
import org.unionstat.chart.theme.Palette;
import org.unionstat.chart.theme.Theme;

/** Ranked bars: names at the left, target ticks over the bars, surplus and achievement in columns at the right. */
final class RankedRows implements Body {

    private static final double HEAD = 18;
    private static final double FILL = 0.64;
    private static final double LABEL_GAP = 7;
    private static final double COLUMN_GAP = 16;
    private static final double GAP_LENGTH = 46;

    private final RankedBars chart;
    private final Theme theme;
    private final ChartLanguage language;
    private final List<Entry> entries;
    private final Rows rows;
    private final List<Column> columns;
    private final double valueWidth;

    /** A column of printed figures at the right edge, empty texts where there is none. */
    private record Column(String head, List<String> texts, double width, boolean strong) {}

    RankedRows(RankedBars chart, Theme theme) {
        this.chart = chart;
        this.theme = theme;
        this.language = chart.frame().language();
        this.entries = chart.ranked();
        int n = entries.size();
        double least = n <= 6 ? 36 : n <= 14 ? 31 : n <= 22 ? 27 : 23.5;
        this.rows = Rows.of(entries.stream().map(Entry::name).toList(), theme, least);
        this.columns = columns();
        this.valueWidth = entries.stream()
                .mapToDouble(e -> Fonts.shared().width(label(e), valueFace()))
                .max()
                .orElse(0);
    }

    private List<Column> columns() {
        List<Column> found = new ArrayList<>();
        boolean full = theme.layout().width() > 500;
        List<String> shares = entries.stream()
                .map(e ->
                        chart.completion(e).map(language.format()::achievement).orElse(""))
                .toList();
        boolean hasShares = shares.stream().anyMatch(s -> !s.isEmpty());
        if (chart.hasTargets() && chart.yearGone() == null && (full || !hasShares)) {
            List<String> texts = entries.stream().map(this::surplus).toList();
            found.add(column(Word.SURPLUS.in(language), texts, false));
        }
        if (hasShares) {
            Word head = chart.yearGone() == null ? Word.COMPLETION : Word.PROGRESS;
            found.add(column(head.in(language), shares, true));
        }
        return found;
    }

    private String surplus(Entry entry) {
        Optional<BigDecimal> surplus = chart.surplus(entry);
        return surplus.map(s -> chart.measure().printSigned(s, language)).orElse("");
    }

    private Column column(String head, List<String> texts, boolean strong) {
        Fonts fonts = Fonts.shared();
        double width = texts.stream()
                .mapToDouble(t -> fonts.width(t, Face.bold(figureSize())))
                .max()
                .orElse(0);
        return new Column(head, texts, Math.max(width, fonts.width(head, headFace())), strong);
    }

    private double figureSize() {
        return rows.face().size();
    }

    private Face valueFace() {
        return Face.medium(figureSize());
    }

    private Face headFace() {
        return Face.regular(theme.type().axis());
    }

    private String label(Entry entry) {
        return Printed.of(entry.actual(), chart.measure(), language);
    }

    @Override
    public double height() {
        return (columns.isEmpty() ? 4 : HEAD) + rows.height() + 2;
    }

    @Override
    public List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        Palette palette = theme.palette();
        if (chart.hasTargets()) {
            boolean ceiling = chart.polarity() == Polarity.LOWER_BETTER;
            addIf(keys, Attainment.MET, Key.chip(palette.current(), (ceiling ? Word.WITHIN : Word.MET).in(language)));
            addIf(
                    keys,
                    Attainment.MISSED,
                    Key.chip(palette.decline(), (ceiling ? Word.BEYOND : Word.MISSED).in(language)));
            addIf(
                    keys,
                    Attainment.PENDING,
                    Key.chip(palette.pending(), (ceiling ? Word.WITHIN : Word.PENDING).in(language)));
            keys.add(new Key(Key.Sign.TICK, palette.ink(), Word.TARGET.in(language)));
        }
        if (entries.stream().anyMatch(e -> e.actual().isFirst())) {
            keys.add(new Key(Key.Sign.PROVISIONAL, palette.current(), Word.PROVISIONAL.in(language)));
        }
        return keys;
    }

    private void addIf(List<Key> keys, Attainment attainment, Key key) {
        if (entries.stream().anyMatch(e -> chart.attainment(e) == attainment)) {
            keys.add(key);
        }
    }

    @Override
    public void draw(Canvas canvas, Box box) {
        double top = box.bottom() - rows.height() - 2;
        double left = box.x() + rows.nameWidth() + Rows.NAME_GAP;
        double columnsWidth =
                columns.stream().mapToDouble(c -> c.width() + COLUMN_GAP).sum();
        double right = box.right() - columnsWidth - valueWidth - LABEL_GAP;
        Scale scale = new Scale(lowest(), highest(), left, right);
        rows.drawNames(canvas, box.x(), top);
        rows.drawHairlines(canvas, left, box.right(), top);
        drawColumns(canvas, box.right(), box.y() + 6, top);
        drawShortfalls(canvas, scale, top);
        List<Colour> colours =
                entries.stream().map(e -> colour(e, canvas.palette())).toList();
        List<Datum> values = entries.stream().map(Entry::actual).toList();
        new BarPlot(PlotOrientation.HORIZONTAL, FILL, scale.low(), scale.high())
                .draw(
                        canvas.graphics(),
                        new Box(left, top, right - left, rows.height()),
                        List.of(new BarPlot.Series(PairedColumns.values(values), colours)));
        double zero = scale.at(0);
        canvas.line(zero, top, zero, top + rows.height(), canvas.palette().axis(), 1);
        for (int i = 0; i < entries.size(); i++) {
            drawMarks(canvas, scale, rows.middle(top, i), entries.get(i));
        }
    }

    private double highest() {
        double highest = entries.stream()
                .mapToDouble(e -> Math.max(
                        e.actual().isMissing() ? 0 : e.actual().required().doubleValue(), target(e)))
                .max()
                .orElse(0);
        return highest > 0 ? highest : lowest() < 0 ? 0 : 1;
    }

    private double lowest() {
        return entries.stream()
                .filter(e -> !e.actual().isMissing())
                .mapToDouble(e -> Math.min(0, e.actual().required().doubleValue()))
                .min()
                .orElse(0);
    }

    private static double target(Entry entry) {
        @Nullable BigDecimal target = entry.target();
        return target == null ? 0 : target.doubleValue();
    }

    private Colour colour(Entry entry, Palette palette) {
        return switch (chart.attainment(entry)) {
            case MET -> palette.current();
            case MISSED -> palette.decline();
            case PENDING -> palette.pending();
            case NOT_ASSESSED ->
                chart.hasTargets()
                        ? palette.past()
                        : chart.polarity() == Polarity.NEUTRAL ? palette.neutral() : palette.current();
        };
    }

    private Colour text(Entry entry, Palette palette) {
        if (entry.actual().isMissing()) {
            return palette.muted();
        }
        return chart.attainment(entry) == Attainment.MISSED ? palette.declineText() : palette.dark();
    }

    private void drawShortfalls(Canvas canvas, Scale scale, double top) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (chart.attainment(entry) == Attainment.MISSED && chart.polarity() != Polarity.LOWER_BETTER) {
                double from = scale.at(entry.actual().required());
                double to = scale.at(target(entry));
                double thick = rows.rowHeight() * FILL;
                canvas.fill(
                        new Box(from, rows.middle(top, i) - thick / 2, to - from, thick),
                        canvas.palette().declinePale());
            }
        }
    }

    private void drawMarks(Canvas canvas, Scale scale, double middle, Entry entry) {
        double thick = rows.rowHeight() * FILL;
        double zero = scale.at(0);
        double label = zero;
        if (entry.actual().isMissing()) {
            canvas.hatch(new Box(zero + 0.5, middle - thick / 2, GAP_LENGTH, thick));
            label = zero + GAP_LENGTH;
        } else {
            double end = scale.at(entry.actual().required());
            label = Math.max(zero, end);
            if (entry.actual().isFirst()) {
                canvas.provisional(new Box(Math.min(zero, end), middle - thick / 2, Math.abs(end - zero), thick));
            }
        }
        if (entry.target() != null) {
            double tick = scale.at(target(entry));
            double length = thick + Math.min(8, rows.rowHeight() - thick - 1);
            canvas.fill(new Box(tick - 2.4, middle - length / 2, 4.8, length), Colour.WHITE);
            canvas.fill(
                    new Box(tick - 1.3, middle - length / 2, 2.6, length),
                    canvas.palette().ink());
            label = label + LABEL_GAP + labelLength(entry) > tick - 5 ? Math.max(label, tick + 2) : label;
        }
        canvas.text(label(entry), label + LABEL_GAP, middle, Style.left(valueFace(), text(entry, canvas.palette())));
    }

    private double labelLength(Entry entry) {
        return Fonts.shared().width(label(entry), valueFace());
    }

    private void drawColumns(Canvas canvas, double edge, double headMiddle, double top) {
        double right = edge;
        for (int c = columns.size() - 1; c >= 0; c--) {
            Column column = columns.get(c);
            canvas.text(
                    column.head(),
                    right,
                    headMiddle,
                    Style.right(headFace(), canvas.palette().muted()));
            for (int i = 0; i < entries.size(); i++) {
                boolean missed = chart.attainment(entries.get(i)) == Attainment.MISSED;
                Palette palette = canvas.palette();
                Face face = missed && column.strong() ? Face.bold(figureSize()) : Face.regular(figureSize());
                Colour colour = missed ? palette.declineText() : column.strong() ? palette.ink() : palette.subdued();
                canvas.text(column.texts().get(i), right, rows.middle(top, i), Style.right(face, colour));
            }
            right -= column.width() + COLUMN_GAP;
        }
    }
}
