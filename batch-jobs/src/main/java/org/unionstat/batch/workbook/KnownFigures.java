package org.unionstat.batch.workbook;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.unionstat.indicator.Cell;

/**
 * What is known of a unit before it fills in a form.
 *
 * @param yearEarlier its own figures a year earlier
 * @param targets what it is to reach
 * @param filled what is filled in already
 */
record KnownFigures(Map<Cell, BigDecimal> yearEarlier, Map<Cell, BigDecimal> targets, Map<Cell, BigDecimal> filled) {

    static final KnownFigures NONE = new KnownFigures(Map.of(), Map.of(), Map.of());

    @Nullable
    BigDecimal before(Cell cell) {
        return yearEarlier.get(cell);
    }

    @Nullable
    BigDecimal target(Cell cell) {
        return targets.get(cell);
    }

    @Nullable
    BigDecimal filled(Cell cell) {
        return filled.get(cell);
    }
}
