package org.unionstat.rule.localisation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns rules into whole numbers of the last lawful decimal, with some cells free and the others as printed. */
final class Repairing {

    private final List<Variable> cells;
    private final List<LinearRule> rules;
    private final Steps steps;
    private final Map<String, Integer> places = new HashMap<>();

    Repairing(List<Variable> cells, List<LinearRule> rules, Steps steps) {
        this.cells = cells;
        this.rules = rules;
        this.steps = steps;
        for (int i = 0; i < cells.size(); i++) {
            places.put(cells.get(i).name(), i);
        }
    }

    /** Figures that satisfy the rules, and the means to tell whether others would do. */
    final class Found {

        private final int[] free;
        private final List<Row> rows;
        private final BigInteger[] point;

        private Found(int[] free, List<Row> rows, BigInteger[] point) {
            this.free = free;
            this.rows = rows;
            this.point = point;
        }

        /** What a free cell would be. */
        BigDecimal value(int cell) {
            int decimals = cells.get(cell).decimals();
            BigDecimal value = new BigDecimal(point[at(cell)], decimals).stripTrailingZeros();
            return value.scale() < 0 ? value.setScale(0) : value;
        }

        /** Whether a free cell can be nothing else. */
        boolean isOnly(int cell) {
            int at = at(cell);
            return !allows(at, BigInteger.ONE) && !allows(at, BigInteger.ONE.negate()) && !steps.isSpent();
        }

        /** Whether the cell may lie beyond its figure in a direction. */
        private boolean allows(int at, BigInteger direction) {
            BigInteger[] coefficients = zeros(free.length);
            coefficients[at] = direction;
            BigInteger constant = point[at].multiply(direction).negate().subtract(BigInteger.ONE);
            List<Row> more = new ArrayList<>(rows);
            more.add(new Row(coefficients, constant, false));
            return new WholeNumbers(point, steps).solve(more) != null;
        }

        private int at(int cell) {
            int at = 0;
            while (free[at] != cell) {
                at++;
            }
            return at;
        }
    }

    /** Figures of the free cells with which every rule that has one holds; the other rules are not asked. */
    Optional<Found> of(BitSet freeCells, List<BitSet> cellsOfRules) {
        int[] free = freeCells.stream().toArray();
        Map<Integer, Integer> columns = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        BigInteger[] wanted = new BigInteger[free.length];
        for (int i = 0; i < free.length; i++) {
            columns.put(free[i], i);
            Variable cell = cells.get(free[i]);
            wanted[i] = whole(cell);
            if (!cell.signed()) {
                BigInteger[] coefficients = zeros(free.length);
                coefficients[i] = BigInteger.ONE;
                rows.add(new Row(coefficients, BigInteger.ZERO, false));
            }
        }
        for (int i = 0; i < rules.size(); i++) {
            if (cellsOfRules.get(i).intersects(freeCells)) {
                rows.add(row(rules.get(i), columns, free.length));
            }
        }
        BigInteger[] point = new WholeNumbers(wanted, steps).solve(rows);
        return point == null ? Optional.empty() : Optional.of(new Found(free, rows, point));
    }

    private static BigInteger whole(Variable cell) {
        @Nullable BigDecimal value = cell.value();
        return value == null
                ? BigInteger.ZERO
                : value.movePointRight(cell.decimals()).toBigIntegerExact();
    }

    private static BigInteger[] zeros(int count) {
        BigInteger[] zeros = new BigInteger[count];
        Arrays.fill(zeros, BigInteger.ZERO);
        return zeros;
    }

    private Row row(LinearRule rule, Map<Integer, Integer> columns, int count) {
        int scale = Math.max(0, rule.constant().scale());
        for (LinearRule.Term term : rule.terms()) {
            scale = Math.max(scale, term.coefficient().scale() + cell(term).decimals());
        }
        boolean isEquality = rule.relation() == LinearRule.Relation.EQUAL;
        BigInteger[] coefficients = zeros(count);
        BigDecimal rest = rule.constant();
        for (LinearRule.Term term : rule.terms()) {
            Integer column = columns.get(Objects.requireNonNull(places.get(term.cell())));
            if (column == null) {
                rest = rest.subtract(Objects.requireNonNull(cell(term).value()).multiply(term.coefficient()));
            } else {
                coefficients[column] = term.coefficient()
                        .negate()
                        .movePointRight(scale - cell(term).decimals())
                        .toBigIntegerExact();
            }
        }
        BigInteger constant = rest.movePointRight(scale).toBigIntegerExact();
        boolean isStrict = rule.relation() == LinearRule.Relation.BELOW;
        return new Row(coefficients, isStrict ? constant.subtract(BigInteger.ONE) : constant, isEquality);
    }

    private Variable cell(LinearRule.Term term) {
        return cells.get(Objects.requireNonNull(places.get(term.cell())));
    }
}
