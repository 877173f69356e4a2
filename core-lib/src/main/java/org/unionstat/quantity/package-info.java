/**
 * Counts, amounts and rates: exact decimals with their unit of measure, their qualifier and the interval they stand for.
 *
 * <p>Start with {@link org.unionstat.quantity.Quantity}. {@link org.unionstat.quantity.FigureReader} reads figures as unions
 * print them (1.25万, 近200名, 95.5%).
 */
@NullMarked
package org.unionstat.quantity;

import org.jspecify.annotations.NullMarked;
