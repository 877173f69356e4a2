package org.unionstat.indicator;

/** Which denominator a rate of one category takes. */
public enum DenominatorScope {
    /** The denominator of the same category. */
    CATEGORY,
    /** The denominator of the whole: the rate is a share. */
    TOTAL
}
