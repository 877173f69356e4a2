package org.unionstat.batch.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.unionstat.expression.Amount;
import org.unionstat.expression.Expression;
import org.unionstat.expression.Truth;
import org.unionstat.expression.Value;
import org.unionstat.expression.evaluate.Evaluation;
import org.unionstat.indicator.Cell;
import org.unionstat.quantity.Quantity;
import org.unionstat.rule.Rule;

/** Rules run in memory over rows of exact figures, on one core. */
final class RulesInMemory {

    private static final int WARM_UP = 20;
    private static final int ROUNDS = 20;
    private static final int LARGEST = 20_000;

    private final List<Evaluation> rules = new ArrayList<>();
    private final List<int[]> positions = new ArrayList<>();
    private final int cells;

    RulesInMemory(List<Rule> rules, List<Cell> cells) {
        Map<String, Integer> columns = new HashMap<>();
        cells.forEach(c -> columns.put(c.toString(), columns.size()));
        this.cells = cells.size();
        for (Rule rule : rules) {
            Evaluation evaluation = new Evaluation(rule.condition());
            this.rules.add(evaluation);
            positions.add(evaluation.sources().stream()
                    .mapToInt(s -> columns.getOrDefault(
                            ((Expression.Figure) s).operand().cell(), 0))
                    .toArray());
        }
    }

    double checksPerSecond(int rows) {
        Random random = new Random(1);
        List<Value[]> table = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            Value[] row = new Value[cells];
            for (int j = 0; j < cells; j++) {
                row[j] = random.nextInt(50) == 0
                        ? Value.Missing.ABSENT
                        : Amount.of(Quantity.of(random.nextInt(LARGEST)));
            }
            table.add(row);
        }
        long told = 0;
        for (int i = 0; i < WARM_UP; i++) {
            told += check(table);
        }
        long start = System.nanoTime();
        for (int i = 0; i < ROUNDS; i++) {
            told += check(table);
        }
        double seconds = Bench.seconds(start);
        if (told == 0) {
            throw new IllegalStateException("no rule could be told");
        }
        return (double) ROUNDS * rows * rules.size() / seconds;
    }

    private long check(List<Value[]> table) {
        long told = 0;
        for (Value[] row : table) {
            for (int r = 0; r < rules.size(); r++) {
                int[] from = positions.get(r);
                Value[] values = new Value[from.length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = row[from[i]];
                }
                told += rules.get(r).run(values) == Truth.UNKNOWN ? 0 : 1;
            }
        }
        return told;
    }
}
