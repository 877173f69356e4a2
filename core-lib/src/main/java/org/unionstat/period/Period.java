package org.unionstat.period;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * The span of time that figures are about, with its code.
 *
 * <p>Periods are made by a {@link StatisticalCalendar}, because where a year starts depends on it.
 *
 * @param code the code, for example {@code 2015}, {@code 2014H1}, {@code 2015M01-M11}
 * @param type how long the period is
 * @param start the first day
 * @param end the last day, which is the reference date of stocks unless they carry another
 */
public record Period(String code, PeriodType type, LocalDate start, LocalDate end) implements Comparable<Period> {

    private static final Comparator<Period> ORDER =
            Comparator.comparing(Period::end).thenComparing(Period::start, Comparator.reverseOrder());

    /** Checks that the period does not end before it starts. */
    public Period {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("period ends before it starts: " + code);
        }
    }

    /**
     * Whether a day falls into the period.
     *
     * @param day the day
     * @return true if so
     */
    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    /**
     * Whether another period lies wholly within this one.
     *
     * @param other the other period
     * @return true if so; a period contains itself
     */
    public boolean contains(Period other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /** Orders by last day; of two that end together the longer one comes last. */
    @Override
    public int compareTo(Period other) {
        return ORDER.thenComparing(Period::code).compare(this, other);
    }

    @Override
    public String toString() {
        return code;
    }
}
