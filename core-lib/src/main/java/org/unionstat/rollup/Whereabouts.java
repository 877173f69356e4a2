package org.unionstat.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.unionstat.unit.Succession;
import org.unionstat.unit.Unit;
import org.unionstat.unit.UnitTree;

/** Where the units of earlier times have gone until a later span of days, step by step in the order of time. */
final class Whereabouts {

    /** What a unit was goes elsewhere: to the unit above, to the one it merged into, or to its parts. */
    private record Step(LocalDate date, int turn, int depth, String unit, List<Succession> parts, boolean ends) {}

    private final UnitTree tree;
    private final Map<String, Unit> now;
    private final LocalDate end;
    private final List<Step> steps = new ArrayList<>();

    Whereabouts(UnitTree tree, LocalDate start, LocalDate end) {
        this.tree = tree;
        this.end = end;
        this.now = tree.openWithin(start, end);
        Map<String, Map<LocalDate, List<Succession>>> successions = new LinkedHashMap<>();
        tree.successions().stream()
                .filter(s -> !s.date().isAfter(end))
                .forEach(s -> successions
                        .computeIfAbsent(s.unit(), u -> new LinkedHashMap<>())
                        .computeIfAbsent(s.date(), d -> new ArrayList<>())
                        .add(s));
        Map<String, LocalDate> left = left();
        left.forEach((unit, date) -> steps.add(
                last(unit, date, successions.getOrDefault(unit, Map.of()).getOrDefault(date, List.of()))));
        successions.forEach((unit, days) -> days.forEach((date, parts) -> {
            // a unit that is still, or again, there keeps what it was, but for the parts that left it while it went on
            boolean goesOn = parts.stream().anyMatch(p -> p.successor().equals(unit));
            if (goesOn && !date.equals(left.get(unit))) {
                steps.add(new Step(date, 0, 0, unit, parts, false));
            }
        }));
        steps.sort(Comparator.comparing(Step::date)
                .thenComparing(Step::turn)
                .thenComparing(Step::depth, Comparator.reverseOrder()));
    }

    /** The day on which each unit that is not there any more was gone. */
    private Map<String, LocalDate> left() {
        Map<String, LocalDate> left = new LinkedHashMap<>();
        for (Unit span : tree.spans()) {
            String unit = tree.registered(span.code());
            if (!now.containsKey(unit) && !span.validFrom().isAfter(end) && span.validTo() != null) {
                left.put(unit, span.validTo().plusDays(1));
            }
        }
        return left;
    }

    private Step last(String unit, LocalDate date, List<Succession> parts) {
        // of the units that end on a day, closed ones come before those that are above them
        int turn = parts.isEmpty() ? 1 : parts.size() > 1 ? 2 : 3;
        return new Step(date, turn, depth(unit, date.minusDays(1)), unit, parts, true);
    }

    private int depth(String unit, LocalDate day) {
        int depth = 0;
        @Nullable Unit at = tree.on(unit, day).orElse(null);
        while (at != null && at.parent() != null && depth < 1000) {
            depth++;
            at = tree.on(at.parent(), day).orElse(null);
        }
        return depth;
    }

    /** The sums of the later tree, of amounts that lay at units before. */
    Map<String, BigDecimal> sums(Amounts amounts, int decimals) {
        steps.forEach(step -> go(step, amounts, decimals));
        Map<String, BigDecimal> sums = new HashMap<>();
        for (String unit : now.keySet()) {
            if (amounts.has(unit, since -> true)) {
                BigDecimal amount = amounts.take(unit, since -> true);
                for (@Nullable String at = unit; at != null; at = above(at)) {
                    sums.merge(at, amount, BigDecimal::add);
                }
            }
        }
        return sums;
    }

    private @Nullable String above(String unit) {
        Unit span = now.get(unit);
        String parent = span == null || span.parent() == null ? null : tree.registered(span.parent());
        return parent != null && now.containsKey(parent) ? parent : null;
    }

    private void go(Step step, Amounts amounts, int decimals) {
        // a unit that goes on shares only what it was before the day
        if (!amounts.has(step.unit(), since -> step.ends() || since.isBefore(step.date()))) {
            return;
        }
        if (step.parts().size() > 1) {
            BigDecimal whole = amounts.take(step.unit(), since -> step.ends() || since.isBefore(step.date()));
            List<BigDecimal> parts = Apportionment.of(
                    whole, step.parts().stream().map(Succession::share).toList(), decimals);
            for (int i = 0; i < parts.size(); i++) {
                amounts.add(step.parts().get(i).successor(), step.date(), parts.get(i));
            }
            return;
        }
        @Nullable
        String target =
                step.parts().isEmpty() ? lastParent(step) : step.parts().get(0).successor();
        if (target != null) {
            amounts.add(target, step.date(), amounts.take(step.unit(), since -> true));
        }
    }

    private @Nullable String lastParent(Step step) {
        return tree.on(step.unit(), step.date().minusDays(1))
                .map(Unit::parent)
                .map(tree::registered)
                .orElse(null);
    }
}
