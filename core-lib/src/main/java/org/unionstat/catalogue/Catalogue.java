package org.unionstat.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.unionstat.classification.CategoryKey;
import org.unionstat.classification.Classification;
import org.unionstat.expression.Vocabulary;
import org.unionstat.indicator.Area;
import org.unionstat.indicator.Breakdown;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.DenominatorScope;
import org.unionstat.indicator.Indicator;
import org.unionstat.indicator.Ratio;
import org.unionstat.outcome.Outcome;
import org.unionstat.quantity.UnitOfMeasure;
import org.unionstat.rule.plausibility.Thresholds;
import org.unionstat.submission.Form;

/**
 * Everything that figures may be about: areas, units of measure, classifications, indicators and forms, read from data files.
 *
 * <p>The shipped files are the base layer; a workspace lays its own over it:
 *
 * <ul>
 *   <li>{@code indicators/*.csv}: a row whose code is shipped overrides the fields that it fills ({@code -} clears one); any
 *       other row is a new indicator, by default a FLOW, summed over units and time, without decimals;
 *   <li>{@code classifications/*.csv}: the rows of a classification replace all its categories;
 *   <li>{@code forms/*.yaml}: forms with the cells they ask and the levels that are asked. Where there is one, the base forms
 *       hold what is left and ask nobody;
 *   <li>{@code thresholds/*.csv}: a row replaces the shipped number of a check, for all indicators or for one.
 * </ul>
 *
 * <p>A catalogue never changes and may be used by many threads.
 */
public final class Catalogue {

    private static final int MOST_SUGGESTIONS = 5;

    private final Content content;
    private final List<Classification> classifications;
    private final List<Indicator> indicators;
    private final List<Cell> cells;
    private final Names names;
    private final Neighbours neighbours;
    private final Thresholds thresholds;

    Catalogue(Content content) {
        this.content = content;
        this.classifications = List.copyOf(content.classifications().values());
        this.indicators = List.copyOf(content.indicators().values());
        this.cells = indicators.stream()
                .filter(indicator -> !content.aliases().containsKey(indicator.code()))
                .flatMap(this::cellsOf)
                .toList();
        this.names = new Names(content, cells);
        this.neighbours = new Neighbours(names.all());
        this.thresholds = Objects.requireNonNull(content.thresholds());
    }

    private Stream<Cell> cellsOf(Indicator indicator) {
        return Stream.concat(
                Stream.of(Cell.total(indicator.code())),
                indicator.breakdowns().stream()
                        .flatMap(breakdown -> classification(breakdown.classification()).stream())
                        .flatMap(list -> list.categories().stream())
                        .map(category -> new Cell(indicator.code(), category.key())));
    }

    /**
     * The catalogue shipped with the library.
     *
     * @return the base catalogue
     */
    public static Outcome<Catalogue> base() {
        return CatalogueReader.read(null);
    }

    /**
     * The shipped catalogue overridden and extended by a workspace's {@code indicators/*.csv} and {@code forms/*.yaml}.
     *
     * @param workspace the workspace's directory
     * @return the catalogue, or every problem of every file
     */
    public static Outcome<Catalogue> of(Path workspace) {
        return CatalogueReader.read(workspace);
    }

    /**
     * The areas in the order of the report.
     *
     * @return the areas
     */
    public List<Area> areas() {
        return List.copyOf(content.areas().values());
    }

    /**
     * The units of measure.
     *
     * @return the units of measure
     */
    public List<UnitOfMeasure> units() {
        return List.copyOf(content.units().values());
    }

    /**
     * The classifications.
     *
     * @return the classifications
     */
    public List<Classification> classifications() {
        return classifications;
    }

    /**
     * Finds a classification.
     *
     * @param code its code
     * @return the classification, if there is one
     */
    public Optional<Classification> classification(String code) {
        return Optional.ofNullable(content.classifications().get(code));
    }

    /**
     * The indicators in catalogue order.
     *
     * @return the indicators
     */
    public List<Indicator> indicators() {
        return indicators;
    }

    /**
     * Finds an indicator.
     *
     * @param code its code
     * @return the indicator, if there is one
     */
    public Optional<Indicator> indicator(String code) {
        return Optional.ofNullable(content.indicators().get(code));
    }

    /**
     * The forms: one per area, and those that the workspace defines.
     *
     * @return the forms
     */
    public List<Form> forms() {
        return content.forms().forms();
    }

    /**
     * The one form that an indicator belongs to.
     *
     * @param indicator the indicator's code
     * @return the form
     */
    public Form formOf(String indicator) {
        Form form = content.forms().byIndicator().get(indicator);
        if (form == null) {
            throw new IllegalArgumentException("no such indicator: " + indicator);
        }
        return form;
    }

