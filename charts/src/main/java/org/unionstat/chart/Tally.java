package org.unionstat.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many of several figures rose, fell or stayed, and which moved most.
 *
 * <p>Directions come from unrounded figures; a movement that rounds to 0.0 counts as nearly unchanged, neither as a rise nor
 * as a fall. Figures that are not compared are left out of every claim.
 *
 * @param <T> what carries the figures
 */
final class Tally<T> {

    /** Below this base a growth in per cent is no headline: from 1 to 3 is 200 %. */
    private static final int SMALLEST_BASE = 10;

    private final List<Move<T>> compared = new ArrayList<>();
    private int total;

    /** One figure's change; the base decides whether its growth may be called the largest. */
    record Move<T>(T item, Datum base, Change change, Measure measure) {
        boolean isUp() {
            return change.direction() > 0 && !change.roundsToZero();
        }

        boolean isDown() {
            return change.direction() < 0 && !change.roundsToZero();
        }

        String print(ChartLanguage language) {
            return change.print(measure, language);
        }
    }

    void add(T item, Datum base, Change change, Measure measure) {
        total++;
        if (change.isCompared()) {
            compared.add(new Move<>(item, base, change, measure));
        }
    }

    int total() {
        return total;
    }

    int compared() {
        return compared.size();
    }

    Move<T> first() {
        return compared.get(0);
    }

    int up() {
        return (int) compared.stream().filter(Move::isUp).count();
    }

    int down() {
        return (int) compared.stream().filter(Move::isDown).count();
    }

    int level() {
        return compared() - up() - down();
    }

    boolean exactlyLevel() {
        return compared.stream().noneMatch(m -> m.change().roundsToZero());
    }

    boolean allOf(Change.Kind kind) {
        return compared.stream().allMatch(m -> m.change().kind() == kind);
    }

    /** The one that moved most in a direction, if one stands out in print and its base is not small. */
    Optional<Move<T>> most(boolean up, Change.Kind kind, ChartLanguage language) {
        List<Move<T>> moved = compared.stream()
                .filter(m -> up ? m.isUp() : m.isDown())
                .sorted((a, b) -> b.change().size().compareTo(a.change().size()))
                .toList();
        if (moved.size() < 2 || moved.stream().anyMatch(m -> m.change().kind() != kind)) {
            return Optional.empty();
        }
        Move<T> leader = moved.get(0);
        boolean standsOut = !leader.print(language).equals(moved.get(1).print(language));
        boolean smallBase = kind == Change.Kind.GROWTH
                && leader.base().required().compareTo(java.math.BigDecimal.valueOf(SMALLEST_BASE)) < 0;
        return standsOut && !smallBase ? Optional.of(leader) : Optional.empty();
    }
}
