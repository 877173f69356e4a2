package org.unionstat.outcome;

/** How grave it is when a rule fails. */
public enum FindingClass {
    /** Wrong by definition: the submission is returned. */
    HARD,
    /** Doubtful: accepted with an explanation, else held, as the workspace's gates say. */
    QUERY,
    /** Worth knowing: accepted and counted. */
    INFO
}
