package org.unionstat.rule.plausibility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unionstat.indicator.Cell;

/**
 * How large the figures of peers are: each a common level of its cell times the size of its unit.
 *
 * <p>Source: one sweep of J. W. Tukey's median polish (Exploratory Data Analysis, 1977) over the decimal logarithms of figures
 * above 0. What is left is measured in spreads, 1.4826 times the median of its absolute values in the cell.
 */
final class PeerProfile {

    /** Makes the median absolute deviation of normal figures their standard deviation. */
    private static final double NORMAL = 1.4826;

    private final Map<Cell, Double> levels;
    private final Map<String, Double> sizes = new HashMap<>();
    private final Map<Cell, Double> spreads = new HashMap<>();

    /** The profile of returns; a cell that fewer units report than asked has none. */
    PeerProfile(Collection<UnitReturn> returns, int leastUnits, double leastSpread) {
        Map<Cell, List<Double>> byCell = new HashMap<>();
        for (UnitReturn one : returns) {
            one.logarithms()
                    .forEach((cell, log) ->
                            byCell.computeIfAbsent(cell, c -> new ArrayList<>()).add(log));
        }
        levels = Medians.of(byCell, leastUnits);
        Map<Cell, List<Double>> rests = new HashMap<>();
        for (UnitReturn one : returns) {
            Map<Cell, Double> aboveLevel = new HashMap<>();
            one.logarithms().forEach((cell, log) -> {
                Double level = levels.get(cell);
                if (level != null) {
                    aboveLevel.put(cell, log - level);
                }
            });
            if (!aboveLevel.isEmpty()) {
                double size = Medians.of(aboveLevel.values());
                sizes.put(one.unit(), size);
                aboveLevel.forEach((cell, value) ->
                        rests.computeIfAbsent(cell, c -> new ArrayList<>()).add(Math.abs(value - size)));
            }
        }
        rests.forEach((cell, values) -> spreads.put(cell, Math.max(leastSpread, NORMAL * Medians.of(values))));
    }

    /** How far a figure lies from what its cell and its unit let expect, in powers of ten. */
    Optional<Double> rest(String unit, Cell cell, double figure) {
        Double level = levels.get(cell);
        Double size = sizes.get(unit);
        return level == null || size == null || figure <= 0
                ? Optional.empty()
                : Optional.of(Math.log10(figure) - level - size);
    }

    /** The spread of a cell in powers of ten. */
    double spread(Cell cell) {
        return spreads.getOrDefault(cell, Double.POSITIVE_INFINITY);
    }

    /** How many spreads a figure lies from what is expected; 0 where nothing is. */
    double distance(String unit, Cell cell, double figure) {
        return rest(unit, cell, figure).map(r -> Math.abs(r) / spread(cell)).orElse(0.0);
    }
}
