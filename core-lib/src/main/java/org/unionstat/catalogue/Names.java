package org.unionstat.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.unionstat.classification.Category;
import org.unionstat.classification.CategoryKey;
import org.unionstat.classification.Classification;
import org.unionstat.indicator.Breakdown;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.Indicator;

/** What names mean, by their folded spelling; an official name goes before a synonym. */
final class Names {

    private final Content content;
    private final Map<String, Set<Cell>> exact = new HashMap<>();
    private final Map<String, Set<Cell>> official = new LinkedHashMap<>();
    private final Map<String, Set<Cell>> further = new LinkedHashMap<>();
    private final Map<String, Map<String, Set<CategoryKey>>> categories = new HashMap<>();

    Names(Content content, List<Cell> cells) {
        this.content = content;
        for (Indicator indicator : content.indicators().values()) {
            Cell total = Cell.total(indicator.code());
            add(official, indicator.code(), total);
            Spelling.names(indicator.label(), List.of()).forEach(name -> add(official, name, total));
            indicator.synonyms().forEach(name -> add(further, name, total));
        }
        content.cellNames().forEach(name -> name.names().forEach(text -> add(further, text, name.cell())));
        content.classifications().values().forEach(this::addCategories);
        cells.forEach(cell -> exact.put(cell.toString(), Set.of(cell)));
    }

    private static void add(Map<String, Set<Cell>> names, String name, Cell cell) {
        names.computeIfAbsent(Spelling.fold(name), key -> new LinkedHashSet<>()).add(cell);
    }

    private void addCategories(Classification classification) {
        Map<String, Set<CategoryKey>> names = new HashMap<>();
        List<String> prefixes = new ArrayList<>(List.of(Spelling.fold(classification.code()) + ":"));
        for (String name : Spelling.names(classification.label(), List.of())) {
            prefixes.add(Spelling.fold(name) + ":");
        }
        for (Category category : classification.categories()) {
            Set<String> spellings = new LinkedHashSet<>(List.of(category.key().category()));
            spellings.addAll(Spelling.names(category.label(), category.synonyms()));
            for (String spelling : spellings) {
                String folded = Spelling.fold(spelling);
                names.computeIfAbsent(folded, key -> new LinkedHashSet<>()).add(category.key());
                for (String prefix : prefixes) {
                    names.computeIfAbsent(prefix + folded, key -> new LinkedHashSet<>())
                            .add(category.key());
                }
            }
        }
        categories.put(classification.code(), names);
    }

    /** The cells that a text means, as they were named; empty if none. */
    Set<Cell> cells(String text) {
        Set<Cell> written = exact.get(text);
        if (written != null) {
            return written;
        }
        String folded = Spelling.fold(text);
        Set<Cell> whole = whole(folded);
        if (!whole.isEmpty()) {
            return whole;
        }
        Set<Cell> parts = parts(folded, '[', ']');
        return parts.isEmpty() ? parts(folded, '(', ')') : parts;
    }

    /** Whether a text means any cell or category. */
    boolean has(String text) {
        return !cells(text).isEmpty()
                || categories.values().stream().anyMatch(names -> names.containsKey(Spelling.fold(text)));
    }

    private Set<Cell> whole(String folded) {
        Set<Cell> cells = official.get(folded);
        return cells == null ? further.getOrDefault(folded, Set.of()) : cells;
    }

    private Set<Cell> parts(String folded, char open, char close) {
        if (folded.isEmpty() || folded.charAt(folded.length() - 1) != close) {
            return Set.of();
        }
        Set<Cell> cells = new LinkedHashSet<>();
        for (int at = folded.indexOf(open); at > 0 && cells.isEmpty(); at = folded.indexOf(open, at + 1)) {
            String inner = folded.substring(at + 1, folded.length() - 1);
            for (Cell cell : whole(folded.substring(0, at))) {
                Indicator indicator = content.indicators().get(cell.indicator());
                if (indicator != null && cell.category() == null) {
                    category(indicator, inner).ifPresent(key -> cells.add(new Cell(indicator.code(), key)));
                    if (open == '(' && indicator.unit().symbols().contains(inner)) {
                        cells.add(cell);
                    }
                }
            }
        }
        return cells;
    }

    /** The one category that a text means for an indicator: of the main breakdown, else of the others together. */
    Optional<CategoryKey> category(Indicator indicator, String text) {
        String folded = Spelling.fold(text);
        Set<CategoryKey> found = new LinkedHashSet<>();
        boolean isMain = true;
        for (Breakdown breakdown : indicator.breakdowns()) {
            found.addAll(categories
                    .getOrDefault(breakdown.classification(), Map.of())
                    .getOrDefault(folded, Set.of()));
            if (isMain && !found.isEmpty()) {
                break;
            }
            isMain = false;
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    /** Every name by its folded spelling, for what comes near. */
    Map<String, Set<Cell>> all() {
        Map<String, Set<Cell>> all = new LinkedHashMap<>(official);
        further.forEach(all::putIfAbsent);
        return all;
    }
}
