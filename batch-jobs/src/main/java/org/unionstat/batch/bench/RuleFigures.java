package org.unionstat.batch.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.unionstat.batch.generate.AnnualForm;
import org.unionstat.indicator.BreakdownKind;
import org.unionstat.indicator.Cell;

/** Figures of the annual form for measuring rules: totals that shrink from block to block, small parts, the last one the rest. */
final class RuleFigures {

    private static final int FIRST = 20_000;
    private static final int STEP = 400;
    private static final int PER_WORKER = 50;

    /** Units of all sizes, so that no rule can be told from the least and greatest figures of whole columns. */
    private static final String SIZE = "(1 + hash('size', i) % 200)";

    private RuleFigures() {}

    /** The cells with what they are made of: {@code name, part, figure}. */
    static List<Map<String, String>> columns(AnnualForm form) {
        List<Map<String, String>> columns = new ArrayList<>();
        int base = FIRST;
        for (AnnualForm.Block block : form.blocks()) {
            base -= STEP;
            int each = block.total().equals("finance.total_wages") ? base * PER_WORKER : base;
            String total = "(" + each + " * " + SIZE + " + hash(i, '" + block.total() + "') % 100)::bigint";
            String wrong = " + (case when hash('e', i, '" + block.total() + "') % 1000 = 0 then 1 else 0 end)";
            columns.add(column(block.total(), total, quoted(block.total()) + wrong));
            for (AnnualForm.Parts parts : block.parts()) {
                List<String> before = new ArrayList<>();
                for (Cell cell : parts.cells()) {
                    columns.add(part(cell, parts, total, before));
                    before.add(random(cell));
                }
            }
        }
        return columns;
    }

    private static Map<String, String> part(Cell cell, AnnualForm.Parts parts, String total, List<String> before) {
        boolean isOpen = parts.kind() != BreakdownKind.PARTITION;
        boolean isLast = before.size() == parts.cells().size() - 1;
        String rest = total + " - " + String.join(" - ", before);
        String name = quoted(cell.toString());
        return column(
                cell.toString(),
                isLast && !isOpen ? rest : random(cell),
                isOpen ? "case when hash('n', i, '" + cell + "') % 50 > 0 then " + name + " end" : name);
    }

    private static String random(Cell cell) {
        return "(hash(i, '" + cell + "') % 100 * " + SIZE + ")::bigint";
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    private static Map<String, String> column(String name, String part, String figure) {
        Map<String, String> column = new LinkedHashMap<>();
        column.put("name", name);
        column.put("part", part);
        column.put("figure", figure);
        return column;
    }
}
