package org.unionstat.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.unionstat.outcome.Outcome;
import org.unionstat.outcome.Problem;

/**
 * The units of a register in time: each unit as one or more spans, during which its place in the tree does not change.
 *
 * <p>The register is the opening state; events change it. At any date the units that are open form a forest.
 */
public final class UnitTree {

    private final Map<String, List<Unit>> spans;

    private UnitTree(Map<String, List<Unit>> spans) {
        this.spans = spans;
    }

    /**
     * Applies events to a register.
     *
     * @param register the units as first known, one entry per code
     * @param events what happened, in any order
     * @return the tree, or every contradiction
     */
    public static Outcome<UnitTree> of(List<Unit> register, List<UnitEvent> events) {
        List<Problem> problems = new ArrayList<>();
        Map<String, List<Unit>> spans = new TreeMap<>();
        for (Unit unit : register) {
            if (spans.putIfAbsent(unit.code(), new ArrayList<>(List.of(unit))) != null) {
                problems.add(Problem.of("UNIT-TWICE", "unit listed twice: " + unit.code()));
            }
        }
        events.stream().sorted(Comparator.comparing(UnitEvent::date)).forEach(e -> apply(e, spans, problems));
        checkParents(spans, problems);
        return Outcome.ofUnlessProblems(new UnitTree(spans), problems);
    }

    private static void apply(UnitEvent event, Map<String, List<Unit>> spans, List<Problem> problems) {
        List<Unit> known = spans.get(event.code());
        if (known == null) {
            problems.add(problem(event, "unknown unit " + event.code()));
            return;
        }
        Unit last = known.get(known.size() - 1);
        boolean open = last.isOpenOn(event.date());
        switch (event.type()) {
            case OPEN -> {
                if (!last.validFrom().equals(event.date())) {
                    problems.add(problem(event, event.code() + " is in the register from " + last.validFrom()));
                }
            }
            case CLOSE -> {
                if (!open || !last.validFrom().isBefore(event.date())) {
                    problems.add(problem(event, event.code() + " is not open the day before"));
                } else if (last.validTo() != null
                        && !last.validTo().equals(event.date().minusDays(1))) {
                    problems.add(problem(event, event.code() + " ends on " + last.validTo() + " in the register"));
                } else {
                    known.set(known.size() - 1, last.until(event.date().minusDays(1)));
                }
            }
            case MOVE -> {
                if (!open || !last.validFrom().isBefore(event.date())) {
                    problems.add(problem(event, event.code() + " is not open the day before"));
                } else {
                    known.set(known.size() - 1, last.until(event.date().minusDays(1)));
                    known.add(last.under(event.toCode(), event.date()));
                }
            }
        }
    }

    private static Problem problem(UnitEvent event, String message) {
        return new Problem("UNIT-EVENT", event.type() + " on " + event.date() + ": " + message, event.place());
    }

    private static void checkParents(Map<String, List<Unit>> spans, List<Problem> problems) {
        // only a unit with units below it can be below itself
        Set<String> parents = new HashSet<>();
        for (List<Unit> unit : spans.values()) {
            for (Unit span : unit) {
                if (span.parent() != null) {
                    parents.add(span.parent());
                }
            }
        }
        for (List<Unit> unit : spans.values()) {
            for (Unit span : unit) {
                String parent = span.parent();
                if (parent != null && !spans.containsKey(parent)) {
                    problems.add(Problem.of("UNIT-PARENT", "unit " + span.code() + " is under unknown unit " + parent));
                } else if (parents.contains(span.code()) && hasCycle(span, spans)) {
                    problems.add(Problem.of("UNIT-CYCLE", "unit " + span.code() + " is below itself"));
                }
            }
        }
    }

    private static boolean hasCycle(Unit span, Map<String, List<Unit>> spans) {
        Set<String> above = new HashSet<>(List.of(span.code()));
        Unit at = span;
        while (at.parent() != null) {
            if (!above.add(at.parent())) {
                return true;
            }
            Optional<Unit> next = spanOn(spans.getOrDefault(at.parent(), List.of()), span.validFrom());
            if (next.isEmpty()) {
                return false;
            }
            at = next.get();
        }
        return false;
    }

    private static Optional<Unit> spanOn(List<Unit> unit, LocalDate day) {
        return unit.stream().filter(u -> u.isOpenOn(day)).findFirst();
    }

    /**
     * All spans of a unit in the order of time.
     *
     * @param code the unit's code
     * @return the spans; empty if the register does not know the unit
     */
    public List<Unit> spans(String code) {
        return Collections.unmodifiableList(spans.getOrDefault(code, List.of()));
    }

    /**
     * All spans of all units, by code and time.
     *
     * @return the spans
     */
    public List<Unit> spans() {
        return spans.values().stream().flatMap(List::stream).toList();
    }

    /**
     * The unit as it is on a day.
     *
     * @param code the unit's code
     * @param day the day
     * @return the span that holds on the day, if it is open
     */
    public Optional<Unit> on(String code, LocalDate day) {
        return spanOn(spans(code), day);
    }

    /**
     * The unit as it last was within a span of days, which is where its flows of that span belong.
     *
     * @param code the unit's code
     * @param start the first day
     * @param end the last day
     * @return its last span open within the days, if any
     */
    public Optional<Unit> lastWithin(String code, LocalDate start, LocalDate end) {
        return spans(code).stream().filter(u -> u.isOpenWithin(start, end)).reduce((a, b) -> b);
    }

    /**
     * The units open within a span of days, each as it last was, with the codes of the units directly below it.
     *
     * @param start the first day
     * @param end the last day
     * @return units by code, in the order of codes
     */
    public Map<String, List<Unit>> childrenWithin(LocalDate start, LocalDate end) {
        Map<String, List<Unit>> children = new LinkedHashMap<>();
        spans.keySet()
                .forEach(code ->
                        lastWithin(code, start, end).ifPresent(u -> children.putIfAbsent(u.code(), new ArrayList<>())));
        for (String code : List.copyOf(children.keySet())) {
            Unit unit = lastWithin(code, start, end).orElseThrow();
            if (unit.parent() != null && children.containsKey(unit.parent())) {
                children.get(unit.parent()).add(unit);
            }
        }
        return children;
    }
}
