package org.unionstat.rule.localisation;

/** Counts the work done, so that a search ends and ends at the same place on every machine. */
final class Steps {

    private long left;

    Steps(long most) {
        left = most;
    }

    /** Takes steps; false once there are no more. */
    boolean take(long count) {
        left = Math.max(-1, left - count);
        return left >= 0;
    }

    /** Whether the work was cut short. */
    boolean isSpent() {
        return left < 0;
    }
}
