package org.unionstat.unit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;

/** A register of units, changed by events day after day; whatever contradicts it is a problem, and is left out. */
final class UnitHistory {

    private static final Comparator<UnitEvent> OF_A_DAY =
            Comparator.comparing(UnitEvent::type, Comparator.comparingInt(UnitHistory::turn));

    private final Map<String, List<Unit>> spans = new TreeMap<>();
    private final Map<String, String> recoded = new HashMap<>();
    private final List<Succession> successions = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    /** Of units that end, those that were or came under them. */
    private final Map<String, Set<String>> below = new HashMap<>();

    UnitHistory(List<Unit> register, List<UnitEvent> events, IntFunction<Place> places) {
        for (int i = 0; i < register.size(); i++) {
            Unit unit = register.get(i);
            if (spans.putIfAbsent(unit.code(), new ArrayList<>(List.of(unit))) != null) {
                problems.add(new Problem("UNIT-TWICE", "unit listed twice: " + unit.code(), places.apply(i)));
            }
        }
        Map<LocalDate, List<UnitEvent>> days = new TreeMap<>();
        events.stream()
                .filter(this::isWhole)
                .forEach(e ->
                        days.computeIfAbsent(e.date(), d -> new ArrayList<>()).add(e));
        // the codes first, so that every other event may name a unit by any of its codes
        days.values().forEach(day -> day.removeIf(e -> e.type() == UnitEventType.RECODE && !isNewCode(e)));
        days.values().forEach(day -> day.removeIf(e -> !isKnown(e)));
        days.values().stream().flatMap(List::stream).forEach(this::watch);
        if (!below.isEmpty()) {
            register.forEach(u -> place(u.code(), u.parent()));
        }
        days.forEach(this::day);
    }

    Map<String, List<Unit>> spans() {
        return spans;
    }

    Map<String, String> recoded() {
        return recoded;
    }

    List<Succession> successions() {
        return successions;
    }

    List<Problem> problems() {
        return problems;
    }

    private String unitOf(String code) {
        return recoded.getOrDefault(code, code);
    }

    private List<Unit> known(String code) {
        return Objects.requireNonNull(spans.get(unitOf(code)), code);
    }

    private Unit last(String code) {
        List<Unit> known = known(code);
        return known.get(known.size() - 1);
    }

    private boolean isWhole(UnitEvent event) {
        if (event.toCode().isEmpty() && event.type().needsOther()) {
            return refuse(event, "needs the other unit in to_code");
        }
        if (!event.toCode().isEmpty() && !event.type().takesOther()) {
            return refuse(event, "takes no to_code, found " + event.toCode());
        }
        if ((event.share() == null) == (event.type() == UnitEventType.SPLIT)) {
            return refuse(event, event.share() == null ? "needs a share" : "takes no share, found " + event.share());
        }
        if (event.share() != null
                && (event.share().signum() <= 0 || event.share().compareTo(BigDecimal.ONE) > 0)) {
            return refuse(event, "expected a share above 0 and at most 1, found " + event.share());
        }
        return event.type() != UnitEventType.RENAME
                || !event.note().isEmpty()
                || refuse(event, "needs the new name in note");
    }

    private boolean isNewCode(UnitEvent event) {
        if (!spans.containsKey(unitOf(event.code()))) {
            return refuse(event, "unknown unit " + event.code());
        }
        if (spans.containsKey(event.toCode()) || recoded.containsKey(event.toCode())) {
            return refuse(event, event.toCode() + " is the code of a unit already");
        }
        recoded.put(event.toCode(), unitOf(event.code()));
        return true;
    }

    private boolean isKnown(UnitEvent event) {
        boolean unit = spans.containsKey(unitOf(event.code())) || refuse(event, "unknown unit " + event.code());
        boolean other = event.toCode().isEmpty()
                || spans.containsKey(unitOf(event.toCode()))
                || refuse(event, "unknown unit " + event.toCode());
        boolean itself = !event.toCode().isEmpty()
                && event.type() != UnitEventType.SPLIT
                && event.type() != UnitEventType.RECODE
                && unitOf(event.code()).equals(unitOf(event.toCode()));
        return unit && other && (!itself || refuse(event, event.code() + " cannot come into itself"));
    }

