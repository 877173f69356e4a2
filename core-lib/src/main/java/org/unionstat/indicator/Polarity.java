package org.unionstat.indicator;

/** Which direction of change is wanted. */
public enum Polarity {
    /** More is better. */
    HIGHER_BETTER,
    /** Less is better. */
    LOWER_BETTER,
    /** Neither is better: disputes, visits. */
    NEUTRAL
}
