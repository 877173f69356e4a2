package org.unionstat.classification;

/**
 * A name in the three languages of reports.
 *
 * @param zhHans simplified Chinese
 * @param zhHant traditional Chinese
 * @param en English
 */
public record Label(String zhHans, String zhHant, String en) {

    /**
     * The name in a language.
     *
     * @param language {@code zh-Hans}, {@code zh-Hant} or {@code en}
     * @return the name; simplified Chinese for any other language
     */
    public String in(String language) {
        return switch (language) {
            case "zh-Hant" -> zhHant;
            case "en" -> en;
            default -> zhHans;
        };
    }
}
