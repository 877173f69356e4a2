package org.unionstat.indicator;

/** What kind of magnitude an indicator is. */
public enum Nature {
    /** Counted at a date. */
    STOCK,
    /** Counted during a span. */
    FLOW,
    /** Numerator over denominator in percent or per mille. */
    RATE,
    /** An average in its own unit: yuan or cases a head; its growth may be told in percent. */
    MEAN,
    /** A score, norm or frequency: never aggregated. */
    SCORE
}
