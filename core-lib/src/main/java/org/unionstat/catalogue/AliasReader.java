package org.unionstat.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.unionstat.classification.Classification;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.Indicator;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;

/** Reads which indicators repeat a category of another, so that one fact has one cell. */
final class AliasReader {

    private final Map<String, Indicator> indicators;
    private final Map<String, Classification> classifications;
    private final List<Problem> problems;

    AliasReader(
            Map<String, Indicator> indicators, Map<String, Classification> classifications, List<Problem> problems) {
        this.indicators = indicators;
        this.classifications = classifications;
        this.problems = problems;
    }

    /**
     * The cells that aliases stand for, by the alias's code; where strays are allowed, a shipped alias whose category a
     * workspace has taken away stores its own fact.
     */
    Map<String, Cell> read(Map<String, Row> rows, boolean allowsStrays) {
        Map<String, Cell> aliases = new LinkedHashMap<>();
        rows.forEach((code, row) -> {
            Field field = row.field("alias_of");
            boolean isStray = allowsStrays && Source.isShipped(field.place().file()) && !exists(field.text());
            if (!field.isEmpty() && !isStray && accepts(code, field, rows)) {
                aliases.put(code, Cell.parse(field.text()));
            }
        });
        return aliases;
    }

    private boolean exists(String text) {
        Cell cell = parsed(text);
        return cell != null && Content.has(indicators, classifications, cell);
    }

    private boolean accepts(String code, Field field, Map<String, Row> rows) {
        Place place = field.place();
        Cell cell = parsed(field.text());
        if (cell == null || !Content.has(indicators, classifications, cell)) {
            problems.add(Fault.UNKNOWN_CELL.at(place, field.text()));
            return false;
        }
        Indicator alias = indicators.get(code);
        Indicator target = indicators.get(cell.indicator());
        Row targetRow = rows.get(cell.indicator());
        String why = "";
        boolean chained = targetRow != null && !targetRow.text("alias_of").isEmpty();
        if (cell.indicator().equals(code) || chained) {
            why = "that is an alias itself";
        } else if (alias != null && !alias.breakdowns().isEmpty()) {
            why = "an alias has no breakdowns of its own";
        } else if (alias != null && target != null && differ(alias, target)) {
            why = "unit of measure or nature differ";
        }
        if (!why.isEmpty()) {
            problems.add(Fault.BAD_ALIAS.at(place, code, field.text(), why));
        }
        return why.isEmpty();
    }

    private static boolean differ(Indicator alias, Indicator target) {
        return alias.nature() != target.nature() || !alias.unit().equals(target.unit());
    }

    /** Reads a cell, null where the text is none. */
    static @Nullable Cell parsed(String text) {
        try {
            return Cell.parse(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
