package org.unionstat.batch.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.unionstat.batch.warehouse.FormTables;
import org.unionstat.batch.warehouse.Row;
import org.unionstat.batch.warehouse.Statement;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.outcome.InvalidInputException;
import org.unionstat.outcome.Problem;

/** Writes chosen figures and returns into files, as they are in the warehouse. */
public final class Export {

    /** How a file is written. */
    public enum Format {
        /** UTF-8 with byte-order mark, RFC 4180. */
        CSV,
        /** Parquet with exact decimals. */
        PARQUET
    }

    /** How figures stand in a file. */
    public enum Layout {
        /** One row for each figure. */
        LONG,
        /** One row for each unit and period, one column for each indicator and category. */
        WIDE
    }

    /** What is written. */
    public enum Content {
        /** What is published: figures of all federations, and of other units where they are listed. */
        FIGURES,
        /** What was reported and counts, in the layout of submissions, one file for each form. */
        RETURNS
    }

    /**
     * What is chosen; an empty list is everything.
     *
     * @param periods codes of periods
     * @param units codes of units
     * @param below whether also every unit below those
     * @param cells indicators, with all their categories, and single cells
     */
    public record Choice(List<String> periods, List<String> units, boolean below, List<String> cells) {

        /** Copies the lists. */
        public Choice {
            periods = List.copyOf(periods);
            units = List.copyOf(units);
            cells = List.copyOf(cells);
        }
    }

    /** Columns of the long layouts that are exact decimals. */
    private static final List<String> FIGURES =
            List.of("value", "lower_bound", "upper_bound", "numerator", "denominator", "computed", "stated");

    private static final List<String> RETURNS = List.of("value", "upper");

    private final Warehouse warehouse;
    private final FormTables forms;
    private final Format format;
    private final Layout layout;

    /**
     * An export.
     *
     * @param warehouse the warehouse
     * @param format how files are written
     * @param layout how figures stand in them
     */
    public Export(Warehouse warehouse, Format format, Layout layout) {
        this.warehouse = warehouse;
        this.forms = new FormTables(warehouse);
        this.format = format;
        this.layout = layout;
    }

    /**
     * Writes what is chosen: into a folder beside the warehouse first, and when it is whole, into the folder asked for.
     *
     * @param choice which periods, units and cells
     * @param contents what of them
     * @param scratch a folder that the warehouse may write, which is deleted afterwards
     * @param target where the files go; those of the same name are replaced
     * @return the files with their numbers of rows
     * @throws IOException if a folder cannot be written
     * @throws InvalidInputException naming every period and unit that the warehouse does not know
     */
    public Map<Path, Long> write(Choice choice, Set<Content> contents, Path scratch, Path target) throws IOException {
        Folders.delete(scratch);
        Files.createDirectories(scratch);
        Map<Path, Long> rows = new LinkedHashMap<>();
        warehouse.inTransaction(() -> {
            choose(choice);
            if (contents.contains(Content.FIGURES)) {
                rows.put(Path.of("figures" + ending()), figures(scratch.resolve("figures" + ending())));
            }
            if (contents.contains(Content.RETURNS)) {
                returns(scratch, rows);
            }
        });
        Files.createDirectories(target);
        Map<Path, Long> written = new LinkedHashMap<>();
        for (Map.Entry<Path, Long> each : rows.entrySet()) {
            Path file = target.resolve(each.getKey());
            Files.move(scratch.resolve(each.getKey()), file, StandardCopyOption.REPLACE_EXISTING);
            written.put(file, each.getValue());
        }
        Folders.delete(scratch);
        return written;
    }

    private String ending() {
        return format == Format.CSV ? ".csv" : ".parquet";
    }

    private void choose(Choice choice) {
        List<Problem> problems = new ArrayList<>();
        choosing("chosen_period", choice.periods()).run();
        problems.addAll(
                unknown("known_periods", choice.periods(), "EXPORT-PERIOD", "nothing was reported for the period"));
        choosing("chosen_cell", choice.cells()).run();
        choosing("chosen_unit", choice.units()).with("below", choice.below()).run();
        problems.addAll(
                unknown("known_units", choice.units(), "EXPORT-UNIT", "no unit of the register ever had the code"));
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private Statement choosing(String table, List<String> codes) {
        return warehouse
                .sql("marts/" + table)
                .with("all", codes.isEmpty())
                .with("codes", codes.isEmpty() ? List.of("") : codes);
    }

    private List<Problem> unknown(String query, List<String> codes, String problem, String message) {
        Set<String> known = new HashSet<>(choosing(query, codes).list(r -> r.text("code")));
        return codes.stream()
                .filter(c -> !known.contains(c))
                .map(c -> Problem.of(problem, message + " '" + c + "'"))
                .toList();
    }

    private long figures(Path file) {
        if (layout == Layout.LONG) {
            return write(warehouse.sql("marts/export_figures").text(), FIGURES, file);
        }
        List<Map<String, String>> cells = warehouse.sql("marts/export_cells").list(r -> column(r));
        return cells.isEmpty()
                ? 0
                : write(
                        warehouse
                                .sql("marts/export_figures_wide")
                                .listing("cells", cells)
                                .text(),
                        names(cells),
                        file);
    }

    private static Map<String, String> column(Row row) {
        return Map.of("id", Long.toString(row.number("cell_id")), "column", FormTables.quoted(row.text("text")));
    }

    private static List<String> names(List<Map<String, String>> cells) {
        return cells.stream().map(c -> c.getOrDefault("column", "")).toList();
    }

    private void returns(Path folder, Map<Path, Long> rows) {
        Set<String> chosen = new HashSet<>(warehouse.sql("marts/chosen_ids").list(r -> r.text("cell_id")));
        for (String form : forms.forms()) {
            List<Map<String, String>> cells = forms.columns(form).stream()
                    .filter(c -> chosen.contains(c.getOrDefault("id", "")))
                    .toList();
            if (!cells.isEmpty()) {
                Path file = Path.of("returns_" + form.replaceAll("[^A-Za-z0-9_-]", "_") + ending());
                String query = warehouse
                        .sql(layout == Layout.LONG ? "marts/export_returns" : "marts/export_returns_wide")
                        .naming("table", FormTables.table(form))
                        .listing("cells", cells)
                        .text();
                rows.put(
                        file,
                        write(query, layout == Layout.LONG ? RETURNS : names(cells), folder.resolve(file.toString())));
            }
        }
    }

    /** In CSV numbers are written plain, without zeros at their ends. */
    private long write(String query, List<String> numbers, Path file) {
        if (format == Format.PARQUET) {
            return Copies.parquet(warehouse, query, file);
        }
        String plain = numbers.stream().map(n -> "plain(" + n + ") as " + n).collect(Collectors.joining(", "));
        return Copies.csv(
                warehouse,
                "select unit_code as \"\uFEFFunit_code\", * exclude (unit_code) replace (" + plain + ") from (" + query
                        + ")",
                file);
    }
}
