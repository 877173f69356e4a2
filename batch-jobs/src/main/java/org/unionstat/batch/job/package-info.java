/**
 * The stages strung together as Spring Batch jobs, restartable, with the job repository in the warehouse.
 *
 * <p>Start with {@link org.unionstat.batch.job.Night}.
 */
@NullMarked
package org.unionstat.batch.job;

import org.jspecify.annotations.NullMarked;
