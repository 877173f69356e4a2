package org.unionstat.expression;

/** Whose figure of a cell is meant, seen from the submission that a rule looks at. */
public enum Moment {
    /** The submission's own. */
    NOW,
    /** That of the same span one year earlier. */
    PREVIOUS,
    /** The stock whose reference date is the day before the span begins. */
    OPENING,
    /** The sum over the units directly below. */
    CHILDREN
}
