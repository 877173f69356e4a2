package org.unionstat.batch.check;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionstat.batch.warehouse.FormTables;
import org.unionstat.batch.warehouse.Row;
import org.unionstat.batch.warehouse.Statement;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.classification.Label;
import org.unionstat.outcome.Place;
import org.unionstat.period.Period;
import org.unionstat.period.StatisticalCalendar;
import org.unionstat.rule.RuleCount;
import org.unionstat.rule.plausibility.Balances;
import org.unionstat.rule.plausibility.Judgement;
import org.unionstat.rule.plausibility.Operand;
import org.unionstat.rule.plausibility.PlausibilityRule;
import org.unionstat.rule.plausibility.StatedFigures;

/**
 * What units state and others tell: totals of what is below them, changes over a year, how far a target is reached.
 *
 * <p>SQL tells what is clear; the library judges the rest, some at a time.
 */
final class StatedChecks {

    private static final int AT_ONCE = 2_000;

    private static final Map<String, PlausibilityRule> RULES = Map.of(
            "CHANGE", PlausibilityRule.STATED_CHANGE,
            "CHANGE_PERCENT", PlausibilityRule.STATED_GROWTH,
            "COMPLETION", PlausibilityRule.STATED_COMPLETION);

    private final Warehouse warehouse;
    private final StatisticalCalendar calendar;
    private final FormTables forms;
    private final Operands operands;
    private final StatedFigures figures;
    private final Balances balances;

    StatedChecks(Warehouse warehouse, Workspace workspace) {
        this.warehouse = warehouse;
        this.calendar = workspace.settings().calendar();
        this.forms = new FormTables(warehouse);
        this.operands = new Operands(workspace);
        this.figures = new StatedFigures(workspace.catalogue().thresholds());
        this.balances = new Balances(workspace.catalogue().thresholds());
    }

    private record Counts(long clear, long open, long suspect) {}

    private record Judged(Judgement judgement, String submission) {}

    void screen(Years years, Doubts doubts) {
        Period period = calendar.parse(years.code()).orThrow();
        years.in("total_figure", warehouse).run();
        Counts totals = warehouse
                .sql("intermediate/total_count")
                .list(r -> new Counts(r.number("clear"), r.number("open"), r.number("suspect")))
                .get(0);
        judge(PlausibilityRule.PARENT_TOTAL, "", "total_suspect", totals, years, doubts, r -> total(r, period));
        List<Map<String, String>> stated = years.in("stated_returns", warehouse)
                .list(r -> Map.of("form", r.text("form"), "series", r.text("series")));
        for (Map<String, String> each : stated) {
            String form = each.getOrDefault("form", "");
            String series = each.getOrDefault("series", "");
            years.in("stated_figure", warehouse)
                    .with("form", form)
                    .with("series", series)
                    .naming("table", FormTables.table(form))
                    .listing("cells", forms.columns(form))
                    .run();
            Counts counts = warehouse
                    .sql("intermediate/stated_count")
                    .list(r -> new Counts(r.number("clear"), 0, r.number("suspect")))
                    .get(0);
            Period other = series.equals("COMPLETION")
                    ? period
                    : calendar.parse(years.baseCode()).value().orElse(period);
            PlausibilityRule rule = Objects.requireNonNull(RULES.get(series));
            judge(rule, form, "stated_suspect", counts, years, doubts, r -> stated(r, rule, period, other));
        }
    }

    private interface Judge {
        Optional<Judged> of(Row row);
    }

    private void judge(
            PlausibilityRule rule, String form, String file, Counts counts, Years years, Doubts doubts, Judge judge) {
        RuleCount count = RuleCount.NONE;
        for (long first = 1; first <= counts.suspect; first += AT_ONCE) {
            Statement rows = years.in(file, warehouse).with("first", first).with("last", first + AT_ONCE - 1);
            for (Judged each :
                    rows.list(judge::of).stream().flatMap(Optional::stream).toList()) {
                count = count.plus(RuleCount.of(each.judgement.outcome()));
                each.judgement.finding().ifPresent(f -> doubts.add(f, each.submission));
            }
            doubts.write();
        }
        if (counts.clear + counts.open + counts.suspect > 0) {
            years.in("doubt_count", warehouse)
                    .with("form", form)
                    .with("rule", rule.id())
                    .with("passed", counts.clear + count.pass())
                    .with("failed", count.fail())
                    .with("unverifiable", counts.open + count.unverifiable())
                    .run();
        }
    }

    private Optional<Judged> stated(Row row, PlausibilityRule rule, Period period, Period other) {
        String unit = row.text("unit_code");
        Operand stated = operands.of(row, "", unit, period).orElse(null);
        Operand actual = operands.of(row, "actual_", unit, period).orElse(null);
        Operand compared = operands.of(row, "other_", unit, other).orElse(null);
        if (stated == null || actual == null || compared == null) {
            return Optional.empty();
        }
        Judgement judgement = switch (rule) {
            case STATED_CHANGE -> figures.change(stated, actual, compared);
            case STATED_GROWTH -> figures.growth(stated, actual, compared);
            default -> figures.completion(stated, actual, compared);
        };
        return Optional.of(new Judged(judgement, row.text("submission_id")));
    }

    private Optional<Judged> total(Row row, Period period) {
        String unit = row.text("unit_code");
        Operand stated = operands.of(row, "", unit, period).orElse(null);
        Operand below = operands.of(row, "below_", unit, period).orElse(null);
        if (stated == null || below == null) {
            return Optional.empty();
        }
        String name = row.text("explained_by_name");
        @Nullable
        Operand explainedBy = name.isEmpty()
                ? null
                : new Operand(
                        new Label(name, name, name),
                        row.text("explained_by"),
                        period,
                        null,
                        stated.cell(),
                        stated.decimals(),
                        null,
                        Place.NOWHERE);
        return Optional.of(
                new Judged(balances.parentTotal(stated, List.of(below), explainedBy), row.text("submission_id")));
    }
}
