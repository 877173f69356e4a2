package org.unionstat.submission;

/** Whether there is a figure, and if not, why. */
public enum ObservationState {
    /** A figure was reported; an explicit 0 included. */
    REPORTED,
    /** The cell was left empty; never 0. */
    BLANK,
    /** The form does not ask this unit. */
    NOT_APPLICABLE,
    /** No submission has come. */
    NOT_RECEIVED,
    /** The submission waits for a decision. */
    HELD,
    /** The submission was returned. */
    REJECTED,
    /** Printed as xx. */
    MASKED
}
