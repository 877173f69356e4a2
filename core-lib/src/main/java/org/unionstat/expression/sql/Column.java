package org.unionstat.expression.sql;

import java.math.BigDecimal;

/**
 * Where SQL finds what an expression takes from outside.
 *
 * @param sql the column's name, quoted where needed, or {@code null} where the table has no such column
 * @param decimals how many decimals the column's type DECIMAL(n, decimals) has
 * @param largest no figure in it is greater, nor below its negative
 * @param signed whether figures may be negative
 * @param asked whether every row was asked for the figure, so that NULL is a blank and not merely absent
 */
public record Column(String sql, int decimals, BigDecimal largest, boolean signed, boolean asked) {

    /**
     * A column that is no figure: a text or a truth.
     *
     * @param sql the column's name
     * @return the column
     */
    public static Column plain(String sql) {
        return new Column(sql, 0, BigDecimal.ZERO, false, false);
    }
}
