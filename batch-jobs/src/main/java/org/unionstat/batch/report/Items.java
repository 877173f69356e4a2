package org.unionstat.batch.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.classification.CategoryKey;
import org.unionstat.indicator.Cell;

/** Everything that figures can be about, in the report's language; source: the workspace's catalogue. */
final class Items {

    private final Catalogue catalogue;
    private final Map<String, Item> items = new LinkedHashMap<>();

    Items(Workspace workspace, Language language) {
        this.catalogue = workspace.catalogue();
        for (Cell cell : catalogue.cells()) {
            catalogue.indicator(cell.indicator()).ifPresent(indicator -> {
                CategoryKey key = cell.category();
                String category = key == null
                        ? ""
                        : catalogue
                                .classification(key.classification())
                                .flatMap(c -> c.category(key.category()))
                                .map(c -> language.of(c.label()))
                                .orElse(key.category());
                String classification = key == null ? "" : key.classification();
                items.put(
                        cell.toString(),
                        new Item(
                                cell.toString(),
                                items.size(),
                                indicator,
                                printed(language.of(indicator.label()), language),
                                printed(category, language),
                                classification));
            });
        }
    }

    /** Names and definitions with the brackets of their script. */
    static String printed(String name, Language language) {
        return language.isChinese() ? name.replace('(', '（').replace(')', '）') : name;
    }

    Optional<Item> of(String cell) {
        return Optional.ofNullable(items.get(cell));
    }

    /** The cells that names in the settings mean, each once, in their order. */
    List<Item> named(List<String> names) {
        List<Item> found = new ArrayList<>();
        for (String name : names) {
            for (Cell cell : catalogue.resolve(name).cells()) {
                of(cell.toString()).filter(item -> !found.contains(item)).ifPresent(found::add);
            }
        }
        return found;
    }
}
