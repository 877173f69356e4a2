package org.unionstat.indicator;

/** How the categories of a breakdown relate to the total. */
public enum BreakdownKind {
    /** Exclusive and complete: the parts add up to the total. */
    PARTITION,
    /** Exclusive but not complete: the parts add up to at most the total. */
    DISJOINT_SUBSET,
    /** May overlap or nest: each part is at most the total. */
    SUBSET
}
