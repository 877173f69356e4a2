/**
 * How figures move: change over a year, targets and how far they are reached, trends over several years.
 *
 * <p>Start with {@link org.unionstat.trend.Change}, which compares two {@link org.unionstat.trend.Figure}s by the law of
 * year-over-year comparison; {@link org.unionstat.trend.Comparability} says what the comparison is worth. Everything here is
 * pure: the same input gives the same result, and no result is ever infinite or not a number.
 */
@NullMarked
package org.unionstat.trend;

import org.jspecify.annotations.NullMarked;
