/**
 * The stages strung together as Spring Batch jobs, restartable, with the job repository in the warehouse;
 * and files checked beside it before they are sent.
 *
 * <p>Start with {@link org.unionstat.batch.job.Night}.
 */
@NullMarked
package org.unionstat.batch.job;

import org.jspecify.annotations.NullMarked;
