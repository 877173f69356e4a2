package org.unionstat.rule.localisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds where the error lies when linear rules contradict the printed figures: all smallest sets of cells whose change satisfies
 * all rules at once, in whole numbers of the last lawful decimal.
 *
 * <p>Source: I. P. Fellegi, D. Holt, A Systematic Approach to Automatic Edit and Imputation, JASA 71 (1976): the data should be
 * made to satisfy all edits by changing the fewest possible items. Rules that share a cell are looked at together, others apart.
 * Blank cells may take any lawful figure and are not counted. The search takes a counted number of steps, so that it ends at
 * the same place on every machine. Where they are not enough, which takes several errors that are independent of one another,
 * each failing rule is told for itself, with the smallest changes by which it and all rules that hold would hold; {@link
 * Conflict#isComplete} is false then.
 */
public final class ErrorLocaliser {

    /** Steps that suffice for the errors of ordinary returns and take about a second at most. */
    public static final long USUAL_STEPS = 1_000_000;

    private ErrorLocaliser() {}

    /**
     * Localises the errors of one return.
     *
     * @param cells the cells that rules speak of
     * @param rules the rules
     * @return the conflicts in the order of the rules; empty if the figures satisfy all rules
     */
    public static List<Conflict> localise(List<Variable> cells, List<LinearRule> rules) {
        return localise(cells, rules, USUAL_STEPS);
    }

    /**
     * Localises the errors of one return within a number of steps for each conflict.
     *
     * @param cells the cells that rules speak of
     * @param rules the rules
     * @param steps how many steps a search may take; one is about a row of numbers combined with another
     * @return the conflicts in the order of the rules; empty if the figures satisfy all rules
     * @throws IllegalArgumentException if a cell is named twice or a rule names one that is not there
     */
    public static List<Conflict> localise(List<Variable> cells, List<LinearRule> rules, long steps) {
        Map<String, Variable> byName = new LinkedHashMap<>();
        for (Variable cell : cells) {
            if (byName.put(cell.name(), cell) != null) {
                throw new IllegalArgumentException("cell named twice: " + cell.name());
            }
        }
        List<Conflict> conflicts = new ArrayList<>();
        for (List<LinearRule> connected : connected(rules, byName)) {
            conflict(cells, connected, steps)
                    .ifPresent(joint -> conflicts.addAll(apartIfCutShort(joint, cells, connected, steps)));
        }
        return conflicts;
    }

    private static Optional<Conflict> conflict(List<Variable> cells, List<LinearRule> rules, long steps) {
        Set<String> used = new HashSet<>();
        rules.forEach(rule -> rule.terms().forEach(term -> used.add(term.cell())));
        List<Variable> variables =
                cells.stream().filter(c -> used.contains(c.name())).toList();
        return new Search(variables, rules, new Steps(steps)).conflict();
    }

    /** Many errors at once have more smallest changes than can be told: then each failing rule is looked at for itself. */
    private static List<Conflict> apartIfCutShort(
            Conflict joint, List<Variable> cells, List<LinearRule> rules, long steps) {
        if (joint.isComplete() || joint.rules().size() < 2) {
            return List.of(joint);
        }
        List<Conflict> apart = new ArrayList<>();
        for (String failed : joint.rules()) {
            List<LinearRule> others = rules.stream()
                    .filter(r -> r.id().equals(failed) || !joint.rules().contains(r.id()))
                    .toList();
            conflict(cells, others, steps)
                    .map(c -> new Conflict(c.rules(), c.repairs(), false, c.searched()))
                    .ifPresent(apart::add);
        }
        return apart;
    }

    /** The rules in groups that share no cell that may change. */
    private static List<List<LinearRule>> connected(List<LinearRule> rules, Map<String, Variable> cells) {
        Map<String, List<LinearRule>> groups = new LinkedHashMap<>();
        List<List<LinearRule>> all = new ArrayList<>();
        for (LinearRule rule : rules) {
            List<LinearRule> group = new ArrayList<>(List.of(rule));
            all.add(group);
            for (LinearRule.Term term : rule.terms()) {
                Variable cell = cells.get(term.cell());
                if (cell == null) {
                    throw new IllegalArgumentException(rule.id() + ": no such cell: " + term.cell());
                }
                List<LinearRule> other = cell.fixed() ? group : groups.getOrDefault(cell.name(), group);
                if (other != group) {
                    all.remove(group);
                    other.addAll(group);
                    List<LinearRule> joined = group;
                    groups.replaceAll((name, old) -> old == joined ? other : old);
                    group = other;
                }
                if (!cell.fixed()) {
                    groups.put(cell.name(), group);
                }
            }
        }
        List<List<LinearRule>> ordered = new ArrayList<>();
        for (List<LinearRule> group : all) {
            Set<LinearRule> members = new HashSet<>(group);
            ordered.add(rules.stream().filter(members::contains).toList());
        }
        return ordered;
    }
}
