/**
 * The way into the warehouse: registers, staging, acceptance, receipts; and the same in memory alone, as a rehearsal.
 *
 * <p>Start with {@link org.unionstat.batch.load.Registers} and {@link org.unionstat.batch.load.Acceptance}.
 */
@NullMarked
package org.unionstat.batch.load;

import org.jspecify.annotations.NullMarked;
