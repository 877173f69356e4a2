package org.unionstat.batch.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.unionstat.batch.warehouse.FormTables;
import org.unionstat.batch.warehouse.Warehouse;

/** Takes the figures of bulk files from their staging tables into the tables of the forms, one statement per form. */
final class BulkAcceptance {

    private final Warehouse warehouse;
    private final FormTables forms;

    BulkAcceptance(Warehouse warehouse, FormTables forms) {
        this.warehouse = warehouse;
        this.forms = forms;
    }

    /** The figures of one form in one file. */
    private record Part(int file, String form) {}

    private record Column(int cell, int source, boolean reported) {}

    void run() {
        Map<Part, List<Column>> parts = new LinkedHashMap<>();
        warehouse
                .sql("staging/bulk_figures")
                .each(r -> parts.computeIfAbsent(
                                new Part((int) r.number("file_id"), r.text("form")), p -> new ArrayList<>())
                        .add(new Column(
                                (int) r.number("cell_id"), (int) r.number("source_column"), r.flag("reported"))));
        if (!parts.isEmpty()) {
            warehouse.sql("staging/bulk_accept_columns").run();
            parts.forEach(this::figures);
        }
    }

    private void figures(Part part, List<Column> columns) {
        List<Integer> reported =
                columns.stream().filter(Column::reported).map(Column::cell).toList();
        if (!reported.isEmpty()) {
            forms.ensure(part.form, reported);
            Map<String, String> names = new TreeMap<>();
            forms.columns(part.form).forEach(c -> names.put(c.getOrDefault("id", ""), c.getOrDefault("column", "")));
            run(
                    "bulk_accept_figures",
                    part,
                    columns.stream().filter(Column::reported).toList(),
                    names);
        }
        run("bulk_accept_blanks", part, columns, Map.of());
    }

    private void run(String file, Part part, List<Column> columns, Map<String, String> names) {
        List<Map<String, String>> cells = columns.stream()
                .map(c -> Map.of(
                        "id",
                        Integer.toString(c.cell),
                        "figure",
                        BulkColumns.figure(c.source - 1),
                        "column",
                        names.getOrDefault(Integer.toString(c.cell), "")))
                .toList();
        warehouse
                .sql("staging/" + file)
                .naming("table", FormTables.table(part.form))
                .naming("bulk", BulkStaging.table(part.file))
                .naming(
                        "blank",
                        cells.stream()
                                .map(c -> "b." + c.getOrDefault("figure", "") + " is null")
                                .collect(Collectors.joining(" or ")))
                .listing("cells", cells)
                .with("file", part.file)
                .with("form", part.form)
                .run();
    }
}
