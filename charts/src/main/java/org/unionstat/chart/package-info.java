/**
 * Charts of union statistics as immutable specifications with titles computed from their figures.
 *
 * <p>Start with a kind, for example {@link org.unionstat.chart.PairedBars#of}, and hand it to {@link
 * org.unionstat.chart.Charts}, which writes PNG for paper and SVG for pages. A title never says more than the figures
 * bear out: missing, approximate and incomparable figures make no claim.
 */
@NullMarked
package org.unionstat.chart;

import org.jspecify.annotations.NullMarked;
