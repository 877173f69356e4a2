package org.unionstat.indicator;

/** How figures of short periods make the figure of a longer one. */
public enum TimeOperator {
    /** Added. */
    SUM,
    /** The value of the span's last day. */
    LAST,
    /** Recomputed from the parts, each by its own operator. */
    RATIO,
    /** Not aggregated. */
    NONE
}
