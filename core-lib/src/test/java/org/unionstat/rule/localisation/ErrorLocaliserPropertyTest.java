package org.unionstat.rule.localisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.unionstat.rule.localisation.LinearRule.Relation;
import org.unionstat.rule.localisation.LinearRule.Term;

/** The search against every change of every set of cells, on puzzles small enough for that. */
class ErrorLocaliserPropertyTest {

    private static final int PUZZLES = Boolean.getBoolean("unionstat.heavy") ? 4_000 : 200;
    private static final int CELLS = 5;
    private static final int GREATEST = 6;

    private static Puzzle random(Random random) {
        List<Variable> cells = new ArrayList<>();
        List<LinearRule> rules = new ArrayList<>();
        for (int i = 0; i < CELLS; i++) {
            boolean blank = random.nextInt(12) == 0;
            cells.add(Puzzle.cell("c" + i, blank ? null : BigDecimal.valueOf(random.nextInt(GREATEST + 1))));
            // a ceiling, so that trying every figure is trying all
            rules.add(new LinearRule(
                    "C" + i,
                    List.of(new Term("c" + i, BigDecimal.ONE)),
                    Relation.AT_MOST,
                    BigDecimal.valueOf(GREATEST)));
        }
        for (int r = 1 + random.nextInt(3); r > 0; r--) {
            List<Term> terms = new ArrayList<>();
            for (int i = 0; i < CELLS; i++) {
                int coefficient = random.nextInt(4) == 0 ? random.nextInt(7) - 3 : random.nextInt(3) - 1;
                if (coefficient != 0) {
                    terms.add(new Term("c" + i, BigDecimal.valueOf(coefficient)));
                }
            }
            Relation relation = random.nextInt(3) > 0
                    ? Relation.EQUAL
                    : List.of(Relation.values()).get(random.nextInt(3));
            if (!terms.isEmpty()) {
                rules.add(new LinearRule("R" + r, terms, relation, BigDecimal.valueOf(random.nextInt(5) - 1)));
            }
        }
        return new Puzzle(cells, rules);
    }

    private static boolean holds(List<LinearRule> rules, Map<String, Integer> figures) {
        return rules.stream().allMatch(rule -> {
            int sum = rule.terms().stream()
                    .mapToInt(t -> t.coefficient().intValueExact() * figures.getOrDefault(t.cell(), 0))
                    .sum();
            return rule.relation().holds(Integer.compare(sum, rule.constant().intValueExact()));
        });
    }

    /** Whether the rules hold for some figures of the free cells. */
    private static boolean canHold(Puzzle puzzle, BitSet free, int from, Map<String, Integer> figures) {
        int next = free.nextSetBit(from);
        if (next < 0) {
            return holds(puzzle.rules(), figures);
        }
        for (int figure = 0; figure <= GREATEST; figure++) {
            figures.put(puzzle.cells().get(next).name(), figure);
            if (canHold(puzzle, free, next + 1, figures)) {
                return true;
            }
        }
        return false;
    }

    private static boolean canHold(Puzzle puzzle, BitSet changed) {
        BitSet free = (BitSet) changed.clone();
        Map<String, Integer> figures = new HashMap<>();
        for (int i = 0; i < puzzle.cells().size(); i++) {
            Variable cell = puzzle.cells().get(i);
            if (cell.value() == null) {
                free.set(i);
            } else {
                figures.put(cell.name(), cell.value().intValueExact());
            }
        }
        return canHold(puzzle, free, 0, figures);
    }

    /** The smallest sets of reported cells whose change can satisfy all rules. */
    private static Set<Set<String>> smallest(Puzzle puzzle) {
        Set<Set<String>> best = new HashSet<>();
        int size = Integer.MAX_VALUE;
        for (long bits = 0; bits < 1L << CELLS; bits++) {
            BitSet set = BitSet.valueOf(new long[] {bits});
            boolean reported = set.stream().allMatch(i -> puzzle.cells().get(i).value() != null);
            if (!reported || set.cardinality() > size || !canHold(puzzle, set)) {
                continue;
            }
            if (set.cardinality() < size) {
                size = set.cardinality();
                best.clear();
            }
            best.add(set.stream().mapToObj(i -> "c" + i).collect(Collectors.toCollection(TreeSet::new)));
        }
        return best;
    }

    /** The sets of several conflicts joined, each with each. */
    private static Set<Set<String>> joined(List<Conflict> conflicts) {
        Set<Set<String>> joined = Set.of(Set.of());
        for (Conflict conflict : conflicts) {
            Set<Set<String>> longer = new HashSet<>();
            for (Set<String> before : joined) {
                for (Repair repair : conflict.repairs()) {
                    Set<String> set = new TreeSet<>(before);
                    repair.corrections().forEach(c -> set.add(c.cell().name()));
                    longer.add(set);
                }
            }
            joined = longer;
        }
        return joined;
    }

    private static Puzzle repaired(Puzzle puzzle, List<Repair> repairs) {
        Map<String, BigDecimal> meant = new HashMap<>();
        repairs.forEach(r -> r.corrections().forEach(c -> meant.put(c.cell().name(), c.meant())));
        return new Puzzle(
                puzzle.cells().stream()
                        .map(c -> meant.containsKey(c.name()) ? Puzzle.cell(c.name(), meant.get(c.name())) : c)
                        .toList(),
                puzzle.rules());
    }

    @Test
    void findsAllSmallestSetsAndNoOther() {
        Random random = new Random(1976);
        Map<Integer, Integer> sizes = new HashMap<>();
        for (int i = 0; i < PUZZLES; i++) {
            Puzzle puzzle = random(random);
            List<Conflict> conflicts = puzzle.conflicts();

            assertThat(conflicts).allMatch(Conflict::isComplete);
            assertThat(joined(conflicts)).as(puzzle.toString()).isEqualTo(smallest(puzzle));
            sizes.merge(conflicts.stream().mapToInt(Conflict::searched).sum(), 1, Integer::sum);
        }
        assertThat(sizes.keySet()).as("the puzzles differ").contains(0, 1, 2, 3);
    }

    @Test
    void everyProposalSatisfiesAllRules() {
        Random random = new Random(1925);
        for (int i = 0; i < PUZZLES; i++) {
            Puzzle puzzle = random(random);
            List<Conflict> conflicts = puzzle.conflicts();
            if (conflicts.stream().allMatch(c -> c.likeliest().isPresent())) {
                List<Repair> likeliest =
                        conflicts.stream().map(c -> c.likeliest().orElseThrow()).toList();
                assertThat(repaired(puzzle, likeliest).conflicts())
                        .as(puzzle.toString())
                        .isEmpty();
            }
            for (Conflict conflict : conflicts) {
                for (Repair repair : conflict.repairs()) {
                    assertThat(repaired(puzzle, List.of(repair)).conflicts()).hasSize(conflicts.size() - 1);
                }
            }
        }
    }

    @Test
    void findsTheSameWhateverTheOrderOfRules() {
        Random random = new Random(2015);
        for (int i = 0; i < PUZZLES / 4; i++) {
            Puzzle puzzle = random(random);
            List<LinearRule> turned = new ArrayList<>(puzzle.rules());
            Collections.reverse(turned);

            assertThat(joined(new Puzzle(puzzle.cells(), turned).conflicts())).isEqualTo(joined(puzzle.conflicts()));
            assertThat(puzzle.conflicts()).isEqualTo(puzzle.conflicts());
        }
    }
}
