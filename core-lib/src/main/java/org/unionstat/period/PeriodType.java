package org.unionstat.period;

/** How long a statistical period is. */
public enum PeriodType {
    /** A statistical year, {@code 2015}. */
    YEAR,
    /** Half a statistical year, {@code 2014H1}. */
    HALF_YEAR,
    /** A quarter of a statistical year, {@code 2014Q2}. */
    QUARTER,
    /** A calendar month, {@code 2014M05}. */
    MONTH,
    /** Several months of one calendar year, {@code 2015M01-M11}. */
    MONTHS,
    /** Several statistical years, {@code 2009-2013}. */
    YEARS
}
