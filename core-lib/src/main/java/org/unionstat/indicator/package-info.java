/**
 * What is measured: indicators with their nature, operators, breakdowns and, for rates, their parts.
 *
 * <p>Start with {@link org.unionstat.indicator.Indicator}; a {@link org.unionstat.indicator.Cell} is an indicator with at most
 * one category, the place of one figure in a form.
 */
@NullMarked
package org.unionstat.indicator;

import org.jspecify.annotations.NullMarked;
