package org.unionstat.chart.internal.jfree;

import org.unionstat.chart.theme.Colour;

/** Face, colour and alignment of a text. */
record Style(Face face, Colour colour, Align align) {

    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    static Style left(Face face, Colour colour) {
        return new Style(face, colour, Align.LEFT);
    }

    static Style centre(Face face, Colour colour) {
        return new Style(face, colour, Align.CENTRE);
    }

    static Style right(Face face, Colour colour) {
        return new Style(face, colour, Align.RIGHT);
    }

    /** The left edge of a text of a width that is aligned at x. */
    double start(double x, double width) {
        return switch (align) {
            case LEFT -> x;
            case CENTRE -> x - width / 2;
            case RIGHT -> x - width;
        };
    }
}
