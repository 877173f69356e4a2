/**
 * The hierarchy of unions summed: each unit once, stated totals compared and never added, rates recomputed from their parts.
 *
 * <p>Start with {@link org.unionstat.rollup.RollUpPlan}, which says what is rolled up, and the
 * {@link org.unionstat.rollup.RollUp} that it makes of a period's accepted submissions.
 */
@NullMarked
package org.unionstat.rollup;

import org.jspecify.annotations.NullMarked;
