package org.unionstat.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.unionstat.outcome.Outcome;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;

/**
 * The units of a register in time: each unit as one or more spans, during which its place in the tree, its name and its code do
 * not change.
 *
 * <p>The register is the opening state; events change it. At any date the units that are open form a forest. A unit that is given
 * another code stays the same unit, and is found by any of its codes; no code is ever given to a second unit.
 */
public final class UnitTree {

    private final Map<String, List<Unit>> spans;
    private final Map<String, String> recoded;
    private final List<Succession> successions;

    private UnitTree(UnitHistory history) {
        this.spans = history.spans();
        this.recoded = history.recoded();
        this.successions = List.copyOf(history.successions());
    }

    /**
     * Applies events to a register.
     *
     * @param register the units as first known, one entry per code
     * @param events what happened, in any order
     * @return the tree, or every contradiction
     */
    public static Outcome<UnitTree> of(List<Unit> register, List<UnitEvent> events) {
        return of(register, events, index -> Place.NOWHERE);
    }

    /**
     * Applies events to a register that was read from a file.
     *
     * @param register the units as first known, one entry per code
     * @param events what happened, in any order
     * @param places where an entry of the register stands, by its index
     * @return the tree, or every contradiction with its place
     */
    public static Outcome<UnitTree> of(List<Unit> register, List<UnitEvent> events, IntFunction<Place> places) {
        UnitHistory history = new UnitHistory(register, events, places);
        UnitTree tree = new UnitTree(history);
        List<Problem> problems = new ArrayList<>(history.problems());
        List<Unit> astray = new ArrayList<>();
        tree.checkParents(history.parents(), astray);
        if (!astray.isEmpty()) {
            tree.tell(astray, register, events, places, problems);
        }
        return Outcome.ofUnlessProblems(tree, problems);
    }

    private void checkParents(Set<String> parents, List<Unit> astray) {
        // only a unit with units below it can be below itself
        spans.forEach((unit, ofUnit) -> {
            for (Unit span : ofUnit) {
                String parent = span.parent();
                if ((parent != null && spans(parent).isEmpty()) || (parents.contains(unit) && hasCycle(unit, span))) {
                    astray.add(span);
                }
            }
        });
    }

    /** The place is that of the event that put the unit there, else its entry in the register. */
    private void tell(
            List<Unit> astray,
            List<Unit> register,
            List<UnitEvent> events,
            IntFunction<Place> places,
            List<Problem> problems) {
        Map<String, Integer> entries = new HashMap<>();
        for (int i = 0; i < register.size(); i++) {
            entries.putIfAbsent(register.get(i).code(), i);
        }
        for (Unit span : astray) {
            Place place = events.stream()
                    .filter(e -> e.type().isOfPlace() && e.date().equals(span.validFrom()))
                    .filter(e -> registered(e.code()).equals(registered(span.code())))
                    .map(UnitEvent::place)
                    .findFirst()
                    .orElseGet(() -> places.apply(entries.getOrDefault(registered(span.code()), 0)));
            String parent = Objects.requireNonNull(span.parent());
            problems.add(
                    spans(parent).isEmpty()
                            ? new Problem(
                                    "UNIT-PARENT", "unit " + span.code() + " is under unknown unit " + parent, place)
                            : new Problem("UNIT-CYCLE", "unit " + span.code() + " is below itself", place));
        }
    }

    private boolean hasCycle(String unit, Unit span) {
        Set<String> above = new HashSet<>(List.of(unit));
        Unit at = span;
        while (at.parent() != null) {
            if (!above.add(registered(at.parent()))) {
                return true;
            }
            Optional<Unit> next = on(at.parent(), span.validFrom());
            if (next.isEmpty()) {
                return false;
            }
            at = next.get();
        }
        return false;
    }

    /**
     * The code under which the register first knows a unit, whatever code it has had since: it is the same at all times.
     *
     * @param code any code of the unit
     * @return the code of the register; the given one if the register does not know the unit
     */
    public String registered(String code) {
        return recoded.getOrDefault(code, code);
    }

    /**
     * The codes that units were given after the register's.
     *
     * @return by such a code, the code under which the register knows the unit
     */
    public Map<String, String> recoded() {
        return Collections.unmodifiableMap(recoded);
    }

    /**
     * Which units went on in which others, in the order of time.
     *
     * @return one entry per unit that merged, one per part of a unit that was split
     */
    public List<Succession> successions() {
        return successions;
    }

    /**
     * All spans of a unit in the order of time.
     *
     * @param code any code of the unit
     * @return the spans; empty if the register does not know the unit
     */
    public List<Unit> spans(String code) {
        return Collections.unmodifiableList(spans.getOrDefault(registered(code), List.of()));
    }

    /**
     * All spans of all units, by registered code and time.
     *
     * @return the spans
     */
    public List<Unit> spans() {
        return spans.values().stream().flatMap(List::stream).toList();
    }

    /**
     * The unit as it is on a day.
     *
     * @param code any code of the unit
     * @param day the day
     * @return the span that holds on the day, if it is open
     */
    public Optional<Unit> on(String code, LocalDate day) {
        return spans(code).stream().filter(u -> u.isOpenOn(day)).findFirst();
    }

    /**
     * The unit as it last was within a span of days, which is where its flows of that span belong.
     *
     * @param code any code of the unit
     * @param start the first day
     * @param end the last day
     * @return its last span open within the days, if any
     */
    public Optional<Unit> lastWithin(String code, LocalDate start, LocalDate end) {
        return spans(code).stream().filter(u -> u.isOpenWithin(start, end)).reduce((a, b) -> b);
    }

    /**
     * The units open within a span of days, each as it last was.
     *
     * @param start the first day
     * @param end the last day
     * @return units by their registered code, in the order of these codes
     */
    public Map<String, Unit> openWithin(LocalDate start, LocalDate end) {
        Map<String, Unit> open = new LinkedHashMap<>();
        spans.keySet().forEach(unit -> lastWithin(unit, start, end).ifPresent(u -> open.put(unit, u)));
        return open;
    }

    /**
     * The units open within a span of days, each as it last was, with the codes of the units directly below it.
     *
     * @param start the first day
     * @param end the last day
     * @return units by their code at that time, in the order of registered codes
     */
    public Map<String, List<Unit>> childrenWithin(LocalDate start, LocalDate end) {
        Map<String, Unit> open = openWithin(start, end);
        Map<String, List<Unit>> children = new LinkedHashMap<>();
        open.values().forEach(unit -> children.put(unit.code(), new ArrayList<>()));
        for (Unit unit : open.values()) {
            Unit parent = unit.parent() == null ? null : open.get(registered(unit.parent()));
            if (parent != null) {
                children.computeIfAbsent(parent.code(), c -> new ArrayList<>()).add(unit);
            }
        }
        return children;
    }

    /**
     * The units that were closed within a span of days, before its last, and had units below them on any of its days.
     *
     * @param start the first day
     * @param end the last day
     * @return their codes at that time
     */
    public Set<String> emptiedWithin(LocalDate start, LocalDate end) {
        Map<String, Unit> open = openWithin(start, end);
        Set<String> parents = spans().stream()
                .filter(u -> u.parent() != null && u.isOpenWithin(start, end))
                .map(u -> registered(Objects.requireNonNull(u.parent())))
                .collect(Collectors.toSet());
        return open.entrySet().stream()
                .filter(u -> parents.contains(u.getKey()) && !u.getValue().isOpenOn(end))
                .map(u -> u.getValue().code())
                .collect(Collectors.toSet());
    }
}
