package org.unionstat.rule.plausibility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.unionstat.indicator.Cell;

/**
 * How large the figures of peers are: each a common level of its cell times the size of its unit.
 *
 * <p>Source: one sweep of J. W. Tukey's median polish (Exploratory Data Analysis, 1977) over the decimal logarithms of figures
 * above 0. What is left is measured in spreads, 1.4826 times the median of its absolute values in the cell.
 *
 * @param levels of each cell the median of the logarithms; cells that too few units report have none
 * @param spreads of each cell with a level, in powers of ten
 */
public record PeerProfile(Map<Cell, Double> levels, Map<Cell, Double> spreads) {

    /** Makes the median absolute deviation of normal figures their standard deviation. */
    private static final double NORMAL = 1.4826;

    /** Copies the maps. */
    public PeerProfile {
        levels = Map.copyOf(levels);
        spreads = Map.copyOf(spreads);
    }

    /** The profile of returns; a cell that fewer units report than asked has none. */
    static PeerProfile of(Collection<UnitReturn> returns, int leastUnits, double leastSpread) {
        Map<Cell, List<Double>> byCell = new HashMap<>();
        for (UnitReturn one : returns) {
            one.logarithms()
                    .forEach((cell, log) ->
                            byCell.computeIfAbsent(cell, c -> new ArrayList<>()).add(log));
        }
        Map<Cell, Double> levels = Medians.of(byCell, leastUnits);
        Map<Cell, List<Double>> rests = new HashMap<>();
        for (UnitReturn one : returns) {
            Map<Cell, Double> aboveLevel = aboveLevel(one, levels);
            if (!aboveLevel.isEmpty()) {
                double size = Medians.of(aboveLevel.values());
                aboveLevel.forEach((cell, value) ->
                        rests.computeIfAbsent(cell, c -> new ArrayList<>()).add(Math.abs(value - size)));
            }
        }
        Map<Cell, Double> spreads = new HashMap<>();
        rests.forEach((cell, values) -> spreads.put(cell, Math.max(leastSpread, NORMAL * Medians.of(values))));
        return new PeerProfile(levels, spreads);
    }

    private static Map<Cell, Double> aboveLevel(UnitReturn one, Map<Cell, Double> levels) {
        Map<Cell, Double> aboveLevel = new HashMap<>();
        one.logarithms().forEach((cell, log) -> {
            Double level = levels.get(cell);
            if (level != null) {
                aboveLevel.put(cell, log - level);
            }
        });
        return aboveLevel;
    }

    /** How large a unit is beside its peers, in powers of ten; empty if none of its cells has a level. */
    OptionalDouble size(UnitReturn one) {
        Map<Cell, Double> aboveLevel = aboveLevel(one, levels);
        return aboveLevel.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Medians.of(aboveLevel.values()));
    }

    /** How far a figure of a unit of a size lies from what is expected, in powers of ten; 0 where nothing is. */
    double rest(OptionalDouble size, Cell cell, double figure) {
        Double level = levels.get(cell);
        return level == null || size.isEmpty() || figure <= 0 ? 0 : Math.log10(figure) - level - size.getAsDouble();
    }

    /** The spread of a cell in powers of ten. */
    double spread(Cell cell) {
        return spreads.getOrDefault(cell, Double.POSITIVE_INFINITY);
    }

    /** How many spreads a figure lies from what is expected; 0 where nothing is. */
    double distance(OptionalDouble size, Cell cell, double figure) {
        return Math.abs(rest(size, cell, figure)) / spread(cell);
    }
}
