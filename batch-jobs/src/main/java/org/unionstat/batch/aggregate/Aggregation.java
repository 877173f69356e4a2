package org.unionstat.batch.aggregate;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.unionstat.batch.warehouse.FormTables;
import org.unionstat.batch.warehouse.Statement;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Settings;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.submission.Form;

/**
 * Adds up one period after the other: lowest units to the node above in one pass over each wide table, then level by level, with
 * stated totals compared and, where the sum is not complete, standing in for it; then the change over a year.
 *
 * <p>Runs inside one transaction: its intermediate tables are temporary and belong to the connection.
 */
public final class Aggregation {

    private final Warehouse warehouse;
    private final Workspace workspace;
    private final FormTables forms;

    /**
     * An aggregation.
     *
     * @param warehouse the warehouse
     * @param workspace the workspace, for its forms and trust mode
     */
    public Aggregation(Warehouse warehouse, Workspace workspace) {
        this.warehouse = warehouse;
        this.workspace = workspace;
        this.forms = new FormTables(warehouse);
    }

    /**
     * Makes the figures of periods anew and then the changes of every period that they enter.
     *
     * @param codes the periods whose submissions changed
     * @param progress told after each period
     */
    public void run(List<String> codes, Runnable progress) {
        List<PeriodRow> periods = warehouse.sql("intermediate/periods").list(PeriodRow::of);
        periods.stream().filter(p -> codes.contains(p.code())).forEach(p -> {
            addUp(p);
            progress.run();
        });
        periods.stream()
                .filter(p -> codes.contains(p.code()) || codes.stream().anyMatch(c -> isNear(c, p, periods)))
                .forEach(p -> compare(p, periods));
    }

    private static boolean isNear(String changed, PeriodRow period, List<PeriodRow> periods) {
        return periods.stream()
                .filter(p -> p.code().equals(changed))
                .anyMatch(p -> !p.end().isBefore(period.start().minusYears(1))
                        && !p.start().isAfter(period.end()));
    }

    private void addUp(PeriodRow period) {
        structure(period);
        assignForms(period);
        for (String table : List.of(
                "asked", "due", "uncounted", "leaf_total", "bound", "contribution", "reported", "node_figure")) {
            in(table, period);
        }
        long leaves = warehouse.sql("intermediate/leaf_count").number();
        boolean all = leaves <= Settings.LISTED_UNITS;
        for (String form : prepare("intermediate/forms_in_use", period).list(r -> r.text("form"))) {
            if (leaves > 0) {
                addUpLeaves(form, period);
            }
            prepare("intermediate/form_reported", period)
                    .naming("table", FormTables.table(form))
                    .with("all_units", all)
                    .listing("cells", forms.columns(form))
                    .run();
        }
        in("own_sum", period);
        in("total_stated", period);
        in("leaf_stated", period);
        if (warehouse.sql("intermediate/bound_count").number() > 0) {
            boundsOfLeaves(period, all);
        }
        levels(period);
        in("unaggregated", period);
        in("contributor", period);
        tieOut(period);
        if (all) {
            in("leaf_figure", period);
        }
        prepare("intermediate/rate_pair", period)
                .with("trust", workspace.settings().trust().name())
                .run();
        for (String table : List.of("clear_figure", "figure_row", "rate", "explained")) {
            in(table, period);
        }
        in("clear_completeness", period);
        in("completeness", period);
    }

    private void structure(PeriodRow period) {
        for (String table : List.of("period_unit", "node", "above")) {
            in(table, period);
        }
    }

    private void addUpLeaves(String form, PeriodRow period) {
        List<Map<String, String>> added = forms.columns(form).stream()
                .filter(c -> List.of("SUM", "MAX").contains(c.getOrDefault("operator", "")))
                .toList();
        if (!added.isEmpty()) {
            prepare("intermediate/leaf_sum", period)
                    .naming("table", FormTables.table(form))
                    .with("form", form)
                    .listing("cells", added)
                    .run();
        }
    }

