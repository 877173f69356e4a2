/**
 * The rules of packs as set-based SQL: one scan of a wide table for many rules.
 *
 * <p>Start with {@link org.unionstat.batch.check.RuleScan}.
 */
@NullMarked
package org.unionstat.batch.check;

import org.jspecify.annotations.NullMarked;
