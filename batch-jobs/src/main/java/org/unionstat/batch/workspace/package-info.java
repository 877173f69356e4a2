/**
 * A federation's working directory: its settings, register of units, targets, catalogue layer and folders.
 *
 * <p>Start with {@link org.unionstat.batch.workspace.Workspace}.
 */
@NullMarked
package org.unionstat.batch.workspace;

import org.jspecify.annotations.NullMarked;
