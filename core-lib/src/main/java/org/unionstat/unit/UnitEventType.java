package org.unionstat.unit;

/** What may happen to a unit. */
public enum UnitEventType {
    /** A unit of the register begins on the day. */
    OPEN,
    /** A unit ends with the day before. */
    CLOSE,
    /** A unit comes under another one from the day on. */
    MOVE
}