    /**
     * Every cell that is stored (aliases left out): totals and categories, in catalogue order.
     *
     * @return the cells
     */
    public List<Cell> cells() {
        return cells;
    }

    /**
     * What the name of an indicator means: a code, {@code code[classification:category]}, a name or synonym in any script, or
     * a name that means one category of an indicator. Width, capitals, quotation marks and blanks do not matter; a category or
     * the unit of measure may follow a name in brackets. Aliases come back as the cell that stores the fact. An official name
     * goes before a synonym; a name that several share means each of them.
     *
     * @param text the name in a file
     * @return the cells meant, or suggestions
     */
    public Resolution resolve(String text) {
        List<Cell> meant =
                names.cells(text).stream().map(this::canonical).distinct().toList();
        return meant.isEmpty() ? new Resolution(List.of(), suggestions(text)) : new Resolution(meant, List.of());
    }

    /**
     * Whether a text is the name of any indicator or category.
     *
     * @param text a word in a file
     * @return true if it means something
     */
    public boolean isName(String text) {
        return names.has(text);
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
        return names.category(indicator, text);
    }

    /**
     * The cell that stores the fact of another cell.
     *
     * @param cell a cell, perhaps an alias
     * @return the cell that stores it; the cell itself if it is no alias
     */
    public Cell canonical(Cell cell) {
        return cell.category() == null ? content.aliases().getOrDefault(cell.indicator(), cell) : cell;
    }

    /**
     * The names that the expressions of rules may use.
     *
     * @return indicators, categories, attributes of units and periods
     */
    public Vocabulary vocabulary() {
        return new CatalogueVocabulary(this);
    }

    /**
     * A fingerprint of the whole content.
     *
     * @return 16 hexadecimal digits of a SHA-256
     */
    public String fingerprint() {
        return content.fingerprint();
    }

    /**
     * Every check that comes with the breakdowns of an indicator: that of each declared breakdown, and beside it the one that
     * is graver but asks less (a sum that must be met as QUERY, not exceeded as HARD). Rates, means and scores have none,
     * since the rate of a part may well be above that of the whole.
     *
     * @param indicator the indicator's code
     * @return the checks; empty if there are none
     */
    public List<Breakdown> checks(String indicator) {
        return content.checks().getOrDefault(indicator, List.of());
    }

    /**
     * Which denominator the rate of a category takes: that of the same category where the denominator is broken down so, else
     * what the rate declares.
     *
     * @param rate the rate
     * @param classification the code of the category's classification
     * @return the scope
     * @throws IllegalArgumentException if the indicator has no parts
     */
    public DenominatorScope scope(Indicator rate, String classification) {
        Ratio ratio = rate.ratio();
        if (ratio == null) {
            throw new IllegalArgumentException("no rate with parts: " + rate.code());
        }
        boolean broken = indicator(ratio.denominator()).stream()
                .flatMap(denominator -> denominator.breakdowns().stream())
                .anyMatch(breakdown -> breakdown.classification().equals(classification));
        return broken ? DenominatorScope.CATEGORY : ratio.scope();
    }

    /**
     * The cells that a form asks, aliases replaced by the cells that store the facts: for a base form all of its indicators'
     * totals and categories, for a form of the workspace those that it lists.
     *
     * @param form the form's id
     * @return the cells in the form's order; empty if there is no such form
     */
    public List<Cell> asked(String form) {
        return content.forms().asked().getOrDefault(form, List.of());
    }

    /**
     * The settings of the checks of suspicious figures.
     *
     * @return the settings
     */
    public Thresholds thresholds() {
        return thresholds;
    }

    /**
     * Whether an indicator's definition is accepted; where it is not, offices differ and a workspace should state its own.
     *
     * @param indicator the indicator's code
     * @return false for definitions marked as unconfirmed
     */
    public boolean isConfirmed(String indicator) {
        return !content.unconfirmed().contains(indicator);
    }

    /**
     * A cell in words, as suggestions show it.
     *
     * @param cell a cell of the catalogue
     * @return the simplified Chinese name, with the category's in brackets
     */
    public String nameOf(Cell cell) {
        String name =
                indicator(cell.indicator()).map(found -> found.label().zhHans()).orElse(cell.indicator());
        CategoryKey key = cell.category();
        return key == null
                ? name
                : name + "["
                        + classification(key.classification())
                                .flatMap(list -> list.category(key.category()))
                                .map(category -> category.label().zhHans())
                                .orElse(key.toString())
                        + "]";
    }

    private List<String> suggestions(String text) {
        return neighbours.of(text, MOST_SUGGESTIONS).stream()
                .map(this::canonical)
                .distinct()
                .map(cell -> cell + " " + nameOf(cell))
                .toList();
    }
}
