package org.unionstat.batch.job;

/** Which part of the night's work is asked for. */
public enum Task {
    /** Everything. */
    NIGHTLY,
    /** Everything but charts and reports. */
    TABLES,
    /** From the inbox into the warehouse. */
    LOAD,
    /** Figures, changes and tables. */
    TRENDS,
    /** The charts of published periods. */
    CHARTS,
    /** The reports of published periods. */
    REPORT
}