    private void watch(UnitEvent event) {
        UnitEventType type = event.type();
        if (type == UnitEventType.CLOSE || type == UnitEventType.MERGE || type == UnitEventType.SPLIT) {
            below.put(unitOf(event.code()), new LinkedHashSet<>());
        }
    }

    private void place(String unit, @Nullable String parent) {
        Set<String> watched = parent == null ? null : below.get(unitOf(parent));
        if (watched != null) {
            watched.add(unitOf(unit));
        }
    }

    /** What begins comes first, what ends last. */
    private static int turn(UnitEventType type) {
        return switch (type) {
            case OPEN, REOPEN -> 0;
            case RECODE, RENAME -> 1;
            case MOVE -> 2;
            case SPLIT, MERGE, CLOSE -> 3;
        };
    }

    private void day(LocalDate date, List<UnitEvent> events) {
        Map<String, List<UnitEvent>> ofUnit = new HashMap<>();
        List<UnitEvent> fitting = new ArrayList<>();
        for (UnitEvent event : events) {
            List<UnitEvent> before = ofUnit.computeIfAbsent(unitOf(event.code()), c -> new ArrayList<>());
            before.stream()
                    .filter(other -> conflict(event, other))
                    .findFirst()
                    .ifPresentOrElse(
                            other -> refuse(
                                    event, "conflicts with " + other.type() + " on the same day, " + other.place()),
                            () -> fitting.add(event));
            before.add(event);
        }
        fitting.sort(OF_A_DAY);
        List<UnitEvent> ends = fitting.stream().filter(e -> turn(e.type()) == 3).toList();
        fitting.stream().filter(e -> turn(e.type()) < 3).forEach(this::change);
        ends.stream()
                .filter(e -> e.type() != UnitEventType.SPLIT)
                .filter(this::isOpen)
                .forEach(this::end);
        ends.stream()
                .filter(e -> e.type() == UnitEventType.SPLIT)
                .collect(Collectors.groupingBy(e -> unitOf(e.code()), TreeMap::new, Collectors.toList()))
                .values()
                .forEach(this::split);
        ends.forEach(e -> settle(e, date));
        fitting.stream().filter(e -> e.type() == UnitEventType.REOPEN).forEach(this::checkAbove);
    }

    private boolean conflict(UnitEvent one, UnitEvent other) {
        if (one.type() == UnitEventType.SPLIT && other.type() == UnitEventType.SPLIT) {
            return unitOf(one.toCode()).equals(unitOf(other.toCode()));
        }
        boolean ends = turn(one.type()) == 3 || turn(other.type()) == 3;
        return one.type() == other.type()
                || (one.type().isOfPlace() && other.type().isOfPlace())
                || ends;
    }

    private void change(UnitEvent event) {
        switch (event.type()) {
            case OPEN -> {
                LocalDate from = known(event.code()).get(0).validFrom();
                if (!from.equals(event.date())) {
                    refuse(event, event.code() + " is in the register from " + from);
                }
            }
            case REOPEN -> reopen(event);
            case RECODE -> from(event, u -> u.coded(event.toCode()));
            case RENAME -> from(event, u -> u.named(event.note()));
            default -> move(event);
        }
    }

    private void reopen(UnitEvent event) {
        Unit last = last(event.code());
        LocalDate end = last.validTo();
        if (end == null || !end.isBefore(event.date().minusDays(1))) {
            refuse(event, event.code() + " is open the day before");
        } else {
            Unit again = event.toCode().isEmpty() ? last : last.under(event.toCode());
            known(event.code()).add(again.until(null).from(event.date()));
            place(event.code(), again.parent());
        }
    }

    private void checkAbove(UnitEvent event) {
        String parent = last(event.code()).parent();
        if (parent != null && spans.containsKey(unitOf(parent)) && !isOpenOn(parent, event.date())) {
            refuse(event, "the unit above, " + parent + ", is not open on that day");
        }
    }

    private void move(UnitEvent event) {
        String parent = last(event.code()).parent();
        if (parent != null && unitOf(parent).equals(unitOf(event.toCode()))) {
            refuse(event, event.code() + " is under " + event.toCode() + " already");
        } else if (!isOpenOn(event.toCode(), event.date())) {
            refuse(event, event.toCode() + " is not open on that day");
        } else {
            from(event, u -> u.under(event.toCode()));
            place(event.code(), event.toCode());
        }
    }

