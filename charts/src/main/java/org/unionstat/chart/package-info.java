/** Placeholder. */
@NullMarked
package org.unionstat.chart;

import org.jspecify.annotations.NullMarked;
