package org.unionstat.trend;

/** Whether a target is reached, decided on unrounded figures. */
public enum Attainment {
    /** 完成, 达到: certainly reached. */
    MET,
    /** 未完成: certainly not reached, and the target's span is over. */
    MISSED,
    /** Not reached yet, or not yet to be told: the target's span is not over. */
    PENDING,
    /** The figure is too inexact to tell. */
    UNKNOWN
}
