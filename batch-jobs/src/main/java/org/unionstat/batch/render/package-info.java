/**
 * The charts of a period: chosen from what the warehouse holds, worded in the workspace's language, drawn by the module charts.
 *
 * <p>Start at {@link org.unionstat.batch.render.ChartBook}. Nothing here names an indicator or a unit: the same rules choose for
 * every federation.
 */
@NullMarked
package org.unionstat.batch.render;

import org.jspecify.annotations.NullMarked;
