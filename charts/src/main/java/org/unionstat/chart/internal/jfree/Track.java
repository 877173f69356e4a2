package org.unionstat.chart.internal.jfree;

import java.util.List;
import org.unionstat.chart.theme.Colour;

/** What is drawn along a horizontal axis: a line, the area below one, or a band between two. */
sealed interface Track {

    /** A position with a value. */
    record Point(double x, double y) {}

    /** A position with a lower and an upper value. */
    record Span(double x, double low, double high) {}

    /** A connected line. */
    record Line(List<Point> points, Colour colour, double width, boolean dashed) implements Track {}

    /** The area between a connected line and zero. */
    record Area(List<Point> points, Colour colour) implements Track {}

    /** The area between two lines. */
    record Band(List<Span> spans, Colour colour) implements Track {}
}
