/**
 * The rule language: text to a typed tree, and the one table of its operators.
 *
 * <p>Start with {@link org.unionstat.expression.ExpressionReader}; {@link org.unionstat.expression.Operator} is the table;
 * {@code expression.evaluate} runs a tree in memory, {@code expression.sql} writes it as SQL.
 */
@NullMarked
package org.unionstat.expression;

import org.jspecify.annotations.NullMarked;
