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

    private static final List<String> CSV =
            List.of("findings", "rules", "rule_effectiveness", "completeness", "targets", "imbalances", "revisions");
    /** Those that look at the changes over a year. */
    private static final List<String> OF_CHANGES = List.of("structure", "bridge");
    /** Columns of observations that are plain decimals in CSV and DECIMAL(38,4) in Parquet. */
    private static final List<String> NUMBERS = List.of("value", "upper");

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
            rows.put(table, Copies.csv(warehouse, query(table), csv));
        }
        rows.put("observations", observations(directory));
        ChangeTable changes = new ChangeTable(warehouse, mark);
        rows.put(
                "year_over_year",
                changes.write(
                        directory.resolve("tables").resolve("year_over_year.csv"),
                        directory.resolve("data").resolve("year_over_year.parquet")));
        for (String table : OF_CHANGES) {
            Path csv = directory.resolve("tables").resolve(table + ".csv");
            rows.put(table, Copies.csv(warehouse, query(table), csv));
        }
        changes.clear();
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
            String periods = String.join(
                    ", ", warehouse.sql("marts/span_periods").list(r -> Long.toString(r.number("period_id"))));
            for (String form : forms.forms()) {
                String file = "form_" + form.replaceAll("[^A-Za-z0-9_-]", "_") + ".parquet";
                String query = warehouse
                        .sql("marts/form_wide")
                        .naming("table", FormTables.table(form))
                        .naming("periods", periods)
                        .listing("cells", forms.columns(form))
                        .text();
                Copies.stored(warehouse, query, data.resolve(file));
            }
        }
    }

    /** Writes the findings whose period cannot be read, or is not published. */
    long unassigned(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Copies.csv(warehouse, query("unassigned_findings"), file);
    }

    private String query(String table) {
        return warehouse.sql("marts/" + table).naming("mark", mark).text();
    }

    /** Put in order once and written twice. */
    private long observations(Path directory) {
        warehouse.execute("create or replace temp table exported as " + query("observations"));
        String numbers = NUMBERS.stream()
                .map(c -> "cast(" + c + " as decimal(38, 4)) as " + c)
                .collect(Collectors.joining(", "));
        Copies.parquet(
                warehouse,
                "select * replace (" + numbers + ") from exported",
                directory.resolve("data").resolve("observations.parquet"));
        long rows = Copies.csv(
                warehouse,
                "select unit_code as \"\uFEFFunit_code\", * exclude (unit_code) from exported",
                directory.resolve("tables").resolve("observations.csv"));
        warehouse.execute("drop table exported");
        return rows;
    }
}
