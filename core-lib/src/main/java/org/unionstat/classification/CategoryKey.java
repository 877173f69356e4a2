package org.unionstat.classification;

/**
 * One category of one classification, written {@code classification:category}.
 *
 * @param classification the classification's code
 * @param category the category's code
 */
public record CategoryKey(String classification, String category) {

    /**
     * Reads {@code classification:category}.
     *
     * @param text the text
     * @return the key
     * @throws IllegalArgumentException if there is not exactly one colon between two codes
     */
    public static CategoryKey parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1 || text.indexOf(':', colon + 1) >= 0) {
            throw new IllegalArgumentException("not classification:category: " + text);
        }
        return new CategoryKey(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return classification + ":" + category;
    }
}
