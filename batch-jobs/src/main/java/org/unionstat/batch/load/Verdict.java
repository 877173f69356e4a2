package org.unionstat.batch.load;

/** What becomes of a submission. */
enum Verdict {
    ACCEPTED,
    HELD,
    RETURNED
}
