package org.unionstat.trend;

import org.jspecify.annotations.Nullable;

/**
 * Where a trend line stands in one year, with the band in which 95 of 100 further figures would lie if the line held.
 *
 * @param year the year
 * @param value the line's value
 * @param lower the lower end of the band; null where there is no band
 * @param upper the upper end of the band; null where there is no band
 */
public record Prediction(
        int year,
        double value,
        @Nullable Double lower,
        @Nullable Double upper) {

    /** Checks that a band has both ends, finite and around the value. */
    public Prediction {
        if (!Double.isFinite(value) || (lower == null) != (upper == null)) {
            throw new IllegalArgumentException("not a prediction: " + value + " in " + lower + " to " + upper);
        }
        if (lower != null && upper != null && !(lower <= value && value <= upper)) {
            throw new IllegalArgumentException("value outside its band: " + value + " in " + lower + " to " + upper);
        }
    }

    /**
     * Whether there is a band.
     *
     * @return false for a perfect fit, of which nothing is known about the spread
     */
    public boolean hasBand() {
        return lower != null;
    }
}
