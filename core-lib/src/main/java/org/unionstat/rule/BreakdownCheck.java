package org.unionstat.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.unionstat.classification.Category;
import org.unionstat.classification.Classification;
import org.unionstat.classification.Label;
import org.unionstat.indicator.Breakdown;
import org.unionstat.indicator.BreakdownKind;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.Indicator;
import org.unionstat.indicator.Nature;
import org.unionstat.outcome.FindingClass;

/**
 * One declared breakdown as a check: how the figures of its categories relate to the total.
 *
 * <p>It is pure data, so that the same check can be run in memory ({@link DeclaredChecks}) and as SQL. Rates, means and scores
 * have no such check, because they do not add.
 *
 * @param ruleId the stable identifier
 * @param findingClass how grave a failure is, if nothing softens it
 * @param kind whether the parts add up to the total, to at most the total, or are each at most the total
 * @param label the indicator's name
 * @param total the cell of the total
 * @param parts the categories in the order of print
 */
public record BreakdownCheck(
        String ruleId, FindingClass findingClass, BreakdownKind kind, Label label, Cell total, List<Part> parts) {

    /** Copies the parts. */
    public BreakdownCheck {
        parts = List.copyOf(parts);
    }

    /**
     * One category of a breakdown.
     *
     * @param cell the cell that stores its figure
     * @param label the category's name
     */
    public record Part(Cell cell, Label label) {}

    /**
     * Every check that the indicators declare.
     *
     * @param indicators the indicators in catalogue order
     * @param declared the checks of an indicator by its code; one breakdown may have several, a sum that should be met and one
     *     that must not be exceeded
     * @param classifications the classifications that they are broken down by
     * @param canonical the cell that stores the fact of another cell, as the catalogue's aliases say
     * @return the checks in the order of indicators and their breakdowns
     */
    public static List<BreakdownCheck> all(
            List<Indicator> indicators,
            Function<String, List<Breakdown>> declared,
            List<Classification> classifications,
            UnaryOperator<Cell> canonical) {
        List<BreakdownCheck> checks = new ArrayList<>();
        for (Indicator indicator : indicators) {
            if (indicator.nature() != Nature.STOCK && indicator.nature() != Nature.FLOW) {
                continue;
            }
            for (Breakdown breakdown : declared.apply(indicator.code())) {
                classifications.stream()
                        .filter(c -> c.code().equals(breakdown.classification()))
                        .map(c -> of(indicator, breakdown, c, canonical))
                        .forEach(checks::add);
            }
        }
        return List.copyOf(checks);
    }

    private static BreakdownCheck of(
            Indicator indicator, Breakdown breakdown, Classification classification, UnaryOperator<Cell> canonical) {
        List<Part> parts = new ArrayList<>();
        for (Category category : classification.categories()) {
            parts.add(new Part(canonical.apply(new Cell(indicator.code(), category.key())), category.label()));
        }
        Cell total = canonical.apply(Cell.total(indicator.code()));
        return new BreakdownCheck(
                breakdown.ruleId(), breakdown.findingClass(), breakdown.kind(), indicator.label(), total, parts);
    }
}
