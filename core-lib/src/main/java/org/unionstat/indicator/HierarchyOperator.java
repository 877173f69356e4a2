package org.unionstat.indicator;

/** How figures of units make the figure of the unit above. */
public enum HierarchyOperator {
    /** Added. */
    SUM,
    /** Recomputed from the added parts. */
    RATIO,
    /** The greatest. */
    MAX,
    /** Not aggregated. */
    NONE
}
