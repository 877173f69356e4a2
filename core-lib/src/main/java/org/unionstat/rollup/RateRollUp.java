package org.unionstat.rollup;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.DenominatorScope;
import org.unionstat.indicator.Indicator;
import org.unionstat.indicator.Ratio;
import org.unionstat.quantity.Interval;
import org.unionstat.submission.ObservationKind;

/**
 * Rates and means recomputed at every unit from the published figures of their parts, never averaged; scores, and rates
 * without parts, left at the unit that states them.
 */
final class RateRollUp {

    private static final MathContext DIVISION = new MathContext(34, RoundingMode.HALF_UP);
    private static final Completeness NOBODY = new Completeness(0, 0, 0);

    private final Shape shape;
    private final Returns returns;
    private final TrustPolicy trust;
    private final Map<Cell, Map<String, NodeFigure>> sums;

    RateRollUp(Shape shape, Returns returns, TrustPolicy trust, Map<Cell, Map<String, NodeFigure>> sums) {
        this.shape = shape;
        this.returns = returns;
        this.trust = trust;
        this.sums = sums;
    }

    static Cell numerator(Ratio ratio, Cell rate) {
        return new Cell(ratio.numerator(), rate.category());
    }

    static Cell denominator(Ratio ratio, Cell rate) {
        return new Cell(ratio.denominator(), ratio.scope() == DenominatorScope.TOTAL ? null : rate.category());
    }

    Map<String, NodeFigure> figures(Indicator indicator, Cell cell) {
        Map<String, NodeFigure> figures = new LinkedHashMap<>();
        for (String unit : shape.belowFirst()) {
            Ratio ratio = indicator.ratio();
            figures.put(unit, ratio == null ? stated(unit, cell) : rate(unit, cell, ratio));
        }
        return figures;
    }

    private NodeFigure rate(String unit, Cell cell, Ratio ratio) {
        NodeFigure numerator = part(numerator(ratio, cell), unit);
        NodeFigure denominator = part(denominator(ratio, cell), unit);
        if (numerator == null || denominator == null || numerator.amount() == null || denominator.amount() == null) {
            return stated(unit, cell, MissingReason.MISSING_PART);
        }
        if (!denominator.amount().bounds().isCertainlyPositive()) {
            return stated(unit, cell, MissingReason.ZERO_DENOMINATOR);
        }
        if (differ(numerator.basis(), denominator.basis())) {
            return stated(unit, cell, MissingReason.MISSING_PART);
        }
        return recomputed(unit, cell, ratio, numerator, denominator);
    }

    private NodeFigure recomputed(String unit, Cell cell, Ratio ratio, NodeFigure numerator, NodeFigure denominator) {
        Amount above = Objects.requireNonNull(numerator.amount(), "checked by the caller");
        Amount below = Objects.requireNonNull(denominator.amount(), "checked by the caller");
        RateParts parts = new RateParts(above.value(), below.value(), ratio.factor());
        Amount computed = quotient(above, below, parts);
        Amount stated = statedAmount(unit, cell);
        Basis basis = weaker(numerator.basis(), denominator.basis());
        boolean standsIn = stated != null && statedIsPublished(unit, cell, basis);
        return new NodeFigure(
                unit,
                cell,
                standsIn ? stated : computed,
                null,
                standsIn ? Basis.STATED : basis,
                standsIn ? null : parts,
                Reconciliation.of(computed.value(), stated == null ? null : stated.value()),
                lesser(numerator.completeness(), denominator.completeness()));
    }

    /** A total of all and a sum of some make no rate of either. */
    private static boolean differ(Basis a, Basis b) {
        return (a == Basis.STATED && b == Basis.INCOMPLETE) || (a == Basis.INCOMPLETE && b == Basis.STATED);
    }

    /** A rate of a few units does not take the place of the stated rate of all, no more than their sum does. */
    private boolean statedIsPublished(String unit, Cell cell, Basis basis) {
        return switch (trust.modeFor(shape.pathUp(unit), cell.indicator())) {
            case COMPUTED -> false;
            case REPORTED -> !shape.isLeaf(unit);
            case PRIORITY -> basis == Basis.INCOMPLETE;
        };
    }

    private static Amount quotient(Amount numerator, Amount denominator, RateParts parts) {
        BigDecimal value = parts.numerator().multiply(parts.factor()).divide(parts.denominator(), DIVISION);
        boolean exact = numerator.bounds().isExact() && denominator.bounds().isExact();
        Interval ratio = numerator.bounds().dividedBy(denominator.bounds());
        Interval bounds = exact
                ? Interval.exactly(value)
                : new Interval(scaled(ratio.lower(), parts), scaled(ratio.upper(), parts));
        return new Amount(
                value,
                bounds,
                numerator.approximate() || denominator.approximate(),
                numerator.imputed() || denominator.imputed(),
                Amount.earlier(numerator.asOf(), denominator.asOf()));
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal end, RateParts parts) {
        return end == null ? null : end.multiply(parts.factor());
    }

    private @Nullable NodeFigure part(Cell cell, String unit) {
        return sums.getOrDefault(cell, Map.of()).get(unit);
    }

    /** A score, or a rate that is only stated: shown at its unit and not carried up. */
    private NodeFigure stated(String unit, Cell cell) {
        return stated(unit, cell, shape.isLeaf(unit) ? returns.reason(unit, cell) : MissingReason.NOT_AGGREGATED);
    }

    private NodeFigure stated(String unit, Cell cell, MissingReason otherwise) {
        Amount stated = statedAmount(unit, cell);
        return new NodeFigure(
                unit,
                cell,
                stated,
                stated == null ? otherwise : null,
                stated == null ? Basis.COMPUTED : Basis.STATED,
                null,
                Reconciliation.of(null, stated == null ? null : stated.value()),
                NOBODY);
    }

    /** The stated total's rate; an own figure speaks for the unit only where nobody is below it. */
    private @Nullable Amount statedAmount(String unit, Cell cell) {
        Amount total = returns.amount(ObservationKind.TOTAL, unit, cell, false);
        return total == null && shape.isLeaf(unit) ? returns.amount(ObservationKind.OWN, unit, cell, false) : total;
    }

    private static Basis weaker(Basis a, Basis b) {
        if (a == Basis.INCOMPLETE || b == Basis.INCOMPLETE) {
            return Basis.INCOMPLETE;
        }
        return a == Basis.STATED || b == Basis.STATED ? Basis.STATED : Basis.COMPUTED;
    }

    private static Completeness lesser(Completeness a, Completeness b) {
        return (long) a.answered() * b.expected() <= (long) b.answered() * a.expected() ? a : b;
    }
}
