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
    private static final double LEAST = 0.35;

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
            double likeness = likeness(sought, name);
            for (Cell cell : likeness < LEAST ? Set.<Cell>of() : cells) {
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

    /** From 0 to 1: half of it the share of common characters, half the edits saved. */
    static double likeness(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        if (longer == 0) {
            return 1;
        }
        double shared = 2.0 * common(a, b) / (a.length() + b.length());
        if (shared / 2 + 0.5 * Math.min(a.length(), b.length()) / longer < LEAST || shared == 0) {
            return 0;
        }
        return (shared + 1 - (double) distance(a, b) / longer) / 2;
    }

    private static int common(String a, String b) {
        Map<Integer, Integer> left = new HashMap<>();
        a.chars().forEach(c -> left.merge(c, 1, Integer::sum));
        int common = 0;
        for (int i = 0; i < b.length(); i++) {
            Integer count = left.get((int) b.charAt(i));
            if (count != null && count > 0) {
                left.put((int) b.charAt(i), count - 1);
                common++;
            }
        }
        return common;
    }

    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
