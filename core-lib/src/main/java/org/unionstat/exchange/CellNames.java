package org.unionstat.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.catalogue.Resolution;
import org.unionstat.classification.CategoryKey;
import org.unionstat.indicator.Breakdown;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.Indicator;
import org.unionstat.rule.StructureRule;
import org.unionstat.rule.StructureRule.Wording;

/** Finds what the names of indicators and categories in a file mean; remembers each name once looked up. */
final class CellNames {

    private static final int SHOWN = 8;

    private final Catalogue catalogue;
    private final Map<String, Map<String, Meaning>> known = new HashMap<>();

    CellNames(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What a name means.
     *
     * @param cell the cell; null if none is meant
     * @param rule what is wrong; null if nothing is
     * @param expected what was expected
     */
    record Meaning(@Nullable NamedCell cell, @Nullable StructureRule rule, Wording expected) {

        static Meaning of(NamedCell cell) {
            return new Meaning(cell, null, Wording.of(""));
        }

        static Meaning none(StructureRule rule, Wording expected) {
            return new Meaning(null, rule, expected);
        }
    }

    /**
     * Looks up an indicator and, in the long layout, its category.
     *
     * @param indicator the name of the indicator as it stands in the file
     * @param category the name of the category; empty for the total, or if the indicator's name says it
     * @return what is meant
     */
    Meaning meaning(String indicator, String category) {
        return known.computeIfAbsent(indicator, i -> new HashMap<>())
                .computeIfAbsent(category, c -> lookUp(indicator, category));
    }

    private Meaning lookUp(String name, String category) {
        Resolution resolution = catalogue.resolve(name);
        if (!resolution.isClear()) {
            return Meaning.none(StructureRule.UNKNOWN_INDICATOR, candidates(resolution));
        }
        Cell cell = resolution.cells().get(0);
        Indicator indicator = catalogue.indicator(cell.indicator()).orElseThrow();
        if (category.isEmpty()) {
            return Meaning.of(named(cell, name));
        }
        Optional<CategoryKey> key = catalogue.category(indicator, category);
        if (key.isEmpty() || (cell.category() != null && !cell.category().equals(key.get()))) {
            return Meaning.none(StructureRule.UNKNOWN_CATEGORY, categories(indicator, cell));
        }
        return Meaning.of(named(catalogue.canonical(new Cell(cell.indicator(), key.get())), name + '\n' + category));
    }

    private NamedCell named(Cell cell, String name) {
        Indicator indicator = catalogue.indicator(cell.indicator()).orElseThrow();
        return new NamedCell(cell, indicator, catalogue.formOf(cell.indicator()).id(), name);
    }

    private static Wording candidates(Resolution resolution) {
        String cells =
                resolution.cells().stream().limit(SHOWN).map(Cell::toString).collect(Collectors.joining(", "));
        if (!cells.isEmpty()) {
            return new Wording("其中之一：" + cells, "one of: " + cells);
        }
        String near = resolution.suggestions().stream().limit(SHOWN).collect(Collectors.joining(", "));
        return near.isEmpty()
                ? new Wording("指标目录中的代码或名称", "a code or name of the catalogue")
                : new Wording("指标目录中的代码或名称，近似的有：" + near, "a code or name of the catalogue, such as " + near);
    }

    private Wording categories(Indicator indicator, Cell cell) {
        if (cell.category() != null) {
            return Wording.of(cell.category().toString());
        }
        List<CategoryKey> keys = indicator.breakdowns().stream()
                .map(Breakdown::classification)
                .flatMap(c -> catalogue.classification(c).stream())
                .flatMap(c -> c.categories().stream())
                .map(c -> c.key())
                .toList();
        if (keys.isEmpty()) {
            return new Wording("留空（该指标没有分类）", "nothing (the indicator has no breakdown)");
        }
        String listed = keys.stream().limit(SHOWN).map(CategoryKey::toString).collect(Collectors.joining(", "))
                + (keys.size() > SHOWN ? ", …" : "");
        return Wording.of(listed);
    }
}
