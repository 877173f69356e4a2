package org.unionstat.submission;

/** Which series of an indicator an observation belongs to. */
public enum Series {
    /** What happened. */
    ACTUAL,
    /** What was to be reached, 目标. */
    TARGET,
    /** A stated rate of completion, percent. */
    COMPLETION,
    /** A stated difference from the year before. */
    CHANGE,
    /** A stated growth from the year before, percent. */
    CHANGE_PERCENT
}
