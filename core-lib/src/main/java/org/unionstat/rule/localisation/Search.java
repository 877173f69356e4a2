package org.unionstat.rule.localisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The search among connected rules: first no cell, then every single one, then pairs, and so on.
 *
 * <p>A set that leaves a failing rule untouched grows by a cell of that rule, any other by a cell of a rule that it touches; no
 * other cell can help, because rules that no changed cell touches go on holding.
 */
final class Search {

    private final List<Variable> cells;
    private final List<LinearRule> rules;
    private final Steps steps;
    private final Repairing repairing;
    private final List<BitSet> cellsOfRules = new ArrayList<>();
    private final List<Integer> failing = new ArrayList<>();
    private final BitSet blanks = new BitSet();
    private final BitSet mayChange = new BitSet();

    Search(List<Variable> cells, List<LinearRule> rules, Steps steps) {
        this.cells = cells;
        this.rules = rules;
        this.steps = steps;
        this.repairing = new Repairing(cells, rules, steps);
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            places.put(cells.get(i).name(), i);
            blanks.set(i, cells.get(i).value() == null);
            mayChange.set(i, cells.get(i).value() != null && !cells.get(i).fixed());
        }
        for (int i = 0; i < rules.size(); i++) {
            BitSet of = new BitSet();
            rules.get(i).terms().forEach(t -> of.set(Objects.requireNonNull(places.get(t.cell()))));
            cellsOfRules.add(of);
            if (!of.intersects(blanks) && !holds(rules.get(i), places)) {
                failing.add(i);
            }
        }
    }

    private boolean holds(LinearRule rule, Map<String, Integer> places) {
        BigDecimal sum = rule.constant().negate();
        for (LinearRule.Term term : rule.terms()) {
            BigDecimal value =
                    cells.get(Objects.requireNonNull(places.get(term.cell()))).value();
            sum = sum.add(Objects.requireNonNull(value).multiply(term.coefficient()));
        }
        return rule.relation().holds(sum.signum());
    }

    /** The conflict, if the rules cannot all hold. */
    Optional<Conflict> conflict() {
        if (failing.isEmpty()
                && (blanks.isEmpty() || repairing.of(blanks, cellsOfRules).isPresent())) {
            return Optional.empty();
        }
        List<String> failed = failing.stream().map(i -> rules.get(i).id()).toList();
        Set<BitSet> sets = Set.of(new BitSet());
        for (int size = 0; !sets.isEmpty(); size++) {
            List<Repair> repairs = repairs(sets);
            if (steps.isSpent()) {
                return Optional.of(new Conflict(failed, repairs, false, Math.max(0, size - 1)));
            }
            if (!repairs.isEmpty()) {
                return Optional.of(new Conflict(failed, repairs, true, size));
            }
            sets = larger(sets);
            if (steps.isSpent()) {
                return Optional.of(new Conflict(failed, List.of(), false, size));
            }
        }
        return Optional.of(new Conflict(failed, List.of(), true, mayChange.cardinality()));
    }

    private List<Repair> repairs(Set<BitSet> sets) {
        List<Repair> repairs = new ArrayList<>();
        for (BitSet set : sets) {
            if (steps.take(1) && untouched(set) < 0) {
                BitSet free = (BitSet) set.clone();
                free.or(blanks);
                repairing
                        .of(free, cellsOfRules)
                        .map(found -> repair(found, set))
                        .ifPresent(repairs::add);
            }
        }
        repairs.sort(Repair.LIKELIEST);
        return repairs;
    }

    private Repair repair(Repairing.Found found, BitSet set) {
        List<Correction> corrections = new ArrayList<>();
        set.stream().forEach(i -> {
            Variable cell = cells.get(i);
            boolean isTotal = failing.stream().anyMatch(r -> rules.get(r).isTotal(cell.name()));
            corrections.add(Correction.of(cell, found.value(i), found.isOnly(i), isTotal));
        });
        return new Repair(corrections);
    }

    /** A failing rule of which no cell is in the set; −1 if there is none. */
    private int untouched(BitSet set) {
        for (int rule : failing) {
            if (!cellsOfRules.get(rule).intersects(set)) {
                return rule;
            }
        }
        return -1;
    }

    private Set<BitSet> larger(Set<BitSet> sets) {
        Set<BitSet> larger = new LinkedHashSet<>();
        for (BitSet set : sets) {
            BitSet candidates = candidates(set);
            candidates.and(mayChange);
            candidates.andNot(set);
            if (!steps.take(1 + candidates.cardinality())) {
                return Set.of();
            }
            candidates.stream().forEach(i -> {
                BitSet next = (BitSet) set.clone();
                next.set(i);
                larger.add(next);
            });
        }
        return larger;
    }

    private BitSet candidates(BitSet set) {
        int rule = untouched(set);
        if (rule >= 0) {
            return (BitSet) cellsOfRules.get(rule).clone();
        }
        BitSet candidates = new BitSet();
        for (BitSet of : cellsOfRules) {
            if (of.intersects(set) || of.intersects(blanks)) {
                candidates.or(of);
            }
        }
        return candidates;
    }
}
