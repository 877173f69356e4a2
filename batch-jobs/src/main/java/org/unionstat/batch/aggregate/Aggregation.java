package org.unionstat.batch.aggregate;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.unionstat.batch.warehouse.FormTables;
import org.unionstat.batch.warehouse.Statement;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Settings;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.submission.Form;

/**
 * Adds up a period: the lowest units to all nodes above them, in one pass over each wide table; and where a
 * node is more than such a sum, level by level, with stated totals compared and, where the sum is not complete, standing in for
 * it; and compares periods with those of a year before.
 *
 * <p>Each period is added up, and each compared, inside one transaction: the intermediate tables are temporary and belong to the
 * connection.
 */
public final class Aggregation {

    private final Warehouse warehouse;
    private final Workspace workspace;
    private final FormTables forms;
    private final WideSums sums;
    private final Changes changes;

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
        this.sums = new WideSums(warehouse, workspace.settings().completeFrom());
        this.changes = new Changes(warehouse);
    }

    /** Makes sure that there are tables for the sums of all forms; before anything is added up, in a transaction of its own. */
    public void prepare() {
        sums.ensure(forms.forms());
    }

    /**
     * Makes the figures of a period anew.
     *
     * @param code the period
     * @return the periods whose changes these figures enter, itself among them
     */
    public List<String> addUp(String code) {
        List<PeriodRow> periods = periods();
        PeriodRow period = PeriodRow.in(periods, code);
        addUp(period);
        return periods.stream()
                .filter(p -> !period.end().isBefore(p.start().minusYears(1))
                        && !period.start().isAfter(p.end()))
                .map(PeriodRow::code)
                .toList();
    }

    /**
     * Makes the changes of a period over a year anew.
     *
     * @param code the period
     */
    public void compare(String code) {
        List<PeriodRow> periods = periods();
        PeriodRow period = PeriodRow.in(periods, code);
        changes.compare(period, periods);
        in("broken", period);
        in("broken_change", period);
        compareWithBase(period, periods);
        changes.show();
    }

    private List<PeriodRow> periods() {
        return warehouse.sql("intermediate/periods").list(PeriodRow::of);
    }

    private void addUp(PeriodRow period) {
        structure(period);
        assignForms(period);
        for (String table : List.of(
                "asked",
                "due",
                "uncounted",
                "leaf_total",
                "bound",
                "dated",
                "affected",
                "contribution",
                "reported",
                "node_figure")) {
            in(table, period);
        }
        long leaves = warehouse.sql("intermediate/leaf_count").number();
        boolean all = leaves <= Settings.LISTED_UNITS;
        List<String> kept = forms.forms();
        List<String> used = prepare("intermediate/forms_in_use", period).list(r -> r.text("form")).stream()
                .filter(kept::contains)
                .toList();
        sums.clear(period);
        for (String form : used) {
            if (leaves > 0) {
                sums.addUp(form, period);
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
        in("leaf_dated", period);
        levels(period);
        in("unaggregated", period);
        in("contributor", period);
        tieOut(period);
        if (all) {
            in("leaf_figure", period);
        }
        in("part_figure", period);
        sums.parts(period);
        prepare("intermediate/rate_pair", period)
                .with("trust", workspace.settings().trust().name())
                .run();
        for (String table : List.of("clear_figure", "figure_row", "rate")) {
            in(table, period);
        }
        if (warehouse
                        .sql("intermediate/imbalance_count")
                        .with("period", period.id())
                        .number()
                > 0) {
            in("explained", period);
        }
        in("clear_completeness", period);
        in("completeness", period);
    }

    private void structure(PeriodRow period) {
        for (String table : List.of("period_unit", "node", "above")) {
            in(table, period);
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
        TieOutException.check(period.code(), warehouse.sql("intermediate/tie_out"));
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

    private void compareWithBase(PeriodRow period, List<PeriodRow> periods) {
        in("clear_like_for_like", period);
        in("clear_bridge", period);
        in("clear_structure", period);
        periods.stream().filter(p -> p.code().equals(period.base())).findFirst().ifPresent(base -> {
            new LikeForLike(warehouse, forms, base, period).run(this::structure);
            new Rebasing(warehouse, forms, base, period).run();
        });
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
