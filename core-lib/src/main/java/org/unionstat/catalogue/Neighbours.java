package org.unionstat.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.unionstat.indicator.Cell;

/** Finds the cells whose names come nearest to a text that means none. */
final class Neighbours {

    private static final int LONGEST = 80;

    private final Map<String, Set<Cell>> names;

    private record Near(Cell cell, double likeness) {}

    Neighbours(Map<String, Set<Cell>> names) {
        this.names = names;
    }

    /** The nearest cells, best first; equally near ones in catalogue order. */
    List<Cell> of(String text, int most) {
        String folded = Spelling.fold(text);
        String sought = folded.length() > LONGEST ? folded.substring(0, LONGEST) : folded;
        Map<Cell, Double> best = new HashMap<>();
        List<Cell> order = new ArrayList<>();
        names.forEach((name, cells) -> {
            double likeness = Likeness.of(sought, name);
            for (Cell cell : likeness < Likeness.LEAST ? Set.<Cell>of() : cells) {
                if (best.merge(cell, likeness, Math::max) == likeness && !order.contains(cell)) {
                    order.add(cell);
                }
            }
        });
        return order.stream()
                .map(cell -> new Near(cell, best.getOrDefault(cell, 0.0)))
                .sorted(Comparator.comparingDouble(Near::likeness).reversed())
                .limit(most)
                .map(Near::cell)
                .toList();
    }
}
