package org.unionstat.rollup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.HierarchyOperator;
import org.unionstat.indicator.Indicator;
import org.unionstat.indicator.Nature;
import org.unionstat.indicator.Ratio;
import org.unionstat.period.Period;
import org.unionstat.unit.Unit;

/**
 * The figures of a base period as they would be in the tree of a later period (AS_NOW), beside those of its own tree (AS_THEN).
 * Their difference is the structural effect.
 *
 * <p>Law: what a unit was itself, which is its figure without those of the units directly below it, goes where the unit is in the
 * later period. What belonged to a unit that merged goes to the unit in which it goes on; of one that was split to its parts, by
 * their shares; of one that closed it stays with the unit that was above it. Nothing is dropped, so the sum over the tree is the
 * same. Rates and means are recomputed from their parts. Figures that are not summed have none.
 */
public final class Rebasing {

    private final RollUpPlan plan;
    private final RollUp base;
    private final Period now;
    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Map<Cell, Map<String, BigDecimal>> sums = new HashMap<>();
    private final Map<Nature, Whereabouts> whereabouts = new HashMap<>();

    private Rebasing(RollUpPlan plan, RollUp base, Period now) {
        this.plan = plan;
        this.base = base;
        this.now = now;
        plan.indicators().forEach(i -> indicators.put(i.code(), i));
    }

    /**
     * Re-bases figures.
     *
     * @param plan what was rolled up for the base period
     * @param base the figures of the base period in its own tree
     * @param now the later period
     * @return the figures in the tree of the later period
     */
    public static Rebasing of(RollUpPlan plan, RollUp base, Period now) {
        return new Rebasing(plan, base, now);
    }

    /**
     * The base of a unit in the tree of the later period.
     *
     * @param unit any code of the unit
     * @param cell the indicator and category
     * @return the figure, a rate of other parts with four decimals; empty for a rate of which only the printed figure is known though
     *     its parts are others now, and if the unit is not open in the later period or nothing of it was reported
     */
    public Optional<BigDecimal> asNow(String unit, Cell cell) {
        Indicator indicator = indicators.get(cell.indicator());
        if (indicator == null) {
            return Optional.empty();
        }
        Ratio ratio = indicator.ratio();
        if (ratio != null) {
            return rate(unit, cell, ratio);
        }
        boolean summed = indicator.hierarchyOperator() == HierarchyOperator.SUM
                && (indicator.nature() == Nature.STOCK || indicator.nature() == Nature.FLOW);
        return summed ? sum(unit, cell, indicator) : Optional.empty();
    }

    /**
     * The base of a unit in its own tree.
     *
     * @param unit any code of the unit
     * @param cell the indicator and category
     * @return the figure, if there is one
     */
    public Optional<BigDecimal> asThen(String unit, Cell cell) {
        return figureThen(unit, cell).flatMap(NodeFigure::value);
    }

    private Optional<NodeFigure> figureThen(String unit, Cell cell) {
        Period then = plan.period();
        return plan.tree().lastWithin(unit, then.start(), then.end()).flatMap(u -> base.figure(u.code(), cell));
    }

    private Optional<BigDecimal> rate(String unit, Cell cell, Ratio ratio) {
        Cell numeratorCell = new Cell(ratio.numerator(), cell.category());
        Cell denominatorCell = RateRollUp.denominator(ratio, cell);
        Optional<NodeFigure> then = figureThen(unit, cell).filter(f -> f.amount() != null);
        if (isUnchanged(unit, numeratorCell) && isUnchanged(unit, denominatorCell)) {
            return then.flatMap(NodeFigure::value);
        }
        if (then.isPresent() && then.get().parts() == null) {
            return Optional.empty();
        }
        Optional<BigDecimal> numerator = asNow(unit, numeratorCell);
        Optional<BigDecimal> denominator = asNow(unit, denominatorCell);
        if (numerator.isEmpty() || denominator.isEmpty() || denominator.get().signum() <= 0) {
            return Optional.empty();
        }
        return Optional.of(numerator.get().multiply(ratio.factor()).divide(denominator.get(), 4, RoundingMode.HALF_UP));
    }

    private boolean isUnchanged(String unit, Cell part) {
        return asThen(unit, part)
                .map(BigDecimal::stripTrailingZeros)
                .equals(asNow(unit, part).map(BigDecimal::stripTrailingZeros));
    }

    private Optional<BigDecimal> sum(String unit, Cell cell, Indicator indicator) {
        Map<String, BigDecimal> ofCell = sums.get(cell);
        if (ofCell == null) {
            ofCell = whereabouts(indicator.nature()).sums(itself(cell, indicator.nature()), indicator.decimals());
            sums.put(cell, ofCell);
        }
        return Optional.ofNullable(ofCell.get(plan.tree().registered(unit)));
    }

    private Whereabouts whereabouts(Nature nature) {
        boolean atEnd = nature == Nature.STOCK;
        return whereabouts.computeIfAbsent(
                nature, n -> new Whereabouts(plan.tree(), atEnd ? now.end() : now.start(), now.end()));
    }

    /** What each unit was itself, and up to which day. */
    private Amounts itself(Cell cell, Nature nature) {
        Period then = plan.period();
        LocalDate start = nature == Nature.STOCK ? then.end() : then.start();
        Amounts amounts = new Amounts();
        plan.tree().openWithin(start, then.end()).forEach((code, unit) -> {
            @Nullable
            BigDecimal value =
                    base.figure(unit.code(), cell).flatMap(NodeFigure::value).orElse(null);
            if (value != null) {
                amounts.add(code, lastDay(unit.validTo(), then.end()), value);
                var above = unit.parent() == null
                        ? Optional.<Unit>empty()
                        : plan.tree().lastWithin(unit.parent(), start, then.end());
                above.filter(p -> base.figure(p.code(), cell)
                                .flatMap(NodeFigure::value)
                                .isPresent())
                        .ifPresent(p -> amounts.add(
                                plan.tree().registered(p.code()), lastDay(p.validTo(), then.end()), value.negate()));
            }
        });
        return amounts;
    }

    private static LocalDate lastDay(@Nullable LocalDate end, LocalDate last) {
        return end == null || end.isAfter(last) ? last : end;
    }
}
