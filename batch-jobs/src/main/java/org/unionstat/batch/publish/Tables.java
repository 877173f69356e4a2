package org.unionstat.batch.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.unionstat.batch.warehouse.FormTables;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Settings;
import org.unionstat.batch.workspace.Workspace;

/** Writes the tables and data files of one period; runs inside one transaction, whose temporary tables it makes. */
final class Tables {

    private static final List<String> CSV = List.of(
            "year_over_year",
            "observations",
            "findings",
            "rules",
            "completeness",
            "targets",
            "imbalances",
            "revisions");
    private static final List<String> PARQUET = List.of("year_over_year", "observations");
    /** Columns that are plain decimals in CSV and DECIMAL(38,4) in Parquet. */
    private static final Map<String, List<String>> NUMBERS = Map.of(
            "year_over_year",
            List.of(
                    "value",
                    "base_value",
                    "difference",
                    "numerator",
                    "denominator",
                    "change_lower",
                    "change_upper",
                    "computed",
                    "stated",
                    "imbalance"),
            "observations",
            List.of("value", "upper"));

    /** Numbers of fewer characters fit into a machine integer, which is read many times as fast. */
    private static final int SHORT = 14;

    private static final String CSV_FORMAT = "(format csv, header, new_line '\\r\\n')";

    private final Warehouse warehouse;
    private final FormTables forms;
    private final String mark;

    Tables(Warehouse warehouse, Workspace workspace) {
        this.warehouse = warehouse;
        this.forms = new FormTables(warehouse);
        this.mark = workspace.settings().simulated() ? "'模拟数据'" : "null::varchar";
    }

    /** Writes everything of a period into a directory and tells how many rows each table has. */
    Map<String, Long> write(String period, Path directory) throws IOException {
        warehouse.sql("marts/span").with("code", period).run();
        warehouse.sql("marts/listed").with("most", Settings.LISTED_UNITS).run();
        warehouse.sql("marts/unit_name").run();
        warehouse.sql("marts/observation").run();
        for (String form : forms.forms()) {
            warehouse
                    .sql("marts/form_observation")
                    .naming("table", FormTables.table(form))
                    .listing("cells", forms.columns(form))
                    .run();
        }
        warehouse.sql("marts/target_reached").run();
        revised();
        Files.createDirectories(directory.resolve("tables"));
        Files.createDirectories(directory.resolve("data"));
        Map<String, Long> rows = new TreeMap<>();
        for (String table : CSV) {
            Path csv = directory.resolve("tables").resolve(table + ".csv");
            rows.put(table, PARQUET.contains(table) ? both(table, csv, directory.resolve("data")) : copy(table, csv));
        }
        unitLevel(directory.resolve("data"));
        return rows;
    }

    /** Only forms on which something was sent again are looked at. */
    private void revised() {
        warehouse.sql("marts/revised_key").run();
        warehouse.sql("marts/revised").run();
        for (String form : warehouse.sql("marts/revised_forms").list(r -> r.text("form"))) {
            List<Map<String, String>> columns = forms.columns(form);
            if (!columns.isEmpty()) {
                warehouse
                        .sql("marts/form_revised")
                        .naming("table", FormTables.table(form))
                        .listing("cells", columns)
                        .with("form", form)
                        .run();
            }
        }
    }

    /** Beyond the number of units that tables list, each form's figures are written as they are stored. */
    private void unitLevel(Path data) {
        if (warehouse.sql("marts/unlisted_count").number() > 0) {
            for (String form : forms.forms()) {
                String file = "form_" + form.replaceAll("[^A-Za-z0-9_-]", "_") + ".parquet";
                String query = warehouse
                        .sql("marts/form_wide")
                        .naming("table", FormTables.table(form))
                        .listing("cells", forms.columns(form))
                        .text();
                copyQuery(query, data.resolve(file), "(format parquet, compression snappy)");
            }
        }
    }

    /** Writes the findings whose period cannot be read, or is not published. */
    long unassigned(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return copy("unassigned_findings", file);
    }

    private long copy(String table, Path file) {
        return copyQuery(query(table), file, CSV_FORMAT);
    }

    private String query(String table) {
        return warehouse.sql("marts/" + table).naming("mark", mark).text();
    }

    /** A large table is put in order once and written twice. */
    private long both(String table, Path csv, Path data) {
        warehouse.execute(
                "create or replace temp table exported as " + query(table).replace("\uFEFF", ""));
        String marked = "select unit_code as \"\uFEFFunit_code\", * exclude (unit_code) from exported";
        String numbers = NUMBERS.getOrDefault(table, List.of()).stream()
                .map(c -> "cast(case when length(" + c + ") < " + SHORT + " then cast(" + c
                        + " as decimal(18, 4)) else cast(" + c + " as decimal(38, 4)) end as decimal(38, 4)) as " + c)
                .collect(Collectors.joining(", "));
        String typed = "select * replace (" + numbers + ") from exported";
        copyQuery(typed, data.resolve(table + ".parquet"), "(format parquet, compression zstd)");
        long rows = copyQuery(marked, csv, CSV_FORMAT);
        warehouse.execute("drop table exported");
        return rows;
    }

    private long copyQuery(String query, Path file, String format) {
        String target = file.toAbsolutePath().toString().replace("'", "''");
        return warehouse.executeCounting("copy (" + query + ") to '" + target + "' " + format);
    }
}
