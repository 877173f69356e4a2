package org.unionstat.rule.plausibility;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.unionstat.indicator.Cell;

/**
 * What one unit reports in one period.
 *
 * @param unit the unit's code
 * @param figures each figure by its cell; missing ones may be left out
 */
public record UnitReturn(String unit, Map<Cell, Operand> figures) {

    /** Copies the figures. */
    public UnitReturn {
        figures = Map.copyOf(figures);
    }

    /** The exact figure of a cell, if there is one. */
    Optional<BigDecimal> exact(Cell cell) {
        return Optional.ofNullable(figures.get(cell)).flatMap(Operand::exact);
    }

    /** The exact figures above 0 as decimal logarithms. */
    Map<Cell, Double> logarithms() {
        return figures.entrySet().stream()
                .filter(e -> e.getValue().exact().filter(x -> x.signum() > 0).isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> Math.log10(e.getValue()
                                .exact()
                                .map(BigDecimal::doubleValue)
                                .orElse(1.0))));
    }
}
