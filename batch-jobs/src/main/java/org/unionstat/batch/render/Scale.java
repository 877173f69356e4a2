package org.unionstat.batch.render;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import org.unionstat.chart.Measure;
import org.unionstat.quantity.UnitOfMeasure;

/**
 * The unit in which a chart prints its figures: that of the indicator, or 万元 and 亿元 for large sums of money.
 *
 * @param measure what is measured, with the printed unit
 * @param divisor how many of the stored units one printed unit is
 */
record Scale(Measure measure, BigDecimal divisor) {

    private static final BigDecimal LARGE = BigDecimal.valueOf(100_000);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal VERY_LARGE = BigDecimal.valueOf(10_000_000_000L);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

    /** The scale for figures of one indicator, decided by the largest of them. */
    static Scale of(String label, UnitOfMeasure unit, Collection<Reading> figures, Wording wording) {
        BigDecimal largest = figures.stream()
                .map(r -> r.value().abs())
                .reduce(BigDecimal::max)
                .orElse(BigDecimal.ZERO);
        if (!unit.code().equals("yuan") || largest.compareTo(LARGE) < 0) {
            return new Scale(new Measure(label, wording.unit(unit)), BigDecimal.ONE);
        }
        boolean huge = largest.compareTo(VERY_LARGE) >= 0;
        String printed = wording.say(huge ? Words.HUNDRED_MILLION_YUAN : Words.TEN_THOUSAND_YUAN);
        return new Scale(new Measure(label, printed), huge ? HUNDRED_MILLION : TEN_THOUSAND);
    }

    BigDecimal of(BigDecimal value) {
        return value.divide(divisor, MathContext.DECIMAL128);
    }
}
