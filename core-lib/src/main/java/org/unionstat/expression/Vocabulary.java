package org.unionstat.expression;

import java.util.List;
import java.util.Optional;

/** The names that expressions may use. */
public interface Vocabulary {

    /**
     * The cells that a name may mean.
     *
     * @param name a code, a name or a synonym
     * @return exactly one if it is clear; none if it is unknown
     */
    List<Subject> figures(String name);

    /**
     * Names that come near an unknown one.
     *
     * @param name the unknown name
     * @return a few, best first
     */
    List<String> suggestions(String name);

    /**
     * One category of an indicator.
     *
     * @param whole the cell of the indicator's total
     * @param category {@code classification:category}, a code or a name
     * @return its cell, if exactly one category is meant
     */
    Optional<Subject> part(Subject whole, String category);

    /**
     * All categories by which an indicator is broken down.
     *
     * @param whole the cell of the indicator's total
     * @param classification the classification's code
     * @return their cells in the order of print; empty if it is not broken down so
     */
    List<Subject> parts(Subject whole, String classification);

    /**
     * What the figures of a series measure.
     *
     * @param subject the cell
     * @param series what stands after {@code #}
     * @return the measure, if there is such a series
     */
    Optional<Measure> series(Subject subject, String series);

    /**
     * Something known of the unit, the submission or the period.
     *
     * @param name its name
     * @return its type, if there is such a thing
     */
    Optional<Type> attribute(String name);
}
