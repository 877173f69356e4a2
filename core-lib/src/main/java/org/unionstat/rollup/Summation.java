package org.unionstat.rollup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.HierarchyOperator;
import org.unionstat.indicator.Indicator;
import org.unionstat.indicator.Nature;
import org.unionstat.submission.Form;
import org.unionstat.submission.ObservationKind;
import org.unionstat.unit.Unit;

/** One cell of one period, from the lowest units up: X(p) = Σ X(child) + OWN(p) + ADJUSTMENT(p). */
final class Summation {

    private final Shape shape;
    private final Returns returns;
    private final TrustPolicy trust;
    private final Indicator indicator;
    private final @Nullable Form form;
    private final Cell cell;
    private final Map<String, NodeFigure> figures = new LinkedHashMap<>();

    Summation(Shape shape, Returns returns, TrustPolicy trust, Indicator indicator, @Nullable Form form, Cell cell) {
        this.shape = shape;
        this.returns = returns;
        this.trust = trust;
        this.indicator = indicator;
        this.form = form;
        this.cell = cell;
    }

    /** The figure of every unit, each after those below it. */
    Map<String, NodeFigure> figures() {
        for (String unit : shape.belowFirst()) {
            figures.put(unit, shape.isLeaf(unit) ? leaf(unit) : inner(unit));
        }
        return figures;
    }

    private NodeFigure leaf(String unit) {
        Amount own = amount(ObservationKind.OWN, unit);
        Amount computed = together(own, amount(ObservationKind.ADJUSTMENT, unit));
        Amount stated = amount(ObservationKind.TOTAL, unit);
        // a total includes the unit's own figure, and nobody below can say what else it holds
        Amount published = stated != null ? stated : computed;
        MissingReason reason = returns.reason(unit, cell);
        int expected = isAsked(unit) && reason != MissingReason.NOT_APPLICABLE ? 1 : 0;
        int answered = own == null && stated == null ? 0 : expected;
        return new NodeFigure(
                unit,
                cell,
                published,
                published == null ? reason : null,
                stated == null ? Basis.COMPUTED : Basis.STATED,
                null,
                reconciliation(computed, stated),
                new Completeness(expected, answered, answered));
    }

    private NodeFigure inner(String unit) {
        List<NodeFigure> below = below(unit);
        Amount computed = below.stream()
                .map(NodeFigure::amount)
                .filter(Objects::nonNull)
                .reduce(this::together)
                .orElse(null);
        computed = together(computed, amount(ObservationKind.OWN, unit));
        computed = together(computed, amount(ObservationKind.ADJUSTMENT, unit));
        Amount stated = amount(ObservationKind.TOTAL, unit);
        Completeness itself = itself(unit);
        Completeness asked = below.stream().map(NodeFigure::completeness).reduce(itself, Completeness::plus);
        boolean enough = trust.isEnough(asked);
        boolean asksBelow = asked.expected() > itself.expected();
        boolean standsIn = stated != null && statedIsPublished(unit, computed, enough && asksBelow);
        Amount published = standsIn ? stated : computed;
        boolean incomplete = asked.expected() > 0 && !enough;
        NodeFigure figure = new NodeFigure(
                unit,
                cell,
                published,
                published == null ? reasonBelow(below) : null,
                standsIn ? Basis.STATED : incomplete && published != null ? Basis.INCOMPLETE : Basis.COMPUTED,
                null,
                reconciliation(computed, stated),
                standsIn ? asked.coveredByTotal() : asked);
        return figure.explainedBy(Explanation.of(figure.reconciliation(), below));
    }

    /** A federation that the form asks, too: it answers with its own figure or with its total. */
    private Completeness itself(String unit) {
        boolean answers = amount(ObservationKind.OWN, unit) != null || amount(ObservationKind.TOTAL, unit) != null;
        int expected = isAsked(unit) ? 1 : 0;
        return new Completeness(expected, answers ? expected : 0, answers ? expected : 0);
    }

    private boolean statedIsPublished(String unit, @Nullable Amount computed, boolean enough) {
        return switch (trust.modeFor(shape.pathUp(unit), indicator.code())) {
            case COMPUTED -> false;
            case REPORTED -> true;
            case PRIORITY -> computed == null || !enough;
        };
    }

    private List<NodeFigure> below(String unit) {
        return shape.childrenOf(unit).stream()
                .map(child -> Objects.requireNonNull(figures.get(child), "children come first"))
                .toList();
    }

    private static MissingReason reasonBelow(List<NodeFigure> below) {
        List<MissingReason> reasons = below.stream()
                .map(NodeFigure::missing)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return reasons.size() == 1 ? reasons.get(0) : MissingReason.NOT_RECEIVED;
    }

    private @Nullable Amount together(@Nullable Amount a, @Nullable Amount b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return indicator.hierarchyOperator() == HierarchyOperator.MAX ? a.max(b) : a.plus(b);
    }

    private @Nullable Amount amount(ObservationKind kind, String unit) {
        Amount amount = returns.amount(kind, unit, cell, indicator.blankIsZero());
        // a flow belongs to its span, whatever day is told
        return amount == null || indicator.nature() != Nature.FLOW ? amount : amount.ofItsPeriod();
    }

    private boolean isAsked(String code) {
        Unit unit = shape.unit(code);
        return form != null && unit != null && form.asks(unit, shape.isLowest(code));
    }

    private static Reconciliation reconciliation(@Nullable Amount computed, @Nullable Amount stated) {
        return Reconciliation.of(computed == null ? null : computed.value(), stated == null ? null : stated.value());
    }
}
