/**
 * A value together with the problems met while making it.
 *
 * <p>Start with {@link org.unionstat.outcome.Outcome}. Bad data and bad files are values here, never exceptions: whatever
 * reads something returns an outcome with <em>all</em> problems, each with its place.
 */
@NullMarked
package org.unionstat.outcome;

import org.jspecify.annotations.NullMarked;
