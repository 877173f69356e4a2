package org.unionstat.chart.internal.jfree;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.unionstat.chart.theme.Colour;
import org.unionstat.chart.theme.Palette;
import org.unionstat.chart.theme.Theme;

/** The sheet a chart is drawn on: text by its optical middle, and the few marks the house uses. */
final class Canvas {

    /** Share of the size by which the middle of digits and ideographs stands above the base line. */
    private static final double OPTICAL_MIDDLE = 0.365;

    private static final float HALO = 4f;

    private final Graphics2D graphics;
    private final Theme theme;
    private final Fonts fonts = Fonts.shared();
    private final SortedSet<Integer> undrawable = new TreeSet<>();
    private final List<Anchor> anchors = new ArrayList<>();
    private final List<Box> taken = new ArrayList<>();

    /** Where a text is held: its left end, middle or right end at x. */
    record Anchor(double x, Style.Align align) {}

    Canvas(Graphics2D graphics, Theme theme) {
        this.graphics = graphics;
        this.theme = theme;
    }

    Graphics2D graphics() {
        return graphics;
    }

    Theme theme() {
        return theme;
    }

    Palette palette() {
        return theme.palette();
    }

    /** Code points that were replaced by 〓. */
    SortedSet<Integer> undrawable() {
        return undrawable;
    }

    /** The anchors of all texts in the order in which they were drawn. */
    List<Anchor> anchors() {
        return List.copyOf(anchors);
    }

    static Color awt(Colour colour) {
        return new Color(colour.rgb());
    }

    double width(String text, Face face) {
        return fonts.width(text, face);
    }

    /** Text whose optical middle is at y. */
    void text(String text, double x, double y, Style style) {
        textOnBase(text, x, y + OPTICAL_MIDDLE * style.face().size(), style);
    }

    /** Text whose base line is at y. */
    void textOnBase(String text, double x, double y, Style style) {
        if (text.isEmpty()) {
            return;
        }
        for (int c : fonts.undrawable(text)) {
            undrawable.add(c);
        }
        String drawable = fonts.drawable(text);
        graphics.setFont(fonts.font(style.face()));
        graphics.setPaint(awt(style.colour()));
        double start = style.start(x, width(drawable, style.face()));
        anchors.add(new Anchor(x, style.align()));
        taken.add(place(drawable, x, y, style));
        graphics.drawString(drawable, (float) start, (float) y);
    }

    /** Text with a white edge, so that lines below do not cut it. */
    void haloed(String text, double x, double y, Style style) {
        String drawable = fonts.drawable(text);
        Font font = fonts.font(style.face());
        double start = style.start(x, width(drawable, style.face()));
        double base = y + OPTICAL_MIDDLE * style.face().size();
        Shape outline = font.createGlyphVector(Fonts.CONTEXT, drawable).getOutline((float) start, (float) base);
        graphics.setPaint(Color.WHITE);
        graphics.setStroke(new BasicStroke(HALO, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(outline);
        text(text, x, y, style);
    }

    /** Haloed text at the first of some heights where no text stands yet; false where all are taken. */
    boolean haloedWhereFree(String text, double x, Style style, double... heights) {
        for (double y : heights) {
            Box box = place(text, x, y + OPTICAL_MIDDLE * style.face().size(), style);
            if (taken.stream().noneMatch(box::overlaps)) {
                haloed(text, x, y, style);
                return true;
            }
        }
        return false;
    }

    /** The room of a text on a base line, with a little air around it. */
    private Box place(String text, double x, double base, Style style) {
        double size = style.face().size();
        double width = width(text, style.face());
        return new Box(style.start(x, width) - 1, base - 0.82 * size, width + 2, 0.9 * size);
    }

    void line(double x1, double y1, double x2, double y2, Colour colour, double width, float... dash) {
        graphics.setPaint(awt(colour));
        graphics.setStroke(stroke(width, dash));
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    static BasicStroke stroke(double width, float... dash) {
        return dash.length == 0
                ? new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                : new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, dash, 0f);
    }

    void fill(Shape shape, Colour colour) {
        graphics.setPaint(awt(colour));
        graphics.fill(shape);
    }

    void fill(Box box, Colour colour) {
        fill(box.shape(), colour);
    }

    void fillRound(Box box, double corner, Colour colour) {
        fill(new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), corner, corner), colour);
    }

    /** A filled dot with a white ring. */
    void dot(double x, double y, double radius, Colour colour) {
        double ring = radius + 1.6;
        fill(new Ellipse2D.Double(x - ring, y - ring, 2 * ring, 2 * ring), Colour.WHITE);
        fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), colour);
    }

    /** A hollow dot: a figure that is forecast, qualified or at another date. */
    void hollow(double x, double y, double radius, Colour colour) {
        fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), Colour.WHITE);
        graphics.setPaint(awt(colour));
        graphics.setStroke(stroke(2));
        graphics.draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    /** A triangle of 8 units, up or down, its left edge at x and its middle at y. */
    void triangle(double x, double y, boolean up, Colour colour) {
        double half = 8 * 0.86 / 2;
        double foot = up ? y + half : y - half;
        Path2D path = new Path2D.Double();
        path.moveTo(x, foot);
        path.lineTo(x + 8, foot);
        path.lineTo(x + 4, up ? y - half : y + half);
        path.closePath();
        fill(path, colour);
    }

    /** The grey hatch of a missing figure. */
    void hatch(Box box) {
        fill(box, palette().missingGround());
        diagonals(box, palette().missingLine(), 1);
    }

    /** White diagonals over a bar: a provisional figure. */
    void provisional(Box box) {
        diagonals(box, Colour.WHITE, 1.6);
    }

    private void diagonals(Box box, Colour colour, double width) {
        for (double x = box.x() - box.height(); x < box.right(); x += 6) {
            double from = Math.max(x, box.x());
            double to = Math.min(x + box.height(), box.right());
            if (to > from) {
                line(from, box.bottom() - (from - x), to, box.bottom() - (to - x), colour, width);
            }
        }
    }

    /** Scales everything that follows. */
    void scale(double factor) {
        graphics.transform(AffineTransform.getScaleInstance(factor, factor));
    }
}
