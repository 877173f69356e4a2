package org.unionstat.chart.internal.jfree;

import java.util.ArrayList;
import java.util.List;
import org.unionstat.chart.Chart;
import org.unionstat.chart.Frame;
import org.unionstat.chart.theme.Colour;
import org.unionstat.chart.theme.Layout;
import org.unionstat.chart.theme.Theme;
import org.unionstat.chart.theme.TypeScale;

/** A whole chart: tag and mark, title, subtitle, key, body, note and source, stacked by their own heights. */
final class Figure {

    private static final double BOTTOM = 9;
    private static final double TITLE_TOP = 18;
    private static final double MARKED_TITLE_TOP = 33;
    private static final double KEY_LINE = 20;
    private static final double KEY_GAP = 18;
    /** Heights are multiples of 6, so that both resolutions give whole pixels. */
    private static final double HEIGHT_STEP = 6;

    private final Frame frame;
    private final Theme theme;
    private final Body body;
    private final List<String> title;
    private final List<String> subtitle;
    private final List<List<Key>> keys;
    private final List<String> foot;

    Figure(Chart<?> chart, Theme theme, Body body) {
        this.frame = chart.frame();
        this.theme = theme;
        this.body = body;
        TypeScale type = theme.type();
        double width = innerWidth(theme);
        this.title = Lines.phrased(chart.title(), Face.bold(type.title()), width);
        this.subtitle = chart.subtitle().isBlank()
                ? List.of()
                : Lines.greedy(chart.subtitle(), Face.regular(type.subtitle()), width);
        this.keys = keyLines(body.keys(), width);
        this.foot = footLines(width);
    }

    static double innerWidth(Theme theme) {
        return theme.layout().width() - 2 * theme.layout().margin();
    }

    double width() {
        return theme.layout().width();
    }

    double height() {
        double exact = bodyTop() + body.height() + footHeight();
        return Math.ceil(exact / HEIGHT_STEP) * HEIGHT_STEP;
    }

    void draw(Canvas canvas) {
        Layout layout = theme.layout();
        canvas.fill(new Box(0, 0, width(), height()), Colour.WHITE);
        canvas.fill(new Box(layout.margin(), 0, 34, 5), theme.palette().accent());
        frame.mark().ifPresent(mark -> drawMark(canvas, mark));
        double y = drawHeader(canvas);
        drawKeys(canvas, y);
        body.draw(canvas, new Box(layout.margin(), bodyTop(), innerWidth(theme), body.height()));
        drawFoot(canvas);
    }

    private double titleTop() {
        return frame.mark().isPresent() ? MARKED_TITLE_TOP : TITLE_TOP;
    }

    private double bodyTop() {
        Layout layout = theme.layout();
        double header = titleTop() + title.size() * layout.titleLine() + subtitle.size() * layout.subtitleLine();
        double key = keys.isEmpty() ? 0 : 3 + keys.size() * KEY_LINE;
        return header + key + layout.headGap();
    }

    private double footHeight() {
        Layout layout = theme.layout();
        return (foot.isEmpty() ? 0 : layout.footGap() + foot.size() * layout.footLine()) + BOTTOM;
    }

    private void drawMark(Canvas canvas, String mark) {
        Face face = Face.bold(12);
        double width = canvas.width(mark, face) + 18;
        Box pill = new Box(theme.layout().margin() + 34 + 10, 4, width, 20);
        canvas.fillRound(pill, 4, theme.palette().declineText());
        canvas.text(mark, pill.x() + width / 2, pill.middleY(), Style.centre(face, Colour.WHITE));
    }

    private double drawHeader(Canvas canvas) {
        Layout layout = theme.layout();
        TypeScale type = theme.type();
        double y = titleTop();
        for (String line : title) {
            Style style = Style.left(Face.bold(type.title()), theme.palette().ink());
            canvas.textOnBase(line, layout.margin() - hanging(line), y + 0.85 * type.title(), style);
            y += layout.titleLine();
        }
        for (String line : subtitle) {
            Style style =
                    Style.left(Face.regular(type.subtitle()), theme.palette().subdued());
            canvas.textOnBase(line, layout.margin(), y + 14, style);
            y += layout.subtitleLine();
        }
        return y;
    }

    /** The empty left half of an opening quotation mark hangs over the margin, so that the line does not look indented. */
    private double hanging(String line) {
        return line.startsWith("“") ? 0.45 * theme.type().title() : 0;
    }

    private void drawKeys(Canvas canvas, double top) {
        double y = top + 3;
        Style style =
                Style.left(Face.regular(theme.type().key()), theme.palette().ink());
        for (List<Key> line : keys) {
            double x = theme.layout().margin();
            for (Key key : line) {
                key.draw(canvas, x, y + KEY_LINE / 2);
                canvas.text(key.label(), x + key.signWidth(), y + KEY_LINE / 2, style);
                x += keyWidth(key);
            }
            y += KEY_LINE;
        }
    }

    private void drawFoot(Canvas canvas) {
        Layout layout = theme.layout();
        Style style =
                Style.left(Face.regular(theme.type().foot()), theme.palette().muted());
        double y = height() - BOTTOM - foot.size() * layout.footLine() + 11.5;
        for (String line : foot) {
            canvas.textOnBase(line, layout.margin(), y, style);
            y += layout.footLine();
        }
    }

    private double keyWidth(Key key) {
        return key.signWidth()
                + Fonts.shared().width(key.label(), Face.regular(theme.type().key()))
                + KEY_GAP;
    }

    private List<List<Key>> keyLines(List<Key> all, double width) {
        List<List<Key>> lines = new ArrayList<>();
        double x = 0;
        for (Key key : all) {
            if (lines.isEmpty() || x + keyWidth(key) - KEY_GAP > width) {
                lines.add(new ArrayList<>());
                x = 0;
            }
            lines.get(lines.size() - 1).add(key);
            x += keyWidth(key);
        }
        return lines;
    }

    private List<String> footLines(double width) {
        Face face = Face.regular(theme.type().foot());
        List<String> lines = new ArrayList<>();
        frame.note().ifPresent(note -> lines.addAll(Lines.greedy(Word.NOTE.in(frame.language()) + note, face, width)));
        frame.source()
                .ifPresent(
                        source -> lines.addAll(Lines.greedy(Word.SOURCE.in(frame.language()) + source, face, width)));
        return lines;
    }
}
