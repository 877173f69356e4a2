package org.unionstat.batch.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The figures of one unit in one year, in the order of its form; a cell is a code or {@code code[classification:category]}. */
final class Figures {

    private final Map<String, BigDecimal> cells = new LinkedHashMap<>();

    /** Notes a count and hands it back. */
    long count(String cell, long value) {
        cells.put(cell, BigDecimal.valueOf(value));
        return value;
    }

    /** Notes a share of a whole, rounded and held between 0 and the whole, and hands it back. */
    long share(String cell, long whole, double share) {
        return count(cell, Math.max(0, Math.min(whole, Math.round(whole * share))));
    }

    /** Notes an amount of yuan with two decimals and hands it back. */
    BigDecimal amount(String cell, BigDecimal yuan) {
        BigDecimal value = yuan.setScale(2, RoundingMode.HALF_UP);
        cells.put(cell, value);
        return value;
    }

    /** Notes an amount of yuan with two decimals and hands it back. */
    BigDecimal amount(String cell, double yuan) {
        return amount(cell, BigDecimal.valueOf(yuan));
    }

    /** Adds the figures of another unit, cell by cell, but for one that tells that there is a unit. */
    Figures plus(Figures other, String unit) {
        other.cells.forEach(
                (cell, value) -> cells.merge(cell, cell.equals(unit) ? BigDecimal.ZERO : value, BigDecimal::add));
        return this;
    }

    /** Notes the parts of a figure, one for each category. */
    void parts(String code, String classification, String[] categories, long... values) {
        for (int i = 0; i < categories.length; i++) {
            count(code + "[" + classification + ":" + categories[i] + "]", values[i]);
        }
    }

    BigDecimal value(String cell) {
        BigDecimal value = cells.get(cell);
        if (value == null) {
            throw new IllegalArgumentException("no figure " + cell);
        }
        return value;
    }

    /** The figures as they are printed, in order; the map may be changed. */
    Map<String, String> printed() {
        Map<String, String> printed = new LinkedHashMap<>();
        cells.forEach((cell, value) -> printed.put(cell, value.toPlainString()));
        return printed;
    }
}
