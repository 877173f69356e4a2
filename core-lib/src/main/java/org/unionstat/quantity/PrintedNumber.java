package org.unionstat.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * A number with the measure word that stands beside it.
 *
 * @param numeral the number as printed, negative if a minus is
 * @param negative whether a minus is printed
 * @param word the unit that the measure word stands for; null if there is none
 */
record PrintedNumber(
        Numeral numeral, boolean negative, @Nullable UnitOfMeasure word) {

    /** The number one unit of its last non-zero digit above: 400 for 300. */
    PrintedNumber next() {
        return new PrintedNumber(numeral.next(), negative, word);
    }

    /** The lower end of a range whose upper end alone carries the measure word: 5—15%. */
    PrintedNumber sharing(PrintedNumber upper, UnitOfMeasure unit) throws UnreadableFigure {
        if (numeral.spelled() || word != null) {
            return this;
        }
        @Nullable UnitOfMeasure shared = upper.word;
        boolean clear =
                upper.numeral.step() == 0 && (shared == null || shared.scale().compareTo(unit.scale()) == 0);
        if (!clear) {
            throw UnreadableFigure.because(
                    "两端都写明单位的区间，如 13万—17万", "a range with the unit at both ends, such as 13万—17万");
        }
        return new PrintedNumber(numeral, negative, shared);
    }

    /** The unit of measure that the number is printed in. */
    UnitOfMeasure unit(UnitOfMeasure expected) {
        return word == null ? expected : word;
    }

    /** One unit of the last digit printed, in a unit of measure. */
    BigDecimal place(UnitOfMeasure unit) throws UnreadableFigure {
        return converted(numeral.place(), unit);
    }

    /** The number in a unit of measure. */
    BigDecimal in(UnitOfMeasure unit) throws UnreadableFigure {
        if (word == null && numeral.large() && unit.scale().compareTo(BigDecimal.ONE) > 0) {
            throw UnreadableFigure.because("写明计量单位的数值，如 5万元", "a figure with its measure word, such as 5万元");
        }
        return converted(numeral.value(), unit);
    }

    private BigDecimal converted(BigDecimal printed, UnitOfMeasure unit) throws UnreadableFigure {
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
