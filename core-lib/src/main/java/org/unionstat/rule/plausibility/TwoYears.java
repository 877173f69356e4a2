package org.unionstat.rule.plausibility;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionstat.indicator.Cell;

/**
 * What one unit reports in two years.
 *
 * @param current the return
 * @param lastYear the return of the same span a year earlier; null if there is none
 */
public record TwoYears(UnitReturn current, @Nullable UnitReturn lastYear) {

    /** Last year's figure of a cell, whether exact or not. */
    Optional<Operand> base(Cell cell) {
        return lastYear == null
                ? Optional.empty()
                : Optional.ofNullable(lastYear.figures().get(cell));
    }
}
