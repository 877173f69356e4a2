package org.unionstat.batch.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionstat.batch.warehouse.Comparisons;
import org.unionstat.batch.warehouse.Statement;
import org.unionstat.batch.warehouse.SumTables;
import org.unionstat.batch.warehouse.Warehouse;

/**
 * Compares the figures of a period with those of the same span a year before, by one law, and keeps what cannot be seen from the
 * wide sums alone: changes of figures kept singly, and of nodes that are nothing but sums where one of the two is missing.
 */
final class Changes {

    private final Warehouse warehouse;
    private final SumTables sums;
    private final Comparisons comparisons;

    Changes(Warehouse warehouse) {
        this.warehouse = warehouse;
        this.sums = new SumTables(warehouse);
        this.comparisons = new Comparisons(warehouse);
    }

    private record Span(
            int period,
            LocalDate start,
            LocalDate end,
            @Nullable Integer base,
            String code,
            LocalDate from,
            LocalDate to) {

        static Span of(PeriodRow period, List<PeriodRow> periods) {
            @Nullable
            PeriodRow base = periods.stream()
                    .filter(p -> p.code().equals(period.base()))
                    .findFirst()
                    .orElse(null);
            String code = period.base();
            return new Span(
                    period.id(),
                    period.start(),
                    period.end(),
                    base == null ? null : base.id(),
                    code == null ? "" : code,
                    base == null ? period.start().minusYears(1) : base.start(),
                    base == null ? period.end().minusYears(1) : base.end());
        }
    }

    /** Makes the changes of one period anew. */
    void compare(PeriodRow period, List<PeriodRow> periods) {
        Span span = Span.of(period, periods);
        prepare("marts/lone_figure", span).run();
        int base = span.base == null ? -1 : span.base;
        List<String> forms = sums.forms("period_id in (" + span.period + ", " + base + ")");
        for (String form : forms) {
            mixed(form, span);
            String lone =
                    "period_id in (" + span.period + ", " + base + ") and unit_id in (select unit_id from mixed_unit)";
            prepare("marts/lone_sum", span)
                    .naming("figures", sums.figures(form, lone))
                    .run();
        }
        reasons(span);
        prepare("marts/clear_single_change", span).run();
        if (hasRows("lone_figure")) {
            keep(warehouse.sql("marts/pair_single").text(), span);
        }
        for (String form : forms) {
            mixed(form, span);
            gaps(form, span);
            if (hasRows("gap_unit")) {
                Statement gaps = prepare("marts/pair_gap", span).naming("table", SumTables.table(form));
                keep(comparisons.inParts(form, gaps), span);
            }
        }
    }

    /** Lets all changes be seen. */
    void show() {
        comparisons.show();
    }

    private boolean hasRows(String table) {
        return warehouse.sql("marts/any_row").naming("table", table).number() > 0;
    }

    /** Keeps the changes of pairs singly. */
    private void keep(String pairs, Span span) {
        if (!pairs.isEmpty()) {
            prepare("marts/single_change", span)
                    .naming("changes", comparisons.law(pairs))
                    .run();
        }
    }

    /** Which nodes have a figure in one of the two periods only. */
    private void gaps(String form, Span span) {
        prepare("marts/gap_unit", span)
                .naming("table", SumTables.table(form))
                .listing("words", FilledCells.words(sums.columns(form), "column"))
                .run();
    }

    private void mixed(String form, Span span) {
        prepare("marts/mixed_unit", span)
                .naming("table", SumTables.table(form))
                .with("form", form)
                .run();
    }

    /** Which units there were, and why they have no figure: the base's first, under its own name, then the period's. */
    private void reasons(Span span) {
        prepare("marts/told_unit", span)
                .naming("sums", sums.nodes("period_id in (:period, :base)"))
                .run();
        open("open_base_unit", span.from, span.to);
        open("open_unit", span.start, span.end);
        missing(span.base == null ? -1 : span.base);
        warehouse.sql("marts/base_missing_reason").run();
        missing(span.period);
        List<String> others = new ArrayList<>(List.of("-1"));
        prepare("marts/other_periods", span).each(r -> others.add(r.text("period_id")));
        warehouse
                .sql("marts/other_span")
                .naming("periods", String.join(", ", others))
                .run();
    }

    private void open(String table, LocalDate start, LocalDate end) {
        warehouse
                .sql("marts/open_unit")
                .naming("table", table)
                .with("start", start)
                .with("end", end)
                .run();
    }

    private void missing(int period) {
        warehouse.sql("marts/missing_reason").with("period", period).run();
    }

    private Statement prepare(String file, Span span) {
        return warehouse
                .sql(file)
                .with("period", span.period)
                .with("start", span.start)
                .with("end", span.end)
                .with("base", span.base)
                .with("base_code", span.code)
                .with("base_start", span.from)
                .with("base_end", span.to);
    }
}
