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
 */
record KnownFigures(Map<Cell, BigDecimal> yearEarlier, Map<Cell, BigDecimal> targets) {

    static final KnownFigures NONE = new KnownFigures(Map.of(), Map.of());

    @Nullable
    BigDecimal before(Cell cell) {
        return yearEarlier.get(cell);
    }

    @Nullable
    BigDecimal target(Cell cell) {
        return targets.get(cell);
    }
}
