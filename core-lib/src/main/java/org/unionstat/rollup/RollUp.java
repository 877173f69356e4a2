package org.unionstat.rollup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.DenominatorScope;
import org.unionstat.indicator.HierarchyOperator;
import org.unionstat.indicator.Indicator;
import org.unionstat.indicator.Nature;
import org.unionstat.indicator.Ratio;
import org.unionstat.submission.Form;
import org.unionstat.submission.ObservationKind;
import org.unionstat.submission.Submission;

/**
 * The figures of every unit of a tree in one period.
 *
 * <p>Law: X(p) = Σ X(child) + OWN(p) + ADJUSTMENT(p), each lowest unit exactly once. A federation's TOTAL is compared with the
 * sum and never added to it; it takes the sum's place as the {@link TrustPolicy} says, and then enters the sums above. A unit
 * with none below it publishes its TOTAL where it has one, else its own figure. Stocks are summed over the units open at the
 * period's last day, flows over those open on any day of it, under the last unit above them. Rates and means are recomputed from
 * the published figures of their parts. Scores, and rates without parts, stay where they are reported.
 */
public final class RollUp {

    private final Map<Cell, Map<String, NodeFigure>> figures = new TreeMap<>(Returns.CELL_ORDER);
    private final Map<Nature, Shape> shapes = new TreeMap<>();
    private final RollUpPlan plan;
    private final Returns returns;
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();

    private RollUp(RollUpPlan plan, Returns returns) {
        this.plan = plan;
        this.returns = returns;
        plan.indicators().forEach(indicator -> indicators.put(indicator.code(), indicator));
        Map<Cell, Map<String, NodeFigure>> sums = new LinkedHashMap<>();
        for (Cell cell : returns.cells()) {
            Indicator indicator = indicators.get(cell.indicator());
            if (indicator != null && isSummed(indicator)) {
                sums.put(cell, sum(indicator, cell));
            }
        }
        figures.putAll(sums);
        plan.indicators().stream().filter(i -> !isSummed(i)).forEach(indicator -> {
            RateRollUp rates = new RateRollUp(shape(indicator), returns, plan.trust(), sums);
            rateCells(indicator).forEach(cell -> figures.put(cell, rates.figures(indicator, cell)));
        });
    }

    static RollUp of(RollUpPlan plan, List<Submission> accepted) {
        return new RollUp(plan, new Returns(plan.period(), accepted));
    }

    /**
     * The figure of a unit in a cell.
     *
     * @param unit the unit's code
     * @param cell the indicator and category
     * @return the figure, or its reason; empty if the unit is not open or nobody reports the cell
     */
    public Optional<NodeFigure> figure(String unit, Cell cell) {
        return Optional.ofNullable(figures.getOrDefault(cell, Map.of()).get(unit));
    }

    /**
     * All figures.
     *
     * @return the figures by cell and unit, in the order of codes
     */
    public List<NodeFigure> figures() {
        return figures.values().stream()
                .flatMap(byUnit -> byUnit.values().stream().sorted(Comparator.comparing(NodeFigure::unit)))
                .toList();
    }

    /**
     * The proofs that every summed figure of every root is the sum of what was reported.
     *
     * @return one for each root and summed cell that has a figure
     */
    public List<TieOut> tieOuts() {
        List<TieOut> proofs = new ArrayList<>();
        figures.forEach((cell, byUnit) -> {
            Indicator indicator = indicators.get(cell.indicator());
            if (indicator != null && indicator.hierarchyOperator() == HierarchyOperator.SUM && isSummed(indicator)) {
                Shape shape = shape(indicator);
                for (String root : shape.roots()) {
                    List<Contributor> contributors = new ArrayList<>();
                    collect(root, cell, indicator, shape, contributors);
                    figure(root, cell)
                            .flatMap(NodeFigure::value)
                            .ifPresent(value -> proofs.add(new TieOut(root, cell, value, contributors)));
                }
            }
        });
        return proofs;
    }

    private void collect(String unit, Cell cell, Indicator indicator, Shape shape, List<Contributor> into) {
        boolean stated = figure(unit, cell).map(f -> f.basis() == Basis.STATED).orElse(false);
        List<ObservationKind> kinds =
                stated ? List.of(ObservationKind.TOTAL) : List.of(ObservationKind.OWN, ObservationKind.ADJUSTMENT);
        for (ObservationKind kind : kinds) {
            Amount amount = returns.amount(kind, unit, cell, indicator.blankIsZero());
            if (amount != null) {
                into.add(new Contributor(unit, kind, amount.value()));
            }
        }
        if (!stated) {
            shape.childrenOf(unit).forEach(child -> collect(child, cell, indicator, shape, into));
        }
    }

    private Map<String, NodeFigure> sum(Indicator indicator, Cell cell) {
        return new Summation(shape(indicator), returns, plan.trust(), indicator, formOf(indicator), cell).figures();
    }

    private @Nullable Form formOf(Indicator indicator) {
        return plan.forms().stream()
                .filter(form -> form.indicators().contains(indicator.code()))
                .findFirst()
                .orElse(null);
    }

    private Shape shape(Indicator indicator) {
        return shapes.computeIfAbsent(indicator.nature(), nature -> Shape.of(plan.tree(), plan.period(), nature));
    }

    private static boolean isSummed(Indicator indicator) {
        boolean additive = indicator.nature() == Nature.STOCK || indicator.nature() == Nature.FLOW;
        HierarchyOperator operator = indicator.hierarchyOperator();
        return additive && (operator == HierarchyOperator.SUM || operator == HierarchyOperator.MAX);
    }

    /** The cells in which a rate is stated, or in which its numerator is reported and its denominator too. */
    private SortedSet<Cell> rateCells(Indicator indicator) {
        SortedSet<Cell> cells = new TreeSet<>(Returns.CELL_ORDER);
        Ratio ratio = indicator.ratio();
        for (Cell cell : returns.cells()) {
            if (cell.indicator().equals(indicator.code())) {
                cells.add(cell);
            } else if (ratio != null && cell.indicator().equals(ratio.numerator())) {
                Cell rate = new Cell(indicator.code(), cell.category());
                boolean whole = cell.category() == null || ratio.scope() == DenominatorScope.TOTAL;
                if (whole || returns.cells().contains(RateRollUp.denominator(ratio, rate))) {
                    cells.add(rate);
                }
            }
        }
        return cells;
    }
}
