package org.unionstat.batch.render;

import java.util.Optional;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.chart.Polarity;
import org.unionstat.classification.Category;
import org.unionstat.classification.CategoryKey;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.Indicator;
import org.unionstat.indicator.Nature;

/**
 * What a chart is about: an indicator or one of its categories, as it is called in the chart's language.
 *
 * @param cell the cell
 * @param indicator its indicator
 * @param name the indicator's name
 * @param categoryName the category's name, empty for the total
 */
record Subject(Cell cell, Indicator indicator, String name, String categoryName) {

    /** The subject of a cell; none if the catalogue no longer has it. */
    static Optional<Subject> of(Cell cell, Workspace workspace) {
        String language = workspace.settings().language();
        Catalogue catalogue = workspace.catalogue();
        CategoryKey key = cell.category();
        String category = key == null
                ? ""
                : catalogue
                        .classification(key.classification())
                        .flatMap(list -> list.category(key.category()))
                        .map(Category::label)
                        .map(label -> label.in(language))
                        .orElse(key.category());
        return catalogue
                .indicator(cell.indicator())
                .map(found -> new Subject(cell, found, found.label().in(language), category));
    }

    /** The name with the category in brackets. */
    String label(Wording wording) {
        return categoryName.isEmpty() ? name : wording.bracketed(name, categoryName);
    }

    Polarity polarity() {
        return Polarity.valueOf(indicator.polarity().name());
    }

    /** Whether figures may be added up: counts and sums, not rates, means and scores. */
    boolean isAmount() {
        return indicator.nature() == Nature.STOCK || indicator.nature() == Nature.FLOW;
    }

    /** The cell as a part of a file name. */
    String slug() {
        String area = indicator.area();
        String code = indicator.code();
        String whole = code.startsWith(area + ".") ? code : area + "." + code;
        CategoryKey key = cell.category();
        return stem(key == null ? whole : whole + "." + key.classification() + "." + key.category());
    }

    static String stem(String text) {
        return text.replace('.', '-').replaceAll("[^A-Za-z0-9_-]", "_");
    }
}
