package org.unionstat.batch.warehouse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The changes over a year. Those of figures kept singly, and those with a gap, are in the table {@code single_change}; those of
 * nodes that are nothing but sums are worked out from the wide tables whenever they are asked for; the view {@code
 * year_over_year} shows both as one.
 */
public final class Comparisons {

    /** How many cells of a long table become rows at a time: lists of more are slow to make, tables of fewer are read too often. */
    private static final int CELLS_A_PART = 16;

    private static final int MANY_NODES = 5_000;

    /** Figures below it, and differences of two such, fit into a machine integer with their four decimals. */
    private static final BigDecimal SHORT = new BigDecimal("50000000000000");

    private static final String SHORT_NUMBER = "decimal(18, 4)";
    private static final String LONG_NUMBER = "decimal(38, 4)";

    private final Warehouse warehouse;
    private final SumTables sums;

    /**
     * The comparisons of a warehouse.
     *
     * @param warehouse the warehouse
     */
    public Comparisons(Warehouse warehouse) {
        this.warehouse = warehouse;
        this.sums = new SumTables(warehouse);
    }

    /** Makes the view {@code year_over_year} anew. */
    public void show() {
        warehouse.execute("create or replace view year_over_year as\n" + query("true", false));
    }

    /**
     * A query for the changes of some periods, made for reading all of them.
     *
     * @param periods the periods' numbers
     * @return SQL; its columns are those of the view
     */
    public String of(List<Long> periods) {
        return query(in(periods), true);
    }

    private static String in(List<Long> periods) {
        return periods.stream().map(p -> Long.toString(p)).collect(Collectors.joining(", ", "x.period_id in (", ")"));
    }

    /**
     * A query for the changes of pairs by the law of {@code marts/change}.
     *
     * @param pairs a query for pairs of figures
     * @return SQL; its columns are those of the view, with numbers of 38 digits
     */
    public String law(String pairs) {
        return law(pairs, LONG_NUMBER);
    }

    /**
     * Queries that are alike, some cells of a form at a time, as one.
     *
     * @param form the form's id
     * @param each a query about cells, which it gets by {@code [[cells: …]]}
     * @return SQL
     */
    public String inParts(String form, Statement each) {
        List<Map<String, String>> cells = sums.columns(form);
        long nodes = warehouse
                .sql("marts/sum_count")
                .naming("table", SumTables.table(form))
                .number();
        int size = nodes < MANY_NODES ? cells.size() : CELLS_A_PART;
        return IntStream.iterate(0, i -> i < cells.size(), i -> i + size)
                .mapToObj(i -> each.listing("cells", cells.subList(i, Math.min(i + size, cells.size())))
                        .text())
                .collect(Collectors.joining("\nunion all\n"));
    }

    private String query(String which, boolean isWhole) {
        boolean isShort = isShort(which);
        String number = isShort ? SHORT_NUMBER : LONG_NUMBER;
        List<String> parts = new ArrayList<>();
        parts.add(warehouse
                .sql("marts/changes_single")
                .naming("number", number)
                .naming("which", which)
                .text());
        List<String> pairs = new ArrayList<>();
        for (String form : sums.forms("true")) {
            Statement each = warehouse
                    .sql("marts/pair_sum")
                    .naming("table", SumTables.table(form))
                    .naming("number", isShort ? "decimal(18, 2)" : "decimal(38, 2)")
                    .naming("which", which);
            List<Map<String, String>> cells = sums.columns(form);
            if (!cells.isEmpty()) {
                pairs.add(
                        isWhole
                                ? inParts(form, each)
                                : each.listing("cells", cells).text());
            }
        }
        if (!pairs.isEmpty()) {
            parts.add("from (" + law(String.join("\nunion all\n", pairs), number) + ")");
        }
        return String.join("\nunion all\n", parts);
    }

    private String law(String pairs, String number) {
        return warehouse
                .sql("marts/change")
                .naming("pairs", pairs)
                .naming("number", number)
                .text();
    }

    /**
     * Whether all numbers of the changes of some periods fit into machine integers.
     *
     * @param periods the periods' numbers
     * @return true if they are decimals of 18 digits; otherwise they have 38
     */
    public boolean isShort(List<Long> periods) {
        return isShort(in(periods));
    }

    private boolean isShort(String which) {
        List<Optional<BigDecimal>> largest = new ArrayList<>(
                warehouse.sql("marts/change_largest").naming("which", which).list(r -> r.decimal("largest")));
        for (String form : sums.forms()) {
            largest.addAll(warehouse
                    .sql("marts/sum_largest")
                    .naming("table", SumTables.table(form))
                    .naming("which", which)
                    .list(r -> r.decimal("largest")));
        }
        return largest.stream().flatMap(Optional::stream).allMatch(l -> l.compareTo(SHORT) < 0);
    }
}
