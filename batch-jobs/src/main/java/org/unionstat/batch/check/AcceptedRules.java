package org.unionstat.batch.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unionstat.batch.warehouse.FormTables;
import org.unionstat.batch.warehouse.Row;
import org.unionstat.batch.warehouse.Statement;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.expression.Expression;
import org.unionstat.expression.Moment;
import org.unionstat.expression.Operand;
import org.unionstat.expression.Operator;
import org.unionstat.indicator.Cell;
import org.unionstat.outcome.Place;
import org.unionstat.period.Period;
import org.unionstat.rule.Finding;
import org.unionstat.rule.Rule;
import org.unionstat.rule.RuleBook;
import org.unionstat.rule.RuleCheck;
import org.unionstat.rule.RuleCount;
import org.unionstat.rule.RuleOutcome;

/**
 * Rules of packs that one file cannot tell: about other periods, the units below, other series, or forms that came in several
 * files. What they say takes the place of what the reader of the files could not tell.
 *
 * <p>SQL tells what passes; the library judges what fails and what is not exact, so that both mean and say the same everywhere.
 */
final class AcceptedRules {

    /** So many units are judged one by one at a time. */
    private static final int AT_ONCE = 2_000;

    /** With these a rule may be told although a figure is missing. */
    private static final Set<Operator> ABSORBING =
            EnumSet.of(Operator.AND, Operator.OR, Operator.IF, Operator.COALESCE, Operator.IS_MISSING);

    private final Warehouse warehouse;
    private final Workspace workspace;
    private final FormTables forms;

    AcceptedRules(Warehouse warehouse, Workspace workspace) {
        this.warehouse = warehouse;
        this.workspace = workspace;
        this.forms = new FormTables(warehouse);
    }

    /** Returns on a form and in a series of a period. */
    private record Known(int period, String form, String series, boolean counts, long firstFile, long lastFile) {

        static Known of(Row row) {
            return new Known(
                    (int) row.number("period_id"),
                    row.text("form"),
                    row.text("series"),
                    row.flag("counts"),
                    row.number("first_file"),
                    row.number("last_file"));
        }
    }

    /** Judges the rules of the units that a condition on {@code unit_id} chooses. */
    void screen(Years years, Doubts doubts, String units) {
        Period period = workspace.settings().calendar().parse(years.code()).orThrow();
        List<RuleBook.Entry> entries = workspace.rules().get().entries().stream()
                .filter(e -> e.rule().isFor(period)
                        && (e.rule().looksBeyond() || ownForms(e.rule()).size() > 1))
                .toList();
        List<Known> known = years.in("rule_returns_known", warehouse)
                .naming("periods", periods(years))
                .list(Known::of);
        List<RuleGroup> groups = groups(entries, known, years, period);
        if (groups.isEmpty()) {
            return;
        }
        years.in("period_unit", warehouse).run();
        years.in("rule_return", warehouse)
                .naming(
                        "forms",
                        RuleGroup.texts(groups.stream()
                                .flatMap(g -> g.slots().stream())
                                .map(RuleSlot::form)
                                .collect(Collectors.toSet())))
                .naming("units", units)
                .run();
        years.in("rule_file", warehouse).run();
        years.in("rule_dated", warehouse).run();
        groups.forEach(g -> run(g, years, period, doubts));
    }

