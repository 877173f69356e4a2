package org.unionstat.chart.internal.jfree;

import java.awt.geom.Rectangle2D;

/** A rectangle in logical units, y downwards. */
record Box(double x, double y, double width, double height) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double middleY() {
        return y + height / 2;
    }

    boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    Rectangle2D shape() {
        return new Rectangle2D.Double(x, y, width, height);
    }
}
