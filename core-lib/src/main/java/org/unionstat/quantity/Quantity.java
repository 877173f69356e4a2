package org.unionstat.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure as reported: the printed number, the word that qualifies it and, where the word gives one, the upper end.
 *
 * @param value the printed number in the indicator's unit of measure; counts are integers, money is yuan with two decimals
 * @param upper the end of a RANGE; the excluded end of 余 and 多 (300多: 400) and of 近 (近200: 200); null otherwise
 * @param qualifier how exact the figure is; never UNCERTAIN
 */
public record Quantity(BigDecimal value, @Nullable BigDecimal upper, Qualifier qualifier) {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    /** Checks that a range has both ends in order and that an exact figure has no second end. */
    public Quantity {
        if (qualifier == Qualifier.UNCERTAIN) {
            throw new IllegalArgumentException("a reported figure is never UNCERTAIN");
        }
        if (qualifier == Qualifier.RANGE && upper == null) {
            throw new IllegalArgumentException("a RANGE needs its upper end");
        }
        if (qualifier == Qualifier.EXACT && upper != null) {
            throw new IllegalArgumentException("an EXACT figure has no upper end");
        }
        if (upper != null && upper.compareTo(value) < 0) {
            throw new IllegalArgumentException("upper end below the figure: " + upper + " < " + value);
        }
    }

    /**
     * An exact figure.
     *
     * @param value the number
     * @return the quantity
     */
    public static Quantity of(BigDecimal value) {
        return new Quantity(value, null, Qualifier.EXACT);
    }

    /**
     * An exact count.
     *
     * @param value the number
     * @return the quantity
     */
    public static Quantity of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    /**
     * The values that the figure may stand for.
     *
     * <p>EXACT [x, x]. AT_LEAST [x, upper] or [x, ∞). AT_MOST [0, x], unbounded below for negative x. RANGE [x, upper].
     * APPROXIMATE [x − h, x + h], for 近 [x − h, x], h = the smaller of half a unit of the last non-zero digit and 10 % of x.
     *
     * @return the interval, its ends taken as closed
     */
    public Interval bounds() {
        return switch (qualifier) {
            case EXACT -> Interval.exactly(value);
            case AT_LEAST, RANGE -> new Interval(value, upper);
            case AT_MOST -> new Interval(value.signum() < 0 ? null : BigDecimal.ZERO, value);
            case APPROXIMATE -> new Interval(value.subtract(spread()), upper == null ? value.add(spread()) : upper);
            case UNCERTAIN -> throw new IllegalStateException("excluded by the constructor");
        };
    }

    /**
     * One unit of the last non-zero digit printed: 100 for 300, 10,000 for 1,140,000, 0.1 for 92.9, 1 for 0.
     *
     * @return the place value, always positive
     */
    public BigDecimal placeValue() {
        return value.signum() == 0
                ? BigDecimal.ONE
                : BigDecimal.ONE.scaleByPowerOfTen(-value.stripTrailingZeros().scale());
    }

    private BigDecimal spread() {
        return placeValue().multiply(HALF).min(value.abs().multiply(TENTH));
    }
}
