package org.unionstat.chart;

/** The direction in which a movement of an indicator is welcome; it decides colours, never words of direction. */
public enum Polarity {
    /** More is better, for example members: a rise is blue, a fall orange. */
    HIGHER_BETTER,
    /** Less is better, for example accidents: a fall is blue, a rise orange. */
    LOWER_BETTER,
    /** No good direction, for example disputes mediated or visits: grey. */
    NEUTRAL
}
