/**
 * The commands that people and scripts call.
 *
 * <p>Start with {@link org.unionstat.batch.cli.Unionstat}.
 */
@NullMarked
package org.unionstat.batch.cli;

import org.jspecify.annotations.NullMarked;
