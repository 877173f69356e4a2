package org.unionstat.classification;

import java.util.List;

/**
 * One entry of a code list.
 *
 * @param key its classification and code
 * @param label its name
 * @param synonyms other names as printed, any script
 */
public record Category(CategoryKey key, Label label, List<String> synonyms) {

    /** Copies the synonyms. */
    public Category {
        synonyms = List.copyOf(synonyms);
    }
}
