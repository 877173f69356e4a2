package org.unionstat.batch.render;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.unionstat.indicator.Cell;
import org.unionstat.period.Period;
import org.unionstat.trend.Comparability;

/** What must be said below a chart so that its figures are not misread: dates, completeness, basis; and why two are not compared. */
final class Remarks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Desk desk;
    private final Wording wording;

    Remarks(Desk desk) {
        this.desk = desk;
        this.wording = desk.wording();
    }

    /** Why the figures of a cell in two periods must not be compared; null where they may. */
    @Nullable
    String noComparison(Cell cell, Period base, Period current) {
        Evidence evidence = desk.evidence();
        Optional<Reading> from = evidence.reading(cell, base);
        Optional<Reading> to = evidence.reading(cell, current);
        if (from.isEmpty() || to.isEmpty()) {
            return null;
        }
        Optional<Comparison> verdict = yearly(cell, base, current);
        if (verdict.isPresent()) {
            return switch (verdict.get().comparability()) {
                case DIFFERENT_DATE -> otherDates(from.get(), base, to.get(), current);
                case NOT_COMPARABLE_RESPONSE -> wording.say(Words.RESPONSE);
                case NOT_COMPARABLE_BREAK -> wording.say(Words.BREAK);
                default -> inexact(from.get(), to.get());
            };
        }
        if (from.get().isIncomplete() || to.get().isIncomplete()) {
            return wording.say(Words.RESPONSE);
        }
        if (from.get().isStated() != to.get().isStated()) {
            return wording.say(Words.BASIS);
        }
        return from.get().otherDate(base).isPresent()
                        || to.get().otherDate(current).isPresent()
                ? otherDates(from.get(), base, to.get(), current)
                : inexact(from.get(), to.get());
    }

    private @Nullable String inexact(Reading from, Reading to) {
        return from.isExact() && to.isExact() ? null : wording.say(Words.INEXACT);
    }

    private String otherDates(Reading from, Period base, Reading to, Period current) {
        boolean onlyBase = to.otherDate(current).isEmpty();
        boolean onlyCurrent = from.otherDate(base).isEmpty();
        if (onlyBase == onlyCurrent) {
            return wording.say(Words.DATES_DIFFER);
        }
        return onlyBase
                ? wording.say(Words.BASE_AT, wording.date(from.otherDate(base).orElseThrow(), base))
                : wording.say(
                        Words.CURRENT_AT, wording.date(to.otherDate(current).orElseThrow(), current));
    }

    /** Why there is no figure to compare with; null where there is one. */
    @Nullable
    String noBase(Cell cell, Period base, Period current) {
        if (desk.evidence().reading(cell, base).isPresent()) {
            return null;
        }
        boolean span = yearly(cell, base, current)
                .filter(c -> c.comparability() == Comparability.NOT_COMPARABLE_DIFFERENT_SPAN)
                .isPresent();
        return wording.say(span ? Words.BASE_SPAN : Words.BASE_MISSING);
    }

    /** The verdict of the change over a year, where the two periods are the drawn one and the one a year before. */
    private Optional<Comparison> yearly(Cell cell, Period base, Period current) {
        return desk.evidence()
                .comparison(cell)
                .filter(c -> current.equals(desk.evidence().now()) && c.base().equals(base.code()));
    }

    /** Whether the dates of two figures lie a year apart, so that neither is told as another date. */
    boolean datesAgree(Cell cell, Period base, Period current) {
        return yearly(cell, base, current).map(Comparison::datesAgree).orElse(false);
    }

    /** Figures at another date than the period's end, each date once. */
    List<String> dates(Map<String, Cell> named, List<Period> periods) {
        List<String> notes = new ArrayList<>();
        for (Period period : periods) {
            Map<String, List<String>> byDate = new LinkedHashMap<>();
            named.forEach((name, cell) -> desk.evidence()
                    .reading(cell, period)
                    .flatMap(reading -> reading.otherDate(period))
                    .ifPresent(date -> byDate.computeIfAbsent(wording.date(date, period), d -> new ArrayList<>())
                            .add(name)));
            byDate.forEach((date, names) -> notes.add(wording.say(
                    Words.NOTE_DATE, wording.period(period), wording.names(names, Words.AND_OTHERS), date)));
        }
        return notes;
    }

    /** How many units have reported, where figures of the drawn period are incomplete. */
    List<String> completeness(Map<String, Cell> named, Period period) {
        List<String> names = new ArrayList<>();
        List<Reading> incomplete = new ArrayList<>();
        named.forEach((name, cell) -> desk.evidence()
                .reading(cell, period)
                .filter(r -> r.isIncomplete() && r.expected() > 0)
                .ifPresent(reading -> {
                    names.add(name);
                    incomplete.add(reading);
                }));
        if (incomplete.isEmpty()) {
            return List.of();
        }
        String who = wording.names(names, Words.AND_OTHERS);
        Set<List<Long>> counts = new LinkedHashSet<>();
        incomplete.forEach(r -> counts.add(List.of(r.expected(), r.answered())));
        boolean all = named.size() == names.size() && names.size() > 1;
        if (counts.size() == 1) {
            Reading one = incomplete.get(0);
            return List.of(wording.say(
                    all ? Words.NOTE_ALL_INCOMPLETE : Words.NOTE_INCOMPLETE,
                    wording.period(period),
                    who,
                    one.expected(),
                    one.answered()));
        }
        BigDecimal least =
                incomplete.stream().map(Remarks::share).reduce(BigDecimal::min).orElseThrow();
        BigDecimal most =
                incomplete.stream().map(Remarks::share).reduce(BigDecimal::max).orElseThrow();
        return List.of(wording.say(
                Words.NOTE_INCOMPLETE_RANGE,
                wording.period(period),
                who,
                wording.language().format().achievement(least),
                wording.language().format().achievement(most)));
    }

    private static BigDecimal share(Reading reading) {
        return BigDecimal.valueOf(reading.answered())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(reading.expected()), MathContext.DECIMAL128);
    }

    /** Which of two periods has a stated figure and which a computed one, where they differ. */
    List<String> basis(Cell cell, Period base, Period current) {
        Optional<Reading> from = desk.evidence().reading(cell, base);
        Optional<Reading> to = desk.evidence().reading(cell, current);
        if (from.isEmpty() || to.isEmpty() || from.get().isStated() == to.get().isStated()) {
            return List.of();
        }
        Period stated = from.get().isStated() ? base : current;
        Period computed = from.get().isStated() ? current : base;
        return List.of(wording.say(Words.NOTE_BASIS, wording.period(stated), wording.period(computed)));
    }
}
