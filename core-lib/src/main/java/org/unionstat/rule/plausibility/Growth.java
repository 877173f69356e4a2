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
 * How figures have grown over a year in powers of ten: each by the growth of its unit, which is the median over its cells, and
 * beyond it by that of its cell, which is the median over the peers.
 */
final class Growth {

    /** With fewer figures in both years a unit has no growth of its own. */
    private static final int LEAST_CELLS = 5;

    private final Map<String, Double> ofUnits;
    private final Map<Cell, Double> ofCells;

    Growth(Collection<TwoYears> returns, int leastUnits) {
        Map<String, Map<Cell, Double>> growths = new HashMap<>();
        Map<String, Collection<Double>> byUnit = new HashMap<>();
        for (TwoYears one : returns) {
            Map<Cell, Double> growth = growth(one);
            growths.put(one.current().unit(), growth);
            byUnit.put(one.current().unit(), growth.values());
        }
        ofUnits = Medians.of(byUnit, LEAST_CELLS);
        Map<Cell, List<Double>> byCell = new HashMap<>();
        growths.forEach((unit, growth) -> growth.forEach((cell, value) ->
                byCell.computeIfAbsent(cell, c -> new ArrayList<>()).add(value - ofUnits.getOrDefault(unit, 0.0))));
        ofCells = Medians.of(byCell, leastUnits);
    }

    private static Map<Cell, Double> growth(TwoYears one) {
        Map<Cell, Double> growth = new HashMap<>();
        if (one.lastYear() != null) {
            Map<Cell, Double> before = one.lastYear().logarithms();
            one.current().logarithms().forEach((cell, log) -> {
                Double base = before.get(cell);
                if (base != null) {
                    growth.put(cell, log - base);
                }
            });
        }
        return growth;
    }

    /** What last year's figure would have grown to; empty without an exact figure above 0. */
    OptionalDouble expected(TwoYears one, Cell cell) {
        double base = one.base(cell)
                .flatMap(Operand::exact)
                .map(BigDecimal::doubleValue)
                .orElse(0.0);
        double power = ofUnits.getOrDefault(one.current().unit(), 0.0) + ofCells.getOrDefault(cell, 0.0);
        return base > 0 ? OptionalDouble.of(base * Math.pow(10, power)) : OptionalDouble.empty();
    }
}
