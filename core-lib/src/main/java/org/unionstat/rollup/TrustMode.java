package org.unionstat.rollup;

/** Which figure of a federation is published where it states a total and its units report too. */
public enum TrustMode {
    /** The sum of the units, however many have reported. */
    COMPUTED,
    /** The stated total where there is one, else the sum. */
    REPORTED,
    /** The sum where enough of the expected units have a figure, else the stated total, else the incomplete sum. */
    PRIORITY
}
