package org.unionstat.submission;

/** Whose figure an observation is. */
public enum ObservationKind {
    /** The unit's own figure, without units below. */
    OWN,
    /** The unit's stated figure for its whole subtree, 全辖. */
    TOTAL,
    /** A signed difference with a reason, 差额. */
    ADJUSTMENT
}