    private static String periods(Years years) {
        return Stream.concat(Stream.of(years.period(), years.base()), years.openings().stream())
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private String form(Operand operand) {
        return workspace
                .catalogue()
                .formOf(Cell.parse(operand.cell()).indicator())
                .id();
    }

    private Set<String> ownForms(Rule rule) {
        return RuleGroup.figures(rule).stream()
                .map(Expression.Figure::operand)
                .filter(Operand::isOwn)
                .map(this::form)
                .collect(Collectors.toSet());
    }

    /** Rules that look at the same returns; of those of several forms one group. */
    private List<RuleGroup> groups(List<RuleBook.Entry> entries, List<Known> known, Years years, Period period) {
        Map<String, Set<String>> columns = new HashMap<>();
        forms.forms()
                .forEach(f -> columns.put(
                        f,
                        forms.columns(f).stream()
                                .map(c -> c.getOrDefault("text", ""))
                                .collect(Collectors.toSet())));
        boolean hasTargets = years.in("rule_targets", warehouse).number() > 0;
        Map<Set<RuleSlot>, List<RuleBook.Entry>> bySlots = new LinkedHashMap<>();
        List<RuleBook.Entry> several = new ArrayList<>();
        Map<Operand, List<RuleSlot>> operands = new HashMap<>();
        for (RuleBook.Entry entry : entries) {
            Set<RuleSlot> slots = new LinkedHashSet<>();
            for (Expression.Figure figure : RuleGroup.figures(entry.rule())) {
                Operand operand = figure.operand();
                String form = form(operand);
                if (columns.getOrDefault(form, Set.of()).contains(operand.cell())) {
                    List<RuleSlot> there = RuleSlot.of(form, operand, years).stream()
                            .filter(s -> (s.isTarget() && hasTargets)
                                    || known.stream().anyMatch(k -> isOf(k, s)))
                            .toList();
                    operands.put(operand, there);
                    slots.addAll(there);
                }
            }
            if (entry.rule().looksBeyond()) {
                boolean isTold = slots.stream().anyMatch(s -> !s.isOwn())
                        || absorbs(entry.rule().condition());
                if (isTold && slots.stream().anyMatch(RuleSlot::isOwn)) {
                    bySlots.computeIfAbsent(slots, s -> new ArrayList<>()).add(entry);
                }
            } else if (slots.size() > 1 && isOfSeveralFiles(slots, known)) {
                several.add(entry);
            }
        }
        List<RuleGroup> groups = new ArrayList<>();
        bySlots.forEach((slots, rules) -> groups.add(new RuleGroup(ownFirst(slots), rules, operands, period, false)));
        if (!several.isEmpty()) {
            Set<RuleSlot> slots = several.stream()
                    .flatMap(e -> RuleGroup.figures(e.rule()).stream())
                    .flatMap(f -> operands.getOrDefault(f.operand(), List.of()).stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            groups.add(new RuleGroup(ownFirst(slots), several, operands, period, true));
        }
        return groups;
    }

    private static List<RuleSlot> ownFirst(Collection<RuleSlot> slots) {
        List<RuleSlot> sorted = new ArrayList<>(slots);
        sorted.sort((a, b) -> Boolean.compare(b.isOwn(), a.isOwn()));
        return sorted;
    }

    private static boolean isOf(Known known, RuleSlot slot) {
        return known.period == slot.period()
                && known.form.equals(slot.form())
                && known.series.equals(slot.seriesName())
                && (known.counts || slot.isOwn());
    }

    private static boolean isOfSeveralFiles(Set<RuleSlot> slots, List<Known> known) {
        Set<Long> files = new HashSet<>();
        known.stream().filter(k -> slots.stream().anyMatch(s -> isOf(k, s))).forEach(k -> {
            files.add(k.firstFile);
            files.add(k.lastFile);
        });
        return files.size() > 1;
    }

    private static boolean absorbs(Expression expression) {
        return expression instanceof Expression.Application applied
                && (ABSORBING.contains(applied.operator())
                        || applied.arguments().stream().anyMatch(AcceptedRules::absorbs));
    }

    private void run(RuleGroup group, Years years, Period period, Doubts doubts) {
        warehouse.sql("intermediate/rule_other_table").run();
        for (int i = 0; i < group.slots().size(); i++) {
            RuleSlot slot = group.slots().get(i);
            if (slot.moment() == Moment.CHILDREN) {
                years.in("rule_below", warehouse)
                        .naming("slot", Integer.toString(i))
                        .naming("table", FormTables.table(slot.form()))
                        .listing("cells", columns(group, slot))
                        .run();
            } else if (!slot.isOwn()) {
                if (slot.isTarget()) {
                    years.in("rule_target", warehouse)
                            .naming("slot", Integer.toString(i))
                            .listing("cells", columns(group, slot))
                            .run();
                }
                years.in("rule_other", warehouse)
                        .with("slot", i)
                        .with("other", slot.period())
                        .with("form", slot.form())
                        .with("series", slot.seriesName())
                        .run();
            }
        }
        years.in("rule_inexact", warehouse)
                .naming("cells", RuleGroup.texts(group.cells()))
                .naming("summed", RuleGroup.texts(group.summed()))
                .run();
        years.in("rule_row", warehouse)
                .naming(
                        "forms",
                        RuleGroup.texts(group.slots().stream()
                                .filter(RuleSlot::isOwn)
                                .map(RuleSlot::form)
                                .toList()))
                .naming("split", Boolean.toString(group.isOfSeveralFiles()))
                .naming("inexact", group.inexact())
                .naming("joins", group.joins())
                .listing("own", group.submissions(true))
                .listing("submissions", group.submissions(false))
                .listing("rules", group.rules())
                .run();
        years.in("rule_tally", warehouse).listing("rules", group.rules()).run();
        years.in("rule_suspect", warehouse)
                .naming("any", group.anyAsked())
                .listing("rules", group.rules())
                .run();
        judge(group, years, period, doubts);
    }

    private List<Map<String, String>> columns(RuleGroup group, RuleSlot slot) {
        return forms.columns(slot.form()).stream()
                .filter(c -> group.cells(slot).contains(c.getOrDefault("text", "")))
                .toList();
    }

    private void judge(RuleGroup group, Years years, Period period, Doubts doubts) {
        long all = warehouse.sql("intermediate/rule_suspect_count").number();
        if (all == 0) {
            return;
        }
        Set<String> told = new HashSet<>();
        years.in("rule_told", warehouse)
                .with("code", years.code())
                .naming(
                        "rules",
                        RuleGroup.texts(
                                group.checks().stream().map(c -> c.rule().id()).toList()))
                .each(r -> told.add(key(r.text("rule_id"), r.text("unit_code"), r.text("cells"))));
        Map<String, RuleCount> counts = new TreeMap<>();
        for (long first = 1; first <= all; first += AT_ONCE) {
            RuleReturns returns = read(group, years, period, first);
            returns.all().forEach(r -> judge(group, r, told, counts, doubts));
            doubts.write();
        }
        counts.forEach((rule, count) -> years.in("doubt_count", warehouse)
                .with("form", "")
                .with("rule", rule)
                .with("passed", count.pass())
                .with("failed", count.fail())
                .with("unverifiable", count.unverifiable())
                .run());
    }

    private RuleReturns read(RuleGroup group, Years years, Period period, long first) {
        RuleReturns returns = new RuleReturns(workspace, period, group.hasOpenings());
        between("rule_suspects", years, first).each(returns::unit);
        for (int i = 0; i < group.slots().size(); i++) {
            RuleSlot slot = group.slots().get(i);
            for (String file : files(slot)) {
                between(file, years, first)
                        .naming("slot", Integer.toString(i))
                        .naming("made", slot.isTarget() ? "target" : "below")
                        .naming("table", FormTables.table(slot.form()))
                        .listing("cells", columns(group, slot))
                        .each(row -> returns.figure(row, slot));
            }
        }
        if (group.hasOpenings()) {
            for (RuleSlot slot : group.slots()) {
                between("rule_dated_figure", years, first)
                        .naming("table", FormTables.table(slot.form()))
                        .listing("cells", columns(group, slot))
                        .each(returns::dated);
            }
        }
        return returns;
    }

    /** Where the figures of a slot are read; a target that was sent goes before that of targets.csv. */
    private static List<String> files(RuleSlot slot) {
        if (slot.moment() == Moment.CHILDREN) {
            return List.of("rule_made_figure");
        }
        return slot.isTarget() ? List.of("rule_figure", "rule_made_figure") : List.of("rule_figure");
    }

    private Statement between(String file, Years years, long first) {
        return years.in(file, warehouse).with("first", first).with("last", first + AT_ONCE - 1);
    }

    private static void judge(
            RuleGroup group,
            RuleReturns.Reading reading,
            Set<String> told,
            Map<String, RuleCount> counts,
            Doubts doubts) {
        for (int number : reading.asked()) {
            RuleCheck check = group.checks().get(number);
            RuleCheck.Result result = check.run(reading.key(), reading).orElse(null);
            String submission = reading.submission(RuleGroup.figures(check.rule()).stream()
                    .map(Expression.Figure::operand)
                    .toList());
            if (result == null || submission.isEmpty()) {
                continue;
            }
            Finding finding = result.finding();
            if (finding != null && told.contains(key(finding))) {
                continue;
            }
            boolean isTold = result.outcome() != RuleOutcome.UNVERIFIABLE;
            int decided = reading.undecided(number) - (isTold ? 0 : 1);
            RuleCount count = isTold ? RuleCount.of(result.outcome()) : RuleCount.NONE;
            counts.merge(check.rule().id(), count.plus(new RuleCount(0, 0, -decided)), RuleCount::plus);
            if (finding != null) {
                doubts.add(finding, submission);
            }
        }
    }

    private static String key(Finding finding) {
        return key(
                finding.ruleId(),
                finding.unit(),
                finding.places().stream().map(Place::text).collect(Collectors.joining("; ")));
    }

    private static String key(String rule, String unit, String cells) {
        return String.join("\n", rule, unit, cells);
    }
}
