/**
 * Statistical periods: years, half-years, quarters, months, year-to-date spans and spans of several years.
 *
 * <p>Start with {@link org.unionstat.period.StatisticalCalendar}, which reads period codes and finds the same span a year
 * before.
 */
@NullMarked
package org.unionstat.period;

import org.jspecify.annotations.NullMarked;
