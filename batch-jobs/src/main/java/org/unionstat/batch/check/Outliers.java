package org.unionstat.batch.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.unionstat.batch.warehouse.FormTables;
import org.unionstat.batch.warehouse.Row;
import org.unionstat.batch.warehouse.Statement;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.period.StatisticalCalendar;
import org.unionstat.rule.RuleCount;
import org.unionstat.rule.RuleOutcome;
import org.unionstat.rule.plausibility.Judgement;
import org.unionstat.rule.plausibility.Operand;
import org.unionstat.rule.plausibility.OwnHistory;
import org.unionstat.rule.plausibility.PeerRatios;
import org.unionstat.rule.plausibility.PlausibilityRule;
import org.unionstat.rule.plausibility.Threshold;
import org.unionstat.rule.plausibility.YearOnYear;

/**
 * Figures that lie outside what is usual: beside last year's, beside what those of the peers have changed by, beside the unit's own
 * of earlier periods.
 *
 * <p>SQL finds and counts them in wide scans. Of each cell those that lie furthest outside are told, so many as settings want; the
 * library judges and words these.
 */
final class Outliers {

    /** So many figures are judged at a time. */
    private static final int AT_ONCE = 2_000;

    /** So many cells of two years are joined at a time. */
    private static final int CELLS_A_PART = 20;

    /** So many cells are held against those of many periods at a time. */
    private static final int CELLS_OF_MANY_PERIODS = 10;

    private final Warehouse warehouse;
    private final Catalogue catalogue;
    private final StatisticalCalendar calendar;
    private final Operands operands;
    private final PeerGroups groups;
    private final YearOnYear years;
    private final PeerRatios ratios;
    private final OwnHistory history;

    Outliers(Warehouse warehouse, Workspace workspace, PeerGroups groups) {
        this.warehouse = warehouse;
        this.catalogue = workspace.catalogue();
        this.calendar = workspace.settings().calendar();
        this.operands = new Operands(workspace);
        this.groups = groups;
        this.years = new YearOnYear(catalogue.thresholds());
        this.ratios = new PeerRatios(catalogue.thresholds());
        this.history = new OwnHistory(catalogue.thresholds());
    }

    /** How many figures there are, how many could be compared, how many lie outside. */
    private static final class Tally {

        private long filled;
        private long compared;
        private long found;
        private long open;

        /** What SQL had to leave open, or took for suspicious where the library does not. */
        void judged(Judgement judgement, boolean wasFound) {
            if (judgement.outcome() == RuleOutcome.UNVERIFIABLE) {
                open++;
            } else if (wasFound && judgement.outcome() == RuleOutcome.PASS) {
                found--;
            } else if (!wasFound && judgement.outcome() == RuleOutcome.FAIL) {
                found++;
            }
        }

        RuleCount count() {
            return new RuleCount((int) (compared - found - open), (int) found, (int) (filled - compared + open));
        }
    }

    /** A figure with all that it is held against. */
    private record Asked(
            PlausibilityRule rule,
            boolean isFound,
            PeerRatios.@Nullable Limits limits,
            String submission,
            List<Operand> figures) {

        static Asked of(Row row) {
            OptionalDouble middle = row.real("middle");
            return new Asked(
                    PlausibilityRule.of(row.text("rule_id")).orElseThrow(),
                    row.real("reach").isPresent(),
                    middle.isEmpty()
                            ? null
                            : new PeerRatios.Limits(
                                    middle.getAsDouble(),
                                    row.real("lower").orElseThrow(),
                                    row.real("upper_limit").orElseThrow()),
                    row.text("submission_id"),
                    new ArrayList<>());
        }

        /** Whether a figure that is not exact was counted among those that can be compared. */
        boolean isCompared() {
            int least = rule == PlausibilityRule.PEER_RATIO ? 1 : -1;
            return rule == PlausibilityRule.OWN_HISTORY
                    || figures.stream()
                            .allMatch(o ->
                                    o.figure() != null && o.figure().value().signum() >= least);
        }
    }

    /** Looks through the returns on a form. */
    void screen(String form, List<Map<String, String>> columns, Years period, Doubts doubts) {
        OutlyingColumns outlying = new OutlyingColumns(columns, catalogue);
        Map<PlausibilityRule, Tally> tallies = new EnumMap<>(PlausibilityRule.class);
        List.of(PlausibilityRule.YEAR_ON_YEAR, PlausibilityRule.PEER_RATIO, PlausibilityRule.OWN_HISTORY)
                .forEach(rule -> tallies.put(rule, new Tally()));
        warehouse.sql("intermediate/outlying").run();
        outlying.byPeerGroup().forEach((names, cells) -> beside(form, cells, period, tallies));
        past(form, outlying.all(), period, tallies);
        warehouse
                .sql("intermediate/outlying_count")
                .each(r ->
                        tally(tallies, PlausibilityRule.of(r.text("rule_id")).orElseThrow()).found = r.number("found"));
        in("outlying_told", period, form).listing("cells", outlying.all()).run();
        judge(form, outlying.all(), period, tallies, doubts);
        tallies.forEach((rule, tally) -> period.in("doubt_count", warehouse)
                .with("form", form)
                .with("rule", rule.id())
                .with("passed", tally.count().pass())
                .with("failed", tally.count().fail())
                .with("unverifiable", tally.count().unverifiable())
                .run());
    }

