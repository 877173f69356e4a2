package org.unionstat.indicator;

import org.jspecify.annotations.Nullable;
import org.unionstat.classification.CategoryKey;

/**
 * The place of one figure: an indicator and at most one category of one of its classifications.
 *
 * @param indicator the indicator's code
 * @param category the category; null for the total
 */
public record Cell(String indicator, @Nullable CategoryKey category) {

    /**
     * The cell of an indicator's total.
     *
     * @param indicator the indicator's code
     * @return the cell
     */
    public static Cell total(String indicator) {
        return new Cell(indicator, null);
    }

    /**
     * Reads {@code code} or {@code code[classification:category]}.
     *
     * @param text the text
     * @return the cell
     * @throws IllegalArgumentException if the brackets do not hold a category
     */
    public static Cell parse(String text) {
        int bracket = text.indexOf('[');
        if (bracket < 0) {
            return total(text);
        }
        if (bracket == 0 || !text.endsWith("]")) {
            throw new IllegalArgumentException("not code[classification:category]: " + text);
        }
        return new Cell(text.substring(0, bracket), CategoryKey.parse(text.substring(bracket + 1, text.length() - 1)));
    }

    /**
     * The category's text as it stands in tables.
     *
     * @return {@code classification:category}, empty for the total
     */
    public String categoryText() {
        return category == null ? "" : category.toString();
    }

    @Override
    public String toString() {
        return category == null ? indicator : indicator + "[" + category + "]";
    }
}
