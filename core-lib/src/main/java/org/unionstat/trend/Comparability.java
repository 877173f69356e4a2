package org.unionstat.trend;

import org.unionstat.submission.ObservationState;

/** Whether a figure may be compared with its base, and if not, why; with every {@code NOT_COMPARABLE_} there is no number. */
public enum Comparability {
    /** The comparison holds without reservation. */
    COMPARABLE,
    /** The reference dates do not lie exactly a year apart: never 同比, 比2014年6月底 instead. */
    DIFFERENT_DATE,
    /** One figure is stated and the other computed: part of the change may be the change of basis. */
    BASIS_DIFFERS,
    /** The base is 0 and the figure is not: a difference but no growth, 上年为0. */
    NEW,
    /** Both figures are 0. */
    UNCHANGED_ZERO,
    /** A balance is or may be negative, so that a growth would mean nothing: difference only. */
    NEGATIVE_BASE,
    /** The figures are too inexact for anything to be certain of their change; there is no number. */
    UNCERTAIN,
    /** Too few units answered, or too different a share of them, for the totals to be compared. */
    NOT_COMPARABLE_RESPONSE,
    /** A figure is printed as xx. */
    NOT_COMPARABLE_MASKED,
    /** A figure was not received. */
    NOT_COMPARABLE_NOT_RECEIVED,
    /** A figure was left blank. */
    NOT_COMPARABLE_BLANK,
    /** A figure is not asked of the unit, or a rate has no denominator to be taken of. */
    NOT_COMPARABLE_NOT_APPLICABLE,
    /** A figure was returned. */
    NOT_COMPARABLE_REJECTED,
    /** A figure waits for a decision. */
    NOT_COMPARABLE_HELD,
    /** A figure lies outside what is collected: the unit is not open in the period, or the period is not kept. */
    NOT_COMPARABLE_OUT_OF_SCOPE,
    /** The figures are of spans that are not the same months a year apart. */
    NOT_COMPARABLE_DIFFERENT_SPAN,
    /** The definition changed between the figures. */
    NOT_COMPARABLE_BREAK,
    /** The indicator is not aggregated over units or time. */
    NOT_COMPARABLE_AGGREGATION_NONE;

    /**
     * Whether nothing at all can be said of the change, so that there is no number.
     *
     * @return true for UNCERTAIN and every {@code NOT_COMPARABLE_}
     */
    public boolean excludesNumbers() {
        return switch (this) {
            case COMPARABLE, DIFFERENT_DATE, BASIS_DIFFERS, NEW, UNCHANGED_ZERO, NEGATIVE_BASE -> false;
            default -> true;
        };
    }

    static Comparability missing(ObservationState state) {
        return switch (state) {
            case BLANK -> NOT_COMPARABLE_BLANK;
            case NOT_APPLICABLE -> NOT_COMPARABLE_NOT_APPLICABLE;
            case NOT_RECEIVED -> NOT_COMPARABLE_NOT_RECEIVED;
            case HELD -> NOT_COMPARABLE_HELD;
            case REJECTED -> NOT_COMPARABLE_REJECTED;
            case MASKED -> NOT_COMPARABLE_MASKED;
            case REPORTED -> throw new IllegalArgumentException("a REPORTED figure is not missing");
        };
    }
}
