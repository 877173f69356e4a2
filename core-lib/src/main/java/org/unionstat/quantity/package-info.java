/**
 * Quantities and how they are written.
 *
 * <p>Start with {@link org.unionstat.quantity.FigureFormat}, which prints exact figures as unions print them.
 */
@NullMarked
package org.unionstat.quantity;

import org.jspecify.annotations.NullMarked;
