package org.unionstat.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.unionstat.classification.CategoryKey;
import org.unionstat.classification.Classification;
import org.unionstat.indicator.Area;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.Indicator;
import org.unionstat.outcome.Outcome;
import org.unionstat.quantity.UnitOfMeasure;
import org.unionstat.submission.Form;

/** Everything that figures may be about, read from data files. */
public final class Catalogue {

    private Catalogue() {}

    /**
     * The catalogue shipped with the library.
     *
     * @return the base catalogue
     */
    public static Outcome<Catalogue> base() {
        throw new UnsupportedOperationException();
    }

    /**
     * The shipped catalogue overridden and extended by a workspace's {@code indicators/*.csv} and {@code forms/*.yaml}.
     *
     * @param workspace the workspace's directory
     * @return the catalogue, or every problem of every file
     */
    public static Outcome<Catalogue> of(Path workspace) {
        throw new UnsupportedOperationException();
    }

    /**
     * The areas in the order of the report.
     *
     * @return the areas
     */
    public List<Area> areas() {
        throw new UnsupportedOperationException();
    }

    /**
     * The units of measure.
     *
     * @return the units of measure
     */
    public List<UnitOfMeasure> units() {
        throw new UnsupportedOperationException();
    }

    /**
     * The classifications.
     *
     * @return the classifications
     */
    public List<Classification> classifications() {
        throw new UnsupportedOperationException();
    }

    /**
     * Finds a classification.
     *
     * @param code its code
     * @return the classification, if there is one
     */
    public Optional<Classification> classification(String code) {
        throw new UnsupportedOperationException();
    }

    /**
     * The indicators in catalogue order.
     *
     * @return the indicators
     */
    public List<Indicator> indicators() {
        throw new UnsupportedOperationException();
    }

    /**
     * Finds an indicator.
     *
     * @param code its code
     * @return the indicator, if there is one
     */
    public Optional<Indicator> indicator(String code) {
        throw new UnsupportedOperationException();
    }

    /**
     * The forms: one per area, and those that the workspace defines.
     *
     * @return the forms
     */
    public List<Form> forms() {
        throw new UnsupportedOperationException();
    }

    /**
     * The one form that an indicator belongs to.
     *
     * @param indicator the indicator's code
     * @return the form
     */
    public Form formOf(String indicator) {
        throw new UnsupportedOperationException();
    }

    /**
     * Every cell that is stored (aliases left out): totals and categories, in catalogue order.
     *
     * @return the cells
     */
    public List<Cell> cells() {
        throw new UnsupportedOperationException();
    }

    /**
     * What the name of an indicator means: a code, {@code code[classification:category]}, a name or synonym in any script, or
     * a name that means one category of an indicator. Aliases come back as the cell that stores the fact.
     *
     * @param text the name in a file
     * @return the cells meant, or suggestions
     */
    public Resolution resolve(String text) {
        throw new UnsupportedOperationException();
    }

    /**
     * What the name of a category means for an indicator: {@code classification:code}, a bare code or a name of the main
     * breakdown, then of the others.
     *
     * @param indicator the indicator
     * @param text the name in a file
     * @return the category, if exactly one is meant
     */
    public Optional<CategoryKey> category(Indicator indicator, String text) {
        throw new UnsupportedOperationException();
    }

    /**
     * The cell that stores the fact of another cell.
     *
     * @param cell a cell, perhaps an alias
     * @return the cell that stores it; the cell itself if it is no alias
     */
    public Cell canonical(Cell cell) {
        throw new UnsupportedOperationException();
    }

    /**
     * A fingerprint of the whole content.
     *
     * @return 16 hexadecimal digits of a SHA-256
     */
    public String fingerprint() {
        throw new UnsupportedOperationException();
    }
}
