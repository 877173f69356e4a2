package org.unionstat.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.unionstat.classification.Label;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.DenominatorScope;
import org.unionstat.indicator.HierarchyOperator;
import org.unionstat.indicator.Indicator;
import org.unionstat.indicator.Nature;
import org.unionstat.indicator.Polarity;
import org.unionstat.indicator.Ratio;
import org.unionstat.indicator.TimeOperator;
import org.unionstat.outcome.Place;
import org.unionstat.period.Period;
import org.unionstat.period.StatisticalCalendar;
import org.unionstat.quantity.Quantity;
import org.unionstat.quantity.UnitOfMeasure;
import org.unionstat.submission.Form;
import org.unionstat.submission.Observation;
import org.unionstat.submission.ObservationKind;
import org.unionstat.submission.ObservationState;
import org.unionstat.submission.Series;
import org.unionstat.submission.Submission;
import org.unionstat.submission.SubmissionKey;
import org.unionstat.unit.Unit;
import org.unionstat.unit.UnitEvent;
import org.unionstat.unit.UnitEventType;
import org.unionstat.unit.UnitKind;
import org.unionstat.unit.UnitLevel;
import org.unionstat.unit.UnitTree;

/** A small register, catalogue and heap of submissions, to be rolled up in tests. */
final class Register {

    static final Period YEAR = StatisticalCalendar.JANUARY.parse("2015").orThrow();
    static final Indicator MEMBERS = additive("members", Nature.STOCK, HierarchyOperator.SUM);
    static final Indicator EMPLOYEES = additive("employees", Nature.STOCK, HierarchyOperator.SUM);
    static final Indicator VISITS = additive("visits", Nature.FLOW, HierarchyOperator.SUM);
    static final Indicator LONGEST = additive("longest", Nature.STOCK, HierarchyOperator.MAX);
    static final Indicator SCORE = indicator("score", Nature.SCORE, HierarchyOperator.NONE, null, false);
    static final Indicator DENSITY = rate("density", DenominatorScope.CATEGORY);
    static final Indicator SHARE = rate("share", DenominatorScope.TOTAL);
    static final List<Indicator> ALL = List.of(MEMBERS, EMPLOYEES, VISITS, LONGEST, SCORE, DENSITY, SHARE);

    private static final LocalDate ALWAYS = LocalDate.of(1949, 10, 1);
    private static final Label NAME = new Label("", "", "");

    private final List<Unit> units = new ArrayList<>();
    private final List<UnitEvent> events = new ArrayList<>();
    private final Map<SubmissionKey, List<Observation>> returns = new LinkedHashMap<>();

    Register federation(String code, @Nullable String parent) {
        return unit(code, parent, UnitKind.FEDERATION, Map.of());
    }

    Register primary(String code, String parent) {
        return unit(code, parent, UnitKind.PRIMARY, Map.of());
    }

    Register unexpected(String code, String parent) {
        return unit(code, parent, UnitKind.DIRECTLY_AFFILIATED, Map.of("expected", "false"));
    }

    private Register unit(String code, @Nullable String parent, UnitKind kind, Map<String, String> attributes) {
        UnitLevel level = kind == UnitKind.FEDERATION ? UnitLevel.COUNTY : UnitLevel.PRIMARY;
        units.add(new Unit(code, code, parent, level, kind, ALWAYS, null, attributes));
        return this;
    }

    Register event(UnitEventType type, String date, String code, String to) {
        events.add(new UnitEvent(LocalDate.parse(date), type, code, to, null, "", Place.NOWHERE));
        return this;
    }

    Register split(String date, String code, String to, String share) {
        events.add(new UnitEvent(
                LocalDate.parse(date), UnitEventType.SPLIT, code, to, new BigDecimal(share), "", Place.NOWHERE));
        return this;
    }

    /** Lets something happen if it contradicts nothing so far. */
    void tryEvents(List<UnitEvent> happening) {
        List<UnitEvent> all = new ArrayList<>(events);
        all.addAll(happening);
        if (UnitTree.of(units, all).problems().isEmpty()) {
            events.addAll(happening);
        }
    }

    Register own(String unit, String cell, long value) {
        return report(ObservationKind.OWN, unit, Observation.of(Cell.parse(cell), value));
    }

    Register total(String unit, String cell, long value) {
        return report(ObservationKind.TOTAL, unit, Observation.of(Cell.parse(cell), value));
    }

    Register adjustment(String unit, String cell, long value) {
        return report(ObservationKind.ADJUSTMENT, unit, Observation.of(Cell.parse(cell), value));
    }

    Register own(String unit, String cell, Quantity quantity) {
        return report(
                ObservationKind.OWN,
                unit,
                new Observation(
                        Cell.parse(cell), ObservationState.REPORTED, quantity, null, Set.of(), "", Place.NOWHERE));
    }

    Register absent(String unit, String cell, ObservationState state) {
        return report(
                ObservationKind.OWN,
                unit,
                new Observation(Cell.parse(cell), state, null, null, Set.of(), "", Place.NOWHERE));
    }

    private Register report(ObservationKind kind, String unit, Observation observation) {
        SubmissionKey key = new SubmissionKey(unit, YEAR, "form", kind, Series.ACTUAL);
        returns.computeIfAbsent(key, k -> new ArrayList<>()).add(observation);
        return this;
    }

    List<Submission> submissions() {
        List<Submission> all = new ArrayList<>();
        returns.forEach((key, observations) -> all.add(new Submission(key, observations)));
        return all;
    }

    RollUpPlan plan(TrustPolicy trust) {
        Form form = new Form(
                "form",
                NAME,
                Set.of(),
                Set.of(),
                ALL.stream().map(Indicator::code).toList(),
                true);
        return new RollUpPlan(UnitTree.of(units, events).orThrow(), YEAR, List.of(form), ALL, trust);
    }

    RollUp rollUp(TrustPolicy trust) {
        return plan(trust).of(submissions());
    }

    RollUp rollUp() {
        return rollUp(TrustPolicy.DEFAULT);
    }

    static Indicator blankAsZero(Indicator i) {
        return indicator(i.code(), i.nature(), i.hierarchyOperator(), i.ratio(), true);
    }

    private static Indicator rate(String code, DenominatorScope scope) {
        Ratio ratio = new Ratio("members", "employees", BigDecimal.valueOf(100), scope);
        return indicator(code, Nature.RATE, HierarchyOperator.RATIO, ratio, false);
    }

    private static Indicator additive(String code, Nature nature, HierarchyOperator operator) {
        return indicator(code, nature, operator, null, false);
    }

    private static Indicator indicator(
            String code, Nature nature, HierarchyOperator operator, @Nullable Ratio ratio, boolean blankIsZero) {
        UnitOfMeasure unit = new UnitOfMeasure("person", List.of("人"), "persons", BigDecimal.ONE, "person");
        return new Indicator(
                code,
                "area",
                NAME,
                unit,
                nature,
                operator,
                TimeOperator.NONE,
                ratio,
                List.of(),
                ratio == null ? 0 : 2,
                Polarity.HIGHER_BETTER,
                false,
                blankIsZero,
                List.of(),
                "");
    }
}
