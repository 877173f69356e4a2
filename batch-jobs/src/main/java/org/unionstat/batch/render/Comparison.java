package org.unionstat.batch.render;

import org.unionstat.trend.Comparability;

/**
 * Whether a figure of the drawn period may be compared with that of the same span a year before.
 *
 * @param base the code of the base period, empty where there is none
 * @param comparability the verdict
 */
record Comparison(String base, Comparability comparability) {

    /** Whether the two figures' dates lie a year apart, so that a date other than the period's end does no harm. */
    boolean datesAgree() {
        return switch (comparability) {
            case COMPARABLE, NEW, UNCHANGED_ZERO, BASIS_DIFFERS -> true;
            default -> false;
        };
    }
}
