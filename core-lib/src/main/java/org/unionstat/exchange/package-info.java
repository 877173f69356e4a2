/**
 * Submissions as files: CSV, XLSX, JSON and Parquet, long, wide and as forms; read with every problem named, written so that they read back equal.
 *
 * <p>Start with {@link org.unionstat.exchange.SubmissionReader}, which makes a {@link org.unionstat.exchange.SubmissionBatch} of
 * a file; {@link org.unionstat.exchange.SubmissionCheck} applies the declared checks and the gates.
 */
@NullMarked
package org.unionstat.exchange;

import org.jspecify.annotations.NullMarked;