    private static Tally tally(Map<PlausibilityRule, Tally> tallies, PlausibilityRule rule) {
        return tallies.computeIfAbsent(rule, r -> new Tally());
    }

    private Statement in(String file, Years period, String form) {
        return period.in(file, warehouse)
                .with("form", form)
                .with("change_rule", PlausibilityRule.YEAR_ON_YEAR.id())
                .with("ratio_rule", PlausibilityRule.PEER_RATIO.id())
                .with("history_rule", PlausibilityRule.OWN_HISTORY.id())
                .naming("table", FormTables.table(form));
    }

    /** Holds figures against those of the year before. */
    private void beside(
            String form, List<Map<String, String>> cells, Years period, Map<PlausibilityRule, Tally> tallies) {
        Threshold peers =
                catalogue.thresholds().of(PlausibilityRule.PEER_RATIO, OutlyingColumns.indicator(cells.get(0)));
        groups.measured(form, peers, period);
        Tally changed = tally(tallies, PlausibilityRule.YEAR_ON_YEAR);
        Tally unlike = tally(tallies, PlausibilityRule.PEER_RATIO);
        long filled = filled(form, cells, period);
        changed.filled += filled;
        unlike.filled += filled;
        if (warehouse.sql("intermediate/suspect_pairs").number() == 0) {
            return;
        }
        in("inexact_pair", period, form).run();
        in("ratio_peer", period, form).listing("cells", cells).run();
        in("ratio_limit", period, form).listing("cells", cells).run();
        in("ratio_level", period, form).listing("cells", cells).run();
        for (List<Map<String, String>> part : OutlyingColumns.parts(cells, CELLS_A_PART)) {
            in("outlying_beside", period, form).listing("cells", part).run();
            in("outlying_changed", period, form).run();
            in("outlying_compared", period, form).each(r -> {
                changed.compared += r.number("compared");
                unlike.compared += r.number("tested");
            });
        }
        in("outlying_open", period, form).listing("cells", cells).run();
    }

    private long filled(String form, List<Map<String, String>> cells, Years period) {
        return in("outlying_filled", period, form)
                .naming("filled", OutlyingColumns.filled(cells))
                .number();
    }

    /** Holds figures against those of earlier periods. */
    private void past(
            String form, List<Map<String, String>> cells, Years period, Map<PlausibilityRule, Tally> tallies) {
        Threshold common = catalogue.thresholds().of(PlausibilityRule.OWN_HISTORY);
        groups.all(form, common, period);
        Tally tally = tally(tallies, PlausibilityRule.OWN_HISTORY);
        tally.filled = filled(form, cells, period);
        in("inexact_pair", period, form).run();
        in("past_return", period, form)
                .with("type", period.type())
                .with("most", common.count("most_periods"))
                .run();
        if (warehouse.sql("intermediate/past_longest").number() < OutlyingColumns.leastPeriods(cells)) {
            return;
        }
        for (List<Map<String, String>> part : OutlyingColumns.parts(cells, CELLS_OF_MANY_PERIODS)) {
            in("outlying_past", period, form).listing("cells", part).run();
            in("outlying_history", period, form)
                    .listing("cells", part)
                    .with("rule", PlausibilityRule.OWN_HISTORY.id())
                    .run();
            tally.compared += in("outlying_tested", period, form).number();
        }
    }

    private void judge(
            String form,
            List<Map<String, String>> cells,
            Years period,
            Map<PlausibilityRule, Tally> tallies,
            Doubts doubts) {
        long all = warehouse.sql("intermediate/outlying_told_count").number();
        for (long first = 1; first <= all; first += AT_ONCE) {
            for (Asked asked : read(form, cells, period, first)) {
                if (!asked.isFound() && !asked.isCompared()) {
                    continue;
                }
                Judgement judgement = judge(asked);
                tally(tallies, asked.rule()).judged(judgement, asked.isFound());
                judgement.finding().ifPresent(f -> doubts.add(f, asked.submission()));
            }
            doubts.write();
        }
    }

    private List<Asked> read(String form, List<Map<String, String>> cells, Years period, long first) {
        List<Asked> all = new ArrayList<>();
        long[] last = {0};
        in("outlying_figure", period, form)
                .listing("cells", cells)
                .with("first", first)
                .with("last", first + AT_ONCE - 1)
                .each(row -> {
                    if (row.number("number") != last[0]) {
                        last[0] = row.number("number");
                        all.add(Asked.of(row));
                    }
                    operands.of(
                                    row,
                                    "",
                                    row.text("unit_code"),
                                    calendar.parse(row.text("period")).orThrow())
                            .ifPresent(all.get(all.size() - 1).figures()::add);
                });
        return all;
    }

    private Judgement judge(Asked asked) {
        Operand current = asked.figures().get(0);
        List<Operand> others = asked.figures().subList(1, asked.figures().size());
        return switch (asked.rule()) {
            case YEAR_ON_YEAR -> years.judge(current, others.get(0));
            case PEER_RATIO -> ratios.judge(new PeerRatios.Pair(current, others.get(0)), asked.limits());
            default -> history.judge(current, others);
        };
    }
}
