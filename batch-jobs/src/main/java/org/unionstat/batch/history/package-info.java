/**
 * The past: the warehouse made anew from the archive, what was known at a moment, releases kept to the byte, and copies.
 *
 * <p>Start with {@link org.unionstat.batch.history.Replay}: everything else stands on it.
 */
@NullMarked
package org.unionstat.batch.history;

import org.jspecify.annotations.NullMarked;
