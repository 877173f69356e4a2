package org.unionstat.chart;

/** The width of a chart on the page. */
public enum ChartWidth {
    /** The whole text width, 720 units or 15.6 cm. */
    FULL,
    /** One of two side by side, 350 units or 7.6 cm. */
    HALF
}