    private void from(UnitEvent event, UnaryOperator<Unit> change) {
        if (isOpen(event)) {
            List<Unit> known = known(event.code());
            Unit last = last(event.code());
            if (last.validTo() != null && last.validTo().isBefore(event.date())) {
                refuse(event, event.code() + " ends on " + last.validTo() + " in the register");
            } else if (last.validFrom().equals(event.date())) {
                known.set(known.size() - 1, change.apply(last));
            } else {
                known.set(known.size() - 1, last.until(event.date().minusDays(1)));
                known.add(change.apply(last.from(event.date())));
            }
        }
    }

    private boolean isOpenOn(String code, LocalDate day) {
        return known(code).stream().anyMatch(u -> u.isOpenOn(day));
    }

    private boolean isOpen(UnitEvent event) {
        return isOpenOn(event.code(), event.date().minusDays(1))
                || refuse(event, event.code() + " is not open the day before");
    }

    private void end(UnitEvent event) {
        if (ends(event) && event.type() == UnitEventType.MERGE) {
            follow(event, BigDecimal.ONE);
        }
    }

    private boolean ends(UnitEvent event) {
        List<Unit> known = known(event.code());
        Unit last = last(event.code());
        LocalDate end = event.date().minusDays(1);
        if (last.validTo() != null && !last.validTo().equals(end)) {
            return refuse(event, event.code() + " ends on " + last.validTo() + " in the register");
        }
        known.set(known.size() - 1, last.until(end));
        return true;
    }

    private void follow(UnitEvent event, BigDecimal share) {
        successions.add(new Succession(event.date(), unitOf(event.code()), unitOf(event.toCode()), share));
    }

    private void split(List<UnitEvent> parts) {
        UnitEvent first = parts.get(0);
        BigDecimal sum =
                parts.stream().map(e -> Objects.requireNonNull(e.share())).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean goesOn = parts.stream().anyMatch(e -> unitOf(e.toCode()).equals(unitOf(e.code())));
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            refuse(first, "the shares of " + first.code() + " sum to " + sum.toPlainString() + ", expected 1");
        } else if (parts.size() < 2) {
            refuse(first, "expected several units in which " + first.code() + " goes on");
        } else if (isOpen(first) && (goesOn || ends(first))) {
            parts.forEach(e -> follow(e, Objects.requireNonNull(e.share())));
        }
    }

    /** Whether everything has its place at the end of the day on which a unit ended. */
    private void settle(UnitEvent event, LocalDate date) {
        if (!event.toCode().isEmpty() && !isOpenOn(event.toCode(), date)) {
            refuse(event, event.toCode() + " is not open on that day");
        } else if (!isOpenOn(event.code(), date)) {
            Collection<String> left = below.getOrDefault(unitOf(event.code()), Set.of()).stream()
                    .filter(c -> isUnder(c, event, date))
                    .toList();
            if (event.type() == UnitEventType.MERGE) {
                left.forEach(c -> takeAlong(c, event));
            } else if (!left.isEmpty()) {
                refuse(event, "units below " + event.code() + " are still open: " + some(left));
            }
        }
    }

    private boolean isUnder(String code, UnitEvent event, LocalDate date) {
        Unit last = last(code);
        String parent = last.parent();
        return last.isOpenOn(date) && parent != null && unitOf(parent).equals(unitOf(event.code()));
    }

    private void takeAlong(String code, UnitEvent event) {
        from(
                new UnitEvent(
                        event.date(), UnitEventType.MOVE, code, event.toCode(), null, event.note(), event.place()),
                u -> u.under(event.toCode()));
        place(code, event.toCode());
    }

    private static String some(Collection<String> codes) {
        Set<String> few = new LinkedHashSet<>(codes.stream().sorted().limit(5).toList());
        return String.join(", ", few)
                + (codes.size() > few.size() ? " and " + (codes.size() - few.size()) + " more" : "");
    }

    /** Notes a contradiction; always false. */
    private boolean refuse(UnitEvent event, String message) {
        Problem problem =
                new Problem("UNIT-EVENT", event.type() + " on " + event.date() + ": " + message, event.place());
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
        return false;
    }

    /** The units that have units below them at any time. */
    Set<String> parents() {
        Set<String> parents = new HashSet<>();
        for (List<Unit> unit : spans.values()) {
            for (Unit span : unit) {
                String parent = span.parent();
                if (parent != null) {
                    parents.add(unitOf(parent));
                }
            }
        }
        return parents;
    }
}
