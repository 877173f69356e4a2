package org.unionstat.rule.plausibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.unionstat.indicator.Cell;

/**
 * How the figures of one unit have grown over a year in powers of ten: by the growth of the unit, which is the median over its
 * cells, and beyond it by that of its cell among the peers.
 */
record Growth(TwoYears returns, Map<Cell, Double> ofCells, double ofUnit) {

    /** With fewer figures in both years a unit has no growth of its own. */
    private static final int LEAST_CELLS = 5;

    static Growth of(TwoYears returns) {
        Map<Cell, Double> growth = new HashMap<>();
        if (returns.lastYear() != null) {
            Map<Cell, Double> before = returns.lastYear().logarithms();
            returns.current().logarithms().forEach((cell, log) -> {
                Double base = before.get(cell);
                if (base != null) {
                    growth.put(cell, log - base);
                }
            });
        }
        return new Growth(returns, growth, growth.size() < LEAST_CELLS ? 0 : Medians.of(growth.values()));
    }

    /** The growth of each cell beyond that of its unit: the median over the units; none where fewer report it than asked. */
    static Map<Cell, Double> ofCells(Collection<TwoYears> returns, int leastUnits) {
        Map<Cell, List<Double>> byCell = new HashMap<>();
        for (TwoYears one : returns) {
            Growth growth = of(one);
            growth.ofCells.forEach((cell, value) ->
                    byCell.computeIfAbsent(cell, c -> new ArrayList<>()).add(value - growth.ofUnit));
        }
        return Medians.of(byCell, leastUnits);
    }

    /** What last year's figure would have grown to; empty without an exact figure above 0. */
    OptionalDouble expected(Cell cell, double growthOfCell) {
        double base = returns.base(cell)
                .flatMap(Operand::exact)
                .map(BigDecimal::doubleValue)
                .orElse(0.0);
        return base > 0 ? OptionalDouble.of(base * Math.pow(10, ofUnit + growthOfCell)) : OptionalDouble.empty();
    }
}
