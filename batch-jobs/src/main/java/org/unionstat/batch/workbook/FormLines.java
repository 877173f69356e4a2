package org.unionstat.batch.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.classification.CategoryKey;
import org.unionstat.indicator.BreakdownKind;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.Indicator;
import org.unionstat.rule.BreakdownCheck;
import org.unionstat.submission.Form;

/** The lines of forms: every cell that a form asks, each indicator with its categories below it. */
final class FormLines {

    private final Catalogue catalogue;
    private final String language;
    private final List<BreakdownCheck> checks;

    FormLines(Catalogue catalogue, String language) {
        this.catalogue = catalogue;
        this.language = language;
        this.checks =
                BreakdownCheck.all(
                                catalogue.indicators(),
                                catalogue::checks,
                                catalogue.classifications(),
                                catalogue::canonical)
                        .stream()
                        .filter(c -> c.kind() == BreakdownKind.PARTITION)
                        .toList();
    }

    List<FormLine> of(Form form) {
        Map<String, List<Cell>> byIndicator = new LinkedHashMap<>();
        catalogue
                .asked(form.id())
                .forEach(c -> byIndicator
                        .computeIfAbsent(c.indicator(), i -> new ArrayList<>())
                        .add(c));
        List<Cell> cells = new ArrayList<>();
        Set<Cell> asked = new HashSet<>();
        byIndicator.forEach((indicator, own) -> {
            asked.addAll(own);
            cells.add(Cell.total(indicator));
            own.stream().filter(c -> c.category() != null).forEach(cells::add);
        });
        Map<Cell, List<List<Integer>>> partitions = partitions(cells, asked);
        List<FormLine> lines = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            Indicator indicator = catalogue.indicator(cell.indicator()).orElseThrow();
            lines.add(new FormLine(
                    cell,
                    indicator,
                    name(cell, indicator),
                    cell.category() != null,
                    asked.contains(cell),
                    partitions.getOrDefault(cell, List.of())));
        }
        return lines;
    }

    private String name(Cell cell, Indicator indicator) {
        @Nullable CategoryKey key = cell.category();
        return key == null
                ? indicator.label().in(language)
                : catalogue
                        .classification(key.classification())
                        .flatMap(c -> c.category(key.category()))
                        .map(c -> c.label().in(language))
                        .orElse(key.toString());
    }

    /** The breakdowns that the form asks whole, by their totals; their parts as positions. */
    private Map<Cell, List<List<Integer>>> partitions(List<Cell> cells, Set<Cell> asked) {
        Map<Cell, Integer> positions = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            positions.put(cells.get(i), i);
        }
        Map<Cell, List<List<Integer>>> partitions = new HashMap<>();
        for (BreakdownCheck check : checks) {
            List<Cell> parts =
                    check.parts().stream().map(BreakdownCheck.Part::cell).toList();
            if (asked.contains(check.total()) && asked.containsAll(parts)) {
                partitions
                        .computeIfAbsent(check.total(), t -> new ArrayList<>())
                        .add(parts.stream()
                                .map(p -> positions.getOrDefault(p, 0))
                                .toList());
            }
        }
        return partitions;
    }
}
