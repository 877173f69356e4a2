package org.unionstat.batch.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.indicator.Cell;
import org.unionstat.rule.BreakdownCheck;

/**
 * The columns of a form as SQL that finds returns worth a closer look, {@code x} standing for the return, {@code b} for that of
 * the year before and {@code p} for the levels of the peers.
 */
final class SuspectColumns {

    /** So many cells of two years are joined at a time, so that the join fits into memory. */
    private static final int CELLS_A_PART = 20;

    /** A figure is far from last year's if it is so many times as large or as small. */
    private static final int FAR = 3;

    /** Counts below are not asked about. */
    private static final int LEAST_COUNT = 5;

    private final List<Map<String, String>> cells = new ArrayList<>();
    private final Map<Cell, String> names = new HashMap<>();
    private final List<BreakdownCheck> breakdowns;

    SuspectColumns(List<Map<String, String>> columns, List<BreakdownCheck> all, Catalogue catalogue) {
        for (Map<String, String> column : columns) {
            Cell cell = Cell.parse(column.getOrDefault("text", ""));
            String name = column.getOrDefault("column", "");
            names.put(cell, name);
            boolean isCount = catalogue
                    .indicator(cell.indicator())
                    .filter(i -> i.decimals() == 0)
                    .isPresent();
            Map<String, String> more = new HashMap<>(column);
            String x = "x." + name + "::double";
            String b = "b." + name + "::double";
            more.put("far", isCount ? far(x, b) + " and " + beyondWavering(x, b) : far(x, b));
            more.put("is_count", String.valueOf(isCount));
            more.put("new", fresh("x." + name, "b." + name, "p.l" + column.getOrDefault("id", "")));
            cells.add(more);
        }
        breakdowns = all.stream()
                .filter(c -> c.parts().stream().allMatch(p -> names.containsKey(p.cell())))
                .toList();
    }

    private static String far(String x, String b) {
        return x + " > 0 and " + b + " > 0 and (" + x + " >= " + FAR + " * " + b + " or " + b + " >= " + FAR + " * " + x
                + ")";
    }

    /** Whether a count differs by more than counts waver. */
    private static String beyondWavering(String x, String b) {
        return "greatest(" + x + ", " + b + ") >= " + LEAST_COUNT + " and abs(" + x + " - " + b + ") > 1 + 2 * sqrt("
                + b + ")";
    }

    /** Whether {@code y}, a figure, that of the year before and whether it is a count, is far from that of the year before. */
    String far() {
        return far("y[1]", "y[2]") + " and (not y[3] or " + beyondWavering("y[1]", "y[2]") + ")";
    }

    /** A figure that was not there or 0 the year before, above the level of the cell. */
    private static String fresh(String x, String b, String level) {
        return x + " >= 10 and not coalesce(" + b + " > 0, false) and " + x + " >= pow(10, " + level + ")";
    }

    /** Some cells of a form: whether one is far from last year's, how many are equal, how many can be compared. */
    record Part(String far, String equal, String compared) {}

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (int from = 0; from < cells.size(); from += CELLS_A_PART) {
            List<Map<String, String>> some = cells.subList(from, Math.min(from + CELLS_A_PART, cells.size()));
            parts.add(new Part(
                    joined(some, "coalesce({far}, false) or coalesce({new}, false)", " or "),
                    joined(some, "coalesce((x.{column} = b.{column} and x.{column} <> 0)::integer, 0)", " + "),
                    joined(
                            some,
                            "coalesce((x.{column} <> 0 or b.{column} <> 0)::integer"
                                    + " * (x.{column} is not null and b.{column} is not null)::integer, 0)",
                            " + ")));
        }
        return parts;
    }

    private static String joined(List<Map<String, String>> cells, String each, String by) {
        return cells.stream()
                .map(c -> {
                    String text = each;
                    for (Map.Entry<String, String> entry : c.entrySet()) {
                        text = text.replace("{" + entry.getKey() + "}", entry.getValue());
                    }
                    return text;
                })
                .collect(Collectors.joining(by));
    }

    /** The columns with {@code far} and {@code is_count} beside what form tables tell of them. */
    List<Map<String, String>> cells() {
        return List.copyOf(cells);
    }

    /** How many cells of a row are filled in. */
    String filled() {
        return joined(cells, "({column} is not null)::integer", " + ");
    }

    /** How many cells of a row are above 0. */
    String positive() {
        return joined(cells, "coalesce(({column} > 0)::integer, 0)", " + ");
    }

    /** The breakdowns of which the form has all parts. */
    List<BreakdownCheck> breakdowns() {
        return breakdowns;
    }

    /** Whether the first part of a breakdown is blank and all others are there, one above 0. */
    String shifted() {
        String any = breakdowns.stream()
                .filter(c -> c.parts().size() > 1)
                .map(this::shifted)
                .distinct()
                .collect(Collectors.joining(" or "));
        return any.isEmpty() ? "false" : any;
    }

    private String shifted(BreakdownCheck check) {
        List<String> parts = check.parts().stream()
                .map(p -> names.get(p.cell()))
                .map(n -> "x." + n)
                .toList();
        List<String> others = parts.subList(1, parts.size());
        return "(" + parts.get(0) + " is null and "
                + others.stream().map(n -> n + " is not null").collect(Collectors.joining(" and "))
                + " and greatest(" + String.join(", ", others) + ") > 0)";
    }

    /** The rules that a return breaks if its sums do not add up. */
    String balances() {
        return breakdowns.stream()
                .map(c -> "'" + c.ruleId().replace("'", "''") + "'")
                .distinct()
                .collect(Collectors.collectingAndThen(Collectors.joining(", "), t -> t.isEmpty() ? "''" : t));
    }
}
