/**
 * The hierarchy added up inside the warehouse, period by period, and compared with the year before.
 *
 * <p>Start with {@link org.unionstat.batch.aggregate.Aggregation}.
 */
@NullMarked
package org.unionstat.batch.aggregate;

import org.jspecify.annotations.NullMarked;
