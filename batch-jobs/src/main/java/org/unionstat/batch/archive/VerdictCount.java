package org.unionstat.batch.archive;

/**
 * What became of a file's submissions.
 *
 * @param accepted how many were accepted
 * @param held how many are held for a decision
 * @param returned how many were returned
 */
public record VerdictCount(long accepted, long held, long returned) {

    @Override
    public String toString() {
        return "accepted " + accepted + ", held " + held + ", returned " + returned;
    }
}
