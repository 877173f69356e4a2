/**
 * The tree of unions in time: units with level and kind, and the events that change them.
 *
 * <p>Start with {@link org.unionstat.unit.UnitTree}.
 */
@NullMarked
package org.unionstat.unit;

import org.jspecify.annotations.NullMarked;
