package org.unionstat.quantity;

import java.math.BigDecimal;

/**
 * A number as printed, in Arabic digits, in Chinese ones or in both: 8,168, 1.25万, 9千, 三十二, 3亿5千万.
 *
 * @param value the number; its scale tells the place of the last digit printed: 1.25万 has the scale −2
 * @param spelled whether a word for a power of ten belongs to it: 十, 百, 千, 万, 亿
 * @param large whether 万 or 亿 belongs to it
 * @param step the power of ten of the word that ends it: 4 for 17万, 1 for 三十; 0 for 十, 三十二 and 8,168
 */
record Numeral(BigDecimal value, boolean spelled, boolean large, int step) {

    static final Numeral ZERO = new Numeral(BigDecimal.ZERO, false, false, 0);

    /** The number multiplied by a word that stands apart from it: 40余万. */
    Numeral times(int power) {
        return power == 0 ? this : new Numeral(value.scaleByPowerOfTen(power), true, true, power);
    }

    Numeral negated() {
        return new Numeral(value.negate(), spelled, large, step);
    }

    /** The number one unit of its last non-zero digit above: 400 for 300. */
    Numeral next() {
        return new Numeral(value.add(Quantity.of(value.abs()).placeValue()), spelled, large, step);
    }

    /** One unit of the last digit printed: 100 for 1.25万, 1 for 300. */
    BigDecimal place() {
        return BigDecimal.ONE.scaleByPowerOfTen(-value.scale());
    }
}
