package org.unionstat.classification;

import java.util.List;
import java.util.Optional;

/**
 * A code list by which figures are broken down.
 *
 * @param code the stable code, for example {@code insurance_scheme}
 * @param label its name
 * @param edition the edition of the list where it has several (GB/T 4754-2017), else empty
 * @param categories the entries in the order of print
 */
public record Classification(String code, Label label, String edition, List<Category> categories) {

    /** Copies the categories. */
    public Classification {
        categories = List.copyOf(categories);
    }

    /**
     * Finds a category by code.
     *
     * @param category the category's code
     * @return the category, if the list has it
     */
    public Optional<Category> category(String category) {
        return categories.stream()
                .filter(c -> c.key().category().equals(category))
                .findFirst();
    }
}
