package org.unionstat.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.unionstat.quantity.Fraction;

/** How percentages and points are rounded for print: once, half away from zero, to one decimal. */
public final class Rounding {

    /** How many decimals percentages and points are printed with. */
    public static final int DECIMALS = 1;

    private Rounding() {}

    /**
     * Rounds half away from zero to one decimal; a rounded zero has no sign.
     *
     * @param value the unrounded value
     * @return the value with one decimal
     */
    public static BigDecimal oneDecimal(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /**
     * A percentage of two exact figures, divided and rounded in one step.
     *
     * @param part the part
     * @param whole the whole, above 0
     * @return part ÷ whole × 100 with one decimal
     */
    public static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return new Fraction(part.movePointRight(2), whole).rounded(DECIMALS);
    }

    /**
     * Rounds so that the printed figure stands on the same side of a threshold as the unrounded one.
     *
     * <p>9,637 ÷ 10,710 is 89.98…, which would print 90.0 and is not 90 % 以上: it gets as many decimals as show it, here 89.98.
     *
     * @param value the unrounded value
     * @param threshold what it is held against
     * @return the value with one decimal, or with the fewest more that keep it below, at or above the threshold
     */
    public static BigDecimal besideThreshold(BigDecimal value, BigDecimal threshold) {
        int side = value.compareTo(threshold);
        int decimals = DECIMALS;
        BigDecimal rounded = oneDecimal(value);
        while (rounded.compareTo(threshold) != side && decimals < value.scale()) {
            decimals++;
            rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        }
        return rounded;
    }
}
