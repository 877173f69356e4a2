/**
 * What leaves the warehouse: tables, data files and the manifest of a period, built beside and switched at once.
 *
 * <p>Start with {@link org.unionstat.batch.publish.Publication}.
 */
@NullMarked
package org.unionstat.batch.publish;

import org.jspecify.annotations.NullMarked;
