package org.unionstat.chart.internal.jfree;

import java.util.List;

/** The part of a chart between header and foot. */
interface Body {

    /** The height it needs, in logical units. */
    double height();

    /** What its colours and marks mean; empty where direct labels say so. */
    List<Key> keys();

    /** Draws into a box of the chart's inner width and its own height. */
    void draw(Canvas canvas, Box box);
}
