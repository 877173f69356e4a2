package org.unionstat.chart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it is drawn: its exact value and how far it may be trusted.
 *
 * @param value the value; null exactly where the figure is missing
 * @param standing how far the figure may be trusted
 * @param remark printed words: the reported wording of a qualified figure (近200), the date of one at another date, the
 *     reason of a missing one; null for none
 */
public record Datum(
        @Nullable BigDecimal value,
        Standing standing,
        @Nullable String remark) {

    /** How far a figure may be trusted. */
    public enum Standing {
        /** An exact reported or computed figure. */
        EXACT,
        /** A first figure that will be replaced; hatched. */
        PROVISIONAL,
        /** A first figure of so few units that it must not be compared; drawn as a provisional one, without a claim. */
        INCOMPLETE,
        /** A figure reported with 近, 约, 余 or the like: it makes no claim in a title. */
        QUALIFIED,
        /** A stock at another date than its period's: it is not compared and makes no claim. */
        OTHER_DATE,
        /** Not reported, or not for print: a gap, never a zero. */
        MISSING
    }

    /**
     * Refuses a missing figure with a value, and any other without.
     *
     * @param value the value
     * @param standing how far the figure may be trusted
     * @param remark printed words
     */
    public Datum {
        if ((value == null) != (standing == Standing.MISSING)) {
            throw new IllegalArgumentException("a figure is missing exactly where it has no value");
        }
    }

    /**
     * An exact figure.
     *
     * @param value the value
     * @return the figure
     */
    public static Datum of(BigDecimal value) {
        return new Datum(value, Standing.EXACT, null);
    }

    /**
     * An exact whole number.
     *
     * @param value the value
     * @return the figure
     */
    public static Datum of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    /**
     * An exact figure, or a missing one.
     *
     * @param value the value, null for missing
     * @return the figure
     */
    public static Datum ofNullable(@Nullable BigDecimal value) {
        return value == null ? missing() : of(value);
    }

    /**
     * A first figure that will be replaced.
     *
     * @param value the value
     * @return the figure
     */
    public static Datum provisional(BigDecimal value) {
        return new Datum(value, Standing.PROVISIONAL, null);
    }

    /**
     * A first figure of too few units to be compared with others.
     *
     * @param value the value so far
     * @return the figure
     */
    public static Datum incomplete(BigDecimal value) {
        return new Datum(value, Standing.INCOMPLETE, null);
    }

    /**
     * A figure that was reported with a word of approximation.
     *
     * @param value the printed number
     * @param wording the figure as reported, for example 近200
     * @return the figure
     */
    public static Datum qualified(BigDecimal value, String wording) {
        return new Datum(value, Standing.QUALIFIED, wording);
    }

    /**
     * A stock whose reference date is not that of its period.
     *
     * @param value the value
     * @param date the date as printed, for example 6月底
     * @return the figure
     */
    public static Datum atOtherDate(BigDecimal value, String date) {
        return new Datum(value, Standing.OTHER_DATE, date);
    }

    /**
     * A figure that is not there.
     *
     * @return the gap, printed as 未报
     */
    public static Datum missing() {
        return new Datum(null, Standing.MISSING, null);
    }

    /**
     * A figure that is not there, for a reason.
     *
     * @param reason printed instead of 未报, for example 退回
     * @return the gap
     */
    public static Datum missing(String reason) {
        return new Datum(null, Standing.MISSING, reason);
    }

    /**
     * Whether a title may say something about this figure.
     *
     * @return true for exact and provisional figures
     */
    public boolean bearsClaims() {
        return standing == Standing.EXACT || standing == Standing.PROVISIONAL;
    }

    /**
     * Whether this is a first figure that will be replaced.
     *
     * @return true for provisional and incomplete figures
     */
    public boolean isFirst() {
        return standing == Standing.PROVISIONAL || standing == Standing.INCOMPLETE;
    }

    /**
     * Whether there is no figure.
     *
     * @return true for a gap
     */
    public boolean isMissing() {
        return value == null;
    }

    /**
     * The value of a figure that is there.
     *
     * @return the value
     * @throws IllegalStateException if the figure is missing
     */
    public BigDecimal required() {
        if (value == null) {
            throw new IllegalStateException("the figure is missing");
        }
        return value;
    }
}
