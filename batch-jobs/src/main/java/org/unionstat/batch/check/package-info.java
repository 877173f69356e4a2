/**
 * Checks of many returns at once: the rules of packs as set-based SQL, one scan of a wide table for many rules; and what looks
 * suspicious beside other years and units.
 *
 * <p>Start with {@link org.unionstat.batch.check.RuleScan} and {@link org.unionstat.batch.check.AcceptedChecks}.
 */
@NullMarked
package org.unionstat.batch.check;

import org.jspecify.annotations.NullMarked;
