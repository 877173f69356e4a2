package org.unionstat.batch.aggregate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.unionstat.batch.warehouse.Statement;
import org.unionstat.batch.warehouse.SumTables;
import org.unionstat.batch.warehouse.Warehouse;

/**
 * Compares the figures of a period with those of the same span a year before, by one law: first figures kept singly, then, form
 * by form, nodes that are nothing but sums, whose rows are paired while they are still wide.
 */
final class Changes {

    /** The most parts of a wide table that are worked on at the same time; by itself the warehouse splits only longer ones. */
    private static final int MOST_PARTS = 4;

    private static final int NODES_A_PART = 5_000;

    /** Sums below it fit, with their decimals, into a machine integer, and so does the difference of two. */
    private static final BigDecimal SHORT = new BigDecimal("1000000000000000");

    private final Warehouse warehouse;
    private final SumTables sums;

    Changes(Warehouse warehouse) {
        this.warehouse = warehouse;
        this.sums = new SumTables(warehouse);
    }

    /** Queries for pairs: all of them, of which only those with both figures count, and those with a gap. */
    private record Pairs(String all, String gaps) {}

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
        List<String> forms = sums.forms();
        for (String form : forms) {
            mixed(form, span);
            String lone = "period_id in (" + span.period + ", " + (span.base == null ? -1 : span.base)
                    + ") and unit_id in (select unit_id from mixed_unit)";
            prepare("marts/lone_sum", span)
                    .naming("figures", sums.figures(form, lone))
                    .run();
        }
        reasons(span, forms);
        prepare("marts/clear_year_over_year", span).run();
        String single = warehouse.sql("marts/pair_single").text();
        add(span, new Pairs(single, single));
        for (String form : forms) {
            mixed(form, span);
            add(span, sums(form, span));
        }
    }

    /** Pairs of a form's sums: all of them in several parts, which are compared at the same time; and the nodes with gaps. */
    private Pairs sums(String form, Span span) {
        List<Map<String, String>> cells = sums.columns(form);
        Statement query = prepare("marts/pair_sum", span)
                .naming("table", SumTables.table(form))
                .naming("number", isShort(form, span, cells) ? "decimal(18, 2)" : "decimal(38, 2)")
                .listing("cells", cells);
        long nodes = prepare("marts/sum_count", span)
                .naming("table", SumTables.table(form))
                .number();
        long parts = Math.max(1, Math.min(MOST_PARTS, nodes / NODES_A_PART));
        String all = LongStream.range(0, parts)
                .mapToObj(i -> query.naming("which", "coalesce(x.unit_id, b.unit_id) % " + parts + " = " + i)
                        .text())
                .collect(Collectors.joining("\nunion all\n"));
        String gaps = cells.stream()
                .map(c -> c.getOrDefault("column", ""))
                .map(c -> "x." + c + " is null or b." + c + " is null")
                .collect(Collectors.joining(" or "));
        return new Pairs(all, query.naming("which", gaps).text());
    }

    private boolean isShort(String form, Span span, List<Map<String, String>> cells) {
        return prepare("marts/sum_largest", span)
                .naming("table", SumTables.table(form))
                .listing("cells", cells)
                .list(r -> r.decimal("largest"))
                .stream()
                .flatMap(Optional::stream)
                .allMatch(largest -> largest.compareTo(SHORT) < 0);
    }

    private void mixed(String form, Span span) {
        prepare("marts/mixed_unit", span)
                .naming("table", SumTables.table(form))
                .with("form", form)
                .run();
    }

    /** Which units there were, and why they have no figure: the base's first, under its own name, then the period's. */
    private void reasons(Span span, List<String> forms) {
        prepare("marts/told_unit", span)
                .naming(
                        "sums",
                        forms.stream()
                                .map(f -> "union all select unit_id from " + SumTables.table(f)
                                        + " where period_id in (:period, :base)")
                                .collect(Collectors.joining(" ")))
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

    private void add(Span span, Pairs pairs) {
        prepare("marts/change", span)
                .naming("pairs", pairs.all)
                .naming("gaps", pairs.gaps)
                .run();
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
