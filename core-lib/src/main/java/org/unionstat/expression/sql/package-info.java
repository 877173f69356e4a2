/**
 * Expressions written as exact DuckDB SQL.
 *
 * <p>Start with {@link org.unionstat.expression.sql.SqlCompiler}.
 */
@NullMarked
package org.unionstat.expression.sql;

import org.jspecify.annotations.NullMarked;
