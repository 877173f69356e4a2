/**
 * Where a published number comes from: contributors, submissions, files, cells, and what was found on the way.
 *
 * <p>Start with {@link org.unionstat.batch.explain.Explainer}.
 */
@NullMarked
package org.unionstat.batch.explain;

import org.jspecify.annotations.NullMarked;
