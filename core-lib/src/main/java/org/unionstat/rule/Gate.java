package org.unionstat.rule;

/** What happens to a submission with a finding of a class. */
public enum Gate {
    /** It goes back to the sender; nothing of it counts. */
    RETURN,
    /** It waits for a decision and does not count yet. */
    HOLD,
    /** It counts; the finding is listed. */
    ACCEPT
}