    private void boundsOfLeaves(PeriodRow period, boolean all) {
        if (!all) {
            for (String form : forms.forms()) {
                prepare("intermediate/bound_reported", period)
                        .naming("table", FormTables.table(form))
                        .listing("cells", forms.columns(form))
                        .run();
            }
        }
        in("leaf_bound", period);
    }

    private void levels(PeriodRow period) {
        for (long depth = warehouse.sql("intermediate/deepest").number(); depth >= 0; depth--) {
            prepare("intermediate/node_level", period)
                    .with("depth", depth)
                    .with("trust", workspace.settings().trust().name())
                    .with("complete_from", workspace.settings().completeFrom())
                    .run();
        }
    }

    private void tieOut(PeriodRow period) {
        List<String> differences = warehouse
                .sql("intermediate/tie_out")
                .list(r -> r.text("unit_code") + " " + r.text("cell") + ": " + r.text("computed") + " against "
                        + r.text("contributors"));
        if (!differences.isEmpty()) {
            throw new TieOutException(period.code(), differences);
        }
    }

    private void assignForms(PeriodRow period) {
        in("form_assignment", period);
        warehouse.sql("intermediate/deadline").run();
        workspace.settings().deadlines().forEach((level, day) -> {
            LocalDate due = day.atYear(period.end().getYear());
            warehouse
                    .sql("intermediate/deadline_of_level")
                    .with("level", level)
                    .with(
                            "due_by",
                            (due.isAfter(period.end())
                                            ? due
                                            : day.atYear(period.end().getYear() + 1))
                                    .plusDays(1))
                    .run();
        });
        List<String> used = prepare("intermediate/forms_in_use", period).list(r -> r.text("form"));
        for (Form form : workspace.catalogue().forms()) {
            if (used.contains(form.id()) && (form.asksLeaves() || !form.levels().isEmpty())) {
                warehouse
                        .sql("intermediate/form_assigned")
                        .with("form", form.id())
                        .with("asks_leaves", form.asksLeaves())
                        .naming("levels", names(form.levels()))
                        .naming("kinds", names(form.kinds()))
                        .run();
            }
        }
    }

    private static String names(java.util.Set<? extends Enum<?>> values) {
        return values.stream()
                .map(v -> "'" + v.name().toLowerCase(Locale.ROOT) + "'")
                .sorted()
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private void compare(PeriodRow period, List<PeriodRow> periods) {
        @Nullable
        PeriodRow base = periods.stream()
                .filter(p -> p.code().equals(period.base()))
                .findFirst()
                .orElse(null);
        LocalDate baseStart = base == null ? period.start().minusYears(1) : base.start();
        LocalDate baseEnd = base == null ? period.end().minusYears(1) : base.end();
        // the base's own tree and reasons first, under their own names, then the period's
        warehouse
                .sql("intermediate/period_unit")
                .with("start", baseStart)
                .with("end", baseEnd)
                .run();
        warehouse
                .sql("marts/missing_reason")
                .with("period", base == null ? -1 : base.id())
                .run();
        warehouse.sql("marts/base_unit").run();
        warehouse.sql("marts/base_missing_reason").run();
        in("period_unit", period);
        prepare("marts/missing_reason", period).run();
        prepare("marts/clear_year_over_year", period).run();
        prepare("marts/change", period)
                .with("base", base == null ? null : base.id())
                .with("base_code", period.base() == null ? "" : period.base())
                .with("base_start", baseStart)
                .with("base_end", baseEnd)
                .run();
        in("clear_structure", period);
        if (base != null) {
            new Rebasing(warehouse, forms, base, period).run();
        }
    }

    private Statement prepare(String file, PeriodRow period) {
        return warehouse
                .sql(file)
                .with("period", period.id())
                .with("start", period.start())
                .with("end", period.end());
    }

    private void in(String table, PeriodRow period) {
        prepare("intermediate/" + table, period).run();
    }
}
