package org.unionstat.rule;

/** What is done with a submission that has a finding. */
public enum Gate {
    /** It goes on. */
    ACCEPT,
    /** It waits for an explanation or a decision. */
    HOLD,
    /** It goes back to the sender, and nothing of it counts. */
    RETURN
}
