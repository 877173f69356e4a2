package org.unionstat.batch.workspace;

/** Which figure of a federation is published: the sum of its units or its own statement. */
public enum Trust {
    /** Always the sum. */
    COMPUTED,
    /** The stated total where there is one. */
    REPORTED,
    /** The sum where enough of the expected units have a figure, else the stated total, else the incomplete sum. */
    PRIORITY
}
