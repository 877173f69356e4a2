package org.unionstat.chart.internal.jfree;

import org.unionstat.chart.Change;
import org.unionstat.chart.ChartLanguage;
import org.unionstat.chart.Measure;
import org.unionstat.chart.Polarity;
import org.unionstat.chart.theme.Colour;
import org.unionstat.chart.theme.Palette;

/** The colours and the printed form of a change: blue where it is welcome, orange where not, grey where neither. */
record ChangeInk(Colour text, Colour ground) {

    private static final double TRIANGLE = 12;

    static ChangeInk of(Change change, Polarity polarity, Palette palette) {
        int direction = change.roundsToZero() ? 0 : change.direction();
        if (!change.isCompared() || polarity == Polarity.NEUTRAL || direction == 0) {
            return new ChangeInk(palette.neutral(), palette.neutralPale());
        }
        boolean welcome = (direction > 0) == (polarity == Polarity.HIGHER_BETTER);
        return welcome
                ? new ChangeInk(palette.dark(), palette.band())
                : new ChangeInk(palette.declineText(), palette.declinePale());
    }

    static String label(Change change, Measure measure, ChartLanguage language) {
        if (change.isCompared() && change.direction() == 0) {
            return Word.UNCHANGED.in(language);
        }
        if (change.isCompared()) {
            return change.print(measure, language);
        }
        return change.reason() != null ? change.reason() : Word.NOT_COMPARABLE.in(language);
    }

    /** The label without words, for narrow places: points are a bare number, no comparison is a dash. */
    static String compact(Change change, Measure measure, ChartLanguage language) {
        if (change.kind() == Change.Kind.POINTS && change.direction() != 0) {
            return language.format().plain(change.size(), 1);
        }
        return change.isCompared() || change.reason() != null ? label(change, measure, language) : "—";
    }

    static boolean hasTriangle(Change change) {
        return change.isCompared() && change.direction() != 0 && !change.roundsToZero();
    }

    static double width(Change change, String label, Face face) {
        return (hasTriangle(change) ? TRIANGLE : 0) + Fonts.shared().width(label, face);
    }

    /** Triangle and label from x to the right, their middle at y. */
    void draw(Canvas canvas, Change change, String label, double x, double y, Face face) {
        double start = x;
        if (hasTriangle(change)) {
            canvas.triangle(x, y, change.direction() > 0, text);
            start += TRIANGLE;
        }
        canvas.text(label, start, y, Style.left(face, text));
    }
}
