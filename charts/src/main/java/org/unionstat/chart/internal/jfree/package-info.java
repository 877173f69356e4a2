/**
 * The drawing of charts, not for users: the only code that names JFreeChart, AWT and Batik.
 *
 * <p>Start with {@link org.unionstat.chart.internal.jfree.Renderer}. A chart is drawn as a {@code Figure}: header, body and
 * foot; each kind has a body that draws its marks through JFreeChart into a known rectangle and then writes the labels.
 */
@NullMarked
package org.unionstat.chart.internal.jfree;

import org.jspecify.annotations.NullMarked;
