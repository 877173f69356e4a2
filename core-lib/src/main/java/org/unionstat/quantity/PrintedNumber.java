package org.unionstat.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * A number with the multiplier and the measure word that stand beside it.
 *
 * @param digits the number as printed
 * @param negative whether a minus is printed
 * @param power the multiplier's power of ten: 4 for 万, 8 for 亿
 * @param word the unit that the measure word stands for; null if there is none
 */
record PrintedNumber(
        BigDecimal digits,
        boolean negative,
        int power,
        @Nullable UnitOfMeasure word) {

    /** The number one unit of its last non-zero digit above: 400 for 300. */
    PrintedNumber next() {
        return new PrintedNumber(digits.add(Quantity.of(digits.abs()).placeValue()), negative, power, word);
    }

    /** The lower end of a range whose upper end alone carries the measure word: 5—15%. */
    PrintedNumber sharing(PrintedNumber upper, UnitOfMeasure unit) throws UnreadableFigure {
        if (power != 0 || word != null) {
            return this;
        }
        @Nullable UnitOfMeasure shared = upper.word;
        boolean clear = upper.power == 0 && (shared == null || shared.scale().compareTo(unit.scale()) == 0);
        if (!clear) {
            throw UnreadableFigure.because(
                    "两端都写明单位的区间，如 13万—17万", "a range with the unit at both ends, such as 13万—17万");
        }
        return new PrintedNumber(digits, negative, 0, shared);
    }

    /** The number in a unit of measure. */
    BigDecimal in(UnitOfMeasure unit) throws UnreadableFigure {
        if (word == null && power != 0 && unit.scale().compareTo(BigDecimal.ONE) > 0) {
            throw UnreadableFigure.because("写明计量单位的数值，如 5万元", "a figure with its measure word, such as 5万元");
        }
        BigDecimal printed = digits.scaleByPowerOfTen(power);
        if (word == null || word.scale().compareTo(unit.scale()) == 0) {
            return atLeastUnits(printed);
        }
        try {
            return atLeastUnits(printed.multiply(word.scale().stripTrailingZeros())
                    .divide(unit.scale(), MathContext.UNLIMITED)
                    .stripTrailingZeros());
        } catch (ArithmeticException endless) {
            throw UnreadableFigure.because(
                    "可换算为“" + unit.symbol() + "”的数值", "a figure that converts to " + unit.labelEn());
        }
    }

    private static BigDecimal atLeastUnits(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
