package org.unionstat.rollup;

import org.unionstat.submission.ObservationState;

/** Why a unit has no figure in a cell. */
public enum MissingReason {
    /** The cell was left empty. */
    BLANK,
    /** The form does not ask the unit, nor any below it. */
    NOT_APPLICABLE,
    /** Nothing has come, or units below lack figures for different reasons. */
    NOT_RECEIVED,
    /** The submission waits for a decision. */
    HELD,
    /** The submission was returned. */
    REJECTED,
    /** Printed as xx. */
    MASKED,
    /** The rate's denominator is 0 or not certainly above it. */
    ZERO_DENOMINATOR,
    /** The rate's numerator or denominator has no figure, or one is a total of all and the other a sum of some. */
    MISSING_PART,
    /** The indicator is not aggregated over units: a score, or a rate that is only stated. */
    NOT_AGGREGATED;

    static MissingReason of(ObservationState state) {
        return switch (state) {
            case BLANK -> BLANK;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case NOT_RECEIVED -> NOT_RECEIVED;
            case HELD -> HELD;
            case REJECTED -> REJECTED;
            case MASKED -> MASKED;
            case REPORTED -> throw new IllegalArgumentException("a REPORTED figure is not missing");
        };
    }
}
