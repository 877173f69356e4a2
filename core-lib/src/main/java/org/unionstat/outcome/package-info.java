/** Placeholder. */
@NullMarked
package org.unionstat.outcome;

import org.jspecify.annotations.NullMarked;
