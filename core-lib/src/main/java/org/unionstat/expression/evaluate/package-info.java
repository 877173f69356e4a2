/**
 * Expressions run in memory, exactly and with three truths.
 *
 * <p>Start with {@link org.unionstat.expression.evaluate.Evaluation}.
 */
@NullMarked
package org.unionstat.expression.evaluate;

import org.jspecify.annotations.NullMarked;
