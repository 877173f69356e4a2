package org.unionstat.expression.sql;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A number in SQL: an expression whose DuckDB type is DECIMAL(18, scale) or DECIMAL(38, scale), and a bound that proves that it
 * cannot overflow.
 *
 * @param sql the expression
 * @param scale its decimals
 * @param wide whether its type has 38 digits; 18 are many times faster
 * @param most no value is greater, nor below its negative
 * @param signed whether it may be negative
 */
record Decimal(String sql, int scale, boolean wide, BigDecimal most, boolean signed) {

    static final int NARROW = 18;
    static final int WIDE = 38;
    private static final BigInteger NARROW_END = BigInteger.TEN.pow(NARROW);
    private static final BigInteger WIDE_END = BigInteger.TEN.pow(WIDE);

    static Decimal constant(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        int scale = Math.max(0, plain.scale());
        boolean wide = !fits(plain.abs(), scale, NARROW_END);
        String sql = "cast(" + plain.toPlainString() + " as " + type(scale, wide) + ")";
        return new Decimal(sql, scale, wide, plain.abs(), plain.signum() < 0);
    }

    /** A column of type DECIMAL(18, decimals), or of fewer digits. */
    static Decimal column(Column column) {
        String sql = "cast(" + column.sql() + " as " + type(column.decimals(), false) + ")";
        return new Decimal(sql, column.decimals(), false, column.largest(), column.signed());
    }

    /** A computed number, whose operands were brought to a width that holds it. */
    static Decimal of(String sql, int scale, boolean wide, BigDecimal most, boolean signed) {
        return new Decimal(sql, scale, wide, most, signed);
    }

    /** Whether a number up to a bound needs 38 digits; not even those are enough for some. */
    static boolean isWide(BigDecimal most, int scale) throws TooLargeException {
        if (!fits(most, scale, WIDE_END)) {
            throw new TooLargeException();
        }
        return !fits(most, scale, NARROW_END);
    }

    private static boolean fits(BigDecimal most, int scale, BigInteger end) {
        return scale <= WIDE && most.movePointRight(scale).compareTo(new BigDecimal(end)) < 0;
    }

    static String type(int scale, boolean wide) {
        return "decimal(" + (wide ? WIDE : NARROW) + ", " + scale + ")";
    }

    /** The same number with more decimals or digits. */
    Decimal as(int newScale, boolean newWide) {
        return newScale == scale && newWide == wide
                ? this
                : new Decimal("cast(" + sql + " as " + type(newScale, newWide) + ")", newScale, newWide, most, signed);
    }

    boolean isOne() {
        return scale == 0 && sql.equals(ONE.sql);
    }

    static final Decimal ONE = constant(BigDecimal.ONE);
}
