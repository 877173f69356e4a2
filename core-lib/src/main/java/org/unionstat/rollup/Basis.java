package org.unionstat.rollup;

/** What a published figure rests on. */
public enum Basis {
    /** A unit's own figure, or the sum of enough of the expected units. */
    COMPUTED,
    /** The total, or the rate, that the unit states itself. */
    STATED,
    /** A sum of fewer units than it should have. */
    INCOMPLETE
}
