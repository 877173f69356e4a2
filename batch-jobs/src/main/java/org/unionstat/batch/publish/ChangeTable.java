package org.unionstat.batch.publish;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.unionstat.batch.warehouse.Comparisons;
import org.unionstat.batch.warehouse.SumTables;
import org.unionstat.batch.warehouse.Warehouse;

/**
 * Writes the table {@code year_over_year}, by far the longest one: a row for every node and cell, four million for a nation.
 *
 * <p>The rows are put in order while they are narrow, with texts as members of enumerations; a line of CSV is put together from
 * parts that many lines share.
 */
final class ChangeTable {

    /** The tables of names with their columns of text. */
    private static final Map<String, List<String>> TEXTS = texts();

    private final Warehouse warehouse;
    private final SumTables sums;
    private final Comparisons comparisons;
    private final String mark;

    ChangeTable(Warehouse warehouse, String mark) {
        this.warehouse = warehouse;
        this.sums = new SumTables(warehouse);
        this.comparisons = new Comparisons(warehouse);
        this.mark = mark;
    }

    private static Map<String, List<String>> texts() {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        texts.put("change_unit", List.of("unit_code", "unit_name", "level", "unit_head"));
        texts.put(
                "change_cell",
                List.of(
                        "indicator",
                        "indicator_name",
                        "category",
                        "nature",
                        "category_name",
                        "cell_head",
                        "cell_tail"));
        texts.put("change_span", List.of("period", "base_period", "span_head"));
        return texts;
    }

    /** Writes the table of the published period as CSV and as Parquet, keeps its rows, and tells how many there are. */
    long write(Path csv, Path parquet) {
        TEXTS.forEach((table, columns) -> {
            warehouse
                    .sql("marts/" + table)
                    .naming("sums", sums.nodes("period_id in (select period_id from span)"))
                    .run();
            columns.forEach(column -> enumerate(table, column));
        });
        List<Long> periods = warehouse.sql("marts/span_periods").list(r -> r.number("period_id"));
        boolean isShort = comparisons.isShort(periods);
        warehouse
                .sql("marts/change_row")
                .naming("changes", comparisons.of(periods))
                .naming("number", isShort ? "decimal(18, 4)" : "decimal(38, 4)")
                .naming("mark", mark)
                .run();
        String rows = warehouse.sql("marts/year_over_year").text();
        long count = Copies.parquet(warehouse, rows, parquet);
        String lines = warehouse
                .sql("marts/year_over_year_lines")
                .naming("columns", String.join(",", warehouse.columns(rows)))
                .naming("plain", isShort ? "short_plain" : "plain")
                .text();
        Copies.lines(warehouse, lines, csv);
        return count;
    }

    private void enumerate(String table, String column) {
        String type = type(table, column);
        warehouse.execute("create temp type " + type + " as enum (select distinct " + column + " from " + table
                + " where " + column + " is not null order by 1)");
        warehouse.execute("alter table " + table + " alter column " + column + " type " + type);
    }

    private static String type(String table, String column) {
        return table + "_" + column;
    }

    /** Forgets the rows, which other tables may want to look at until then. */
    void clear() {
        warehouse.execute("drop table change_row");
        TEXTS.forEach((table, columns) -> {
            warehouse.execute("drop table " + table);
            columns.forEach(column -> warehouse.execute("drop type " + type(table, column)));
        });
    }
}
