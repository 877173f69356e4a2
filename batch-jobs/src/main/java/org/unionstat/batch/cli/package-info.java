/** Placeholder. */
@NullMarked
package org.unionstat.batch.cli;

import org.jspecify.annotations.NullMarked;
