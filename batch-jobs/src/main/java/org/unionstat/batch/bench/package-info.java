/**
 * How long a night takes: a synthetic nation of any size, and the same night by hand-written SQL beside ours.
 *
 * <p>Start with {@link org.unionstat.batch.bench.Bench}.
 */
@NullMarked
package org.unionstat.batch.bench;

import org.jspecify.annotations.NullMarked;
