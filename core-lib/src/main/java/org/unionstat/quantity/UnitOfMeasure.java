package org.unionstat.quantity;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a figure counts or measures: persons, units, cases, yuan, percent.
 *
 * @param code the stable code, for example {@code person}
 * @param symbols the measure words in Chinese that mean the same, the usual one first
 * @param labelEn the name in English
 * @param scale how many base units one of this is: 10,000 for 万元
 * @param base the code of the base unit: {@code yuan} for 万元
 */
public record UnitOfMeasure(String code, List<String> symbols, String labelEn, BigDecimal scale, String base) {

    /** Checks that there is a symbol and that the scale is positive. */
    public UnitOfMeasure {
        symbols = List.copyOf(symbols);
        if (symbols.isEmpty() || scale.signum() <= 0) {
            throw new IllegalArgumentException("a unit of measure needs a symbol and a positive scale: " + code);
        }
    }

    /**
     * The usual measure word in Chinese.
     *
     * @return the symbol, for example 人
     */
    public String symbol() {
        return symbols.get(0);
    }

    /**
     * Whether figures are percentages, whose change is told in points.
     *
     * @return true for percent and per mille
     */
    public boolean isPercent() {
        return base.equals("percent");
    }

    /**
     * Whether figures are money.
     *
     * @return true for yuan and its multiples
     */
    public boolean isMoney() {
        return base.equals("yuan");
    }
}
