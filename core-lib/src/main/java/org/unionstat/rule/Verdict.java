package org.unionstat.rule;

/** What becomes of a submission. */
public enum Verdict {
    /** Its figures count. */
    ACCEPTED,
    /** It waits for an explanation or a decision. */
    HELD,
    /** It goes back to the sender, and nothing of it counts. */
    RETURNED
}
