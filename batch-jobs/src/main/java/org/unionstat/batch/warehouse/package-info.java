/**
 * The DuckDB warehouse: opening it, its schema, and running the SQL files of {@code sql/}. The only code that names
 * {@code java.sql}.
 *
 * <p>Start with {@link org.unionstat.batch.warehouse.Warehouse}.
 */
@NullMarked
package org.unionstat.batch.warehouse;

import org.jspecify.annotations.NullMarked;
