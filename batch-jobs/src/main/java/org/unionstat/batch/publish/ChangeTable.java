package org.unionstat.batch.publish;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.unionstat.batch.warehouse.Warehouse;

/**
 * Writes the table {@code year_over_year}, by far the longest one: a row for every node and cell, four million for a nation.
 *
 * <p>The rows are put in order while they are narrow; names are added and lines of text are put together while they are written.
 */
final class ChangeTable {

    /** Numbers below it fit, with four decimals, into a machine integer. */
    private static final BigDecimal SHORT = new BigDecimal("100000000000000");

    private static final List<String> LISTS = List.of(
            "unit_codes",
            "unit_names",
            "unit_levels",
            "unit_heads",
            "cell_indicators",
            "cell_names",
            "cell_categories",
            "cell_natures",
            "cell_category_names",
            "cell_heads",
            "cell_tails",
            "span_codes",
            "span_bases",
            "span_heads");

    private final Warehouse warehouse;
    private final String mark;

    ChangeTable(Warehouse warehouse, String mark) {
        this.warehouse = warehouse;
        this.mark = mark;
    }

    /** Writes the table of the published period as CSV and as Parquet and tells how many rows it has. */
    long write(Path csv, Path parquet) {
        for (String table : List.of("change_unit", "change_cell", "change_span", "change_names")) {
            warehouse.sql("marts/" + table).run();
        }
        LISTS.forEach(l -> warehouse.execute("set variable " + l + " = (select " + l + " from change_names)"));
        boolean isShort = warehouse.sql("marts/change_largest").list(r -> r.decimal("largest")).stream()
                .flatMap(java.util.Optional::stream)
                .allMatch(largest -> largest.compareTo(SHORT) < 0);
        warehouse
                .sql("marts/change_row")
                .naming("number", isShort ? "decimal(18, 4)" : "decimal(38, 4)")
                .run();
        long rows = Copies.parquet(warehouse, query("year_over_year"), parquet);
        Copies.lines(warehouse, query("year_over_year_lines"), csv);
        warehouse.execute("drop table change_row");
        LISTS.forEach(l -> warehouse.execute("reset variable " + l));
        return rows;
    }

    private String query(String file) {
        return warehouse.sql("marts/" + file).naming("mark", mark).text();
    }
}
