/**
 * The house style of the charts as values: colours, type sizes and measures of length.
 *
 * <p>Start with {@link org.unionstat.chart.theme.Theme#house()}. Lengths are logical units: 720 units are the text width of
 * a page after GB/T 9704, 15.6 cm.
 */
@NullMarked
package org.unionstat.chart.theme;

import org.jspecify.annotations.NullMarked;
