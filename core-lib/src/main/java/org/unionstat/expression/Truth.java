package org.unionstat.expression;

/** A truth of three values. */
public enum Truth implements Value {
    /** So it is, whatever values the figures stand for. */
    TRUE,
    /** So it is not, whatever values the figures stand for. */
    FALSE,
    /** It cannot be known. */
    UNKNOWN;

    static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    /**
     * Both: false as soon as one is false.
     *
     * @param other the other
     * @return the truth of both together
     */
    public Truth and(Truth other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return this == TRUE && other == TRUE ? TRUE : UNKNOWN;
    }

    /**
     * Either: true as soon as one is true.
     *
     * @param other the other
     * @return the truth of one of them
     */
    public Truth or(Truth other) {
        return not().and(other.not()).not();
    }

    /**
     * The contrary.
     *
     * @return unknown of unknown
     */
    public Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
