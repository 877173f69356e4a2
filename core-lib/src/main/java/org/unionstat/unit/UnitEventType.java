package org.unionstat.unit;

/** What may happen to a unit. */
public enum UnitEventType {
    /** A unit of the register begins on the day. */
    OPEN,
    /** A unit ends with the day before. */
    CLOSE,
    /** A unit that had ended exists again from the day on, under its last unit above or under another one. */
    REOPEN,
    /** A unit comes under another one from the day on. */
    MOVE,
    /** A unit ends with the day before and goes on in another one, and so do the units below it. */
    MERGE,
    /** A unit goes on in several, each with a share of what it was; it ends with the day before unless it is one of them. */
    SPLIT,
    /** A unit has another name from the day on. */
    RENAME,
    /** A unit has another code from the day on; it stays the same unit. */
    RECODE;

    boolean needsOther() {
        return this == MOVE || this == MERGE || this == SPLIT || this == RECODE;
    }

    boolean takesOther() {
        return needsOther() || this == REOPEN;
    }

    /** Whether it decides where a unit is, or whether it is at all; only one of these may happen to a unit on a day. */
    boolean isOfPlace() {
        return this != RENAME && this != RECODE;
    }
}
