package org.unionstat.batch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.unionstat.batch.generate.AnnualForm;
import org.unionstat.batch.warehouse.BareDatabase;
import org.unionstat.indicator.BreakdownKind;
import org.unionstat.indicator.Cell;

/**
 * The same night by hand-written SQL: load, check, insert, add up, compare, write. It keeps no revisions, states or findings of
 * bad cells, and a file with one bad cell stops it; it is the limit that our night is measured by. By itself it writes the bare
 * numbers of the changes; asked for all outputs, it also writes them with names, in order and as Parquet, and the units'
 * figures as Parquet, as our night does.
 */
public final class PlainNight {

    private static final int LISTED_CHECKS = 20;
    private static final int STEPS_ONLY = 3;

    private final Path directory;
    private final List<Map<String, String>> cells;
    private final List<Map<String, String>> checks;

    PlainNight(Path directory, AnnualForm form) {
        this.directory = directory;
        Map<Cell, String> names = new LinkedHashMap<>();
        form.cells().forEach(c -> names.put(c, "i" + String.format(java.util.Locale.ROOT, "%03d", names.size() + 1)));
        this.cells = names.entrySet().stream().map(PlainNight::column).toList();
        this.checks = checks(form, names);
    }

    private static Map<String, String> column(Map.Entry<Cell, String> cell) {
        return Map.of(
                "name",
                cell.getValue(),
                "indicator",
                cell.getKey().indicator(),
                "category",
                cell.getKey().categoryText());
    }

    private static List<Map<String, String>> checks(AnnualForm form, Map<Cell, String> names) {
        List<Map<String, String>> checks = new ArrayList<>();
        for (AnnualForm.Block block : form.blocks()) {
            String total = names.getOrDefault(Cell.total(block.total()), "");
            for (AnnualForm.Parts parts : block.parts()) {
                if (parts.kind() != BreakdownKind.SUBSET && checks.size() < LISTED_CHECKS) {
                    String sum = parts.cells().stream()
                            .map(c -> "coalesce(w." + names.getOrDefault(c, "") + ", 0)")
                            .collect(Collectors.joining(" + "));
                    checks.add(Map.of("total", total, "sum", sum, "number", Integer.toString(checks.size())));
                }
            }
        }
        return checks;
    }

    /**
     * Runs the night as a process of its own.
     *
     * @param args the directory of the plain night, the file to be loaded, the year; a fourth word asks for the tables that our
     *     night publishes instead of a bare table of changes
     * @throws IOException if the staging file cannot be deleted
     */
    public static void main(String[] args) throws IOException {
        AnnualForm form = PlainForm.read(Path.of(args[0]));
        new PlainNight(Path.of(args[0]), form)
                .run(Path.of(args[1]), Integer.parseInt(args[2]), args.length > STEPS_ONLY);
    }

    /** Makes the database with the units and the year before. */
    void prepare(Path units, Path file, int year) throws IOException {
        try (BareDatabase database = BareDatabase.open(directory.resolve("plain.duckdb"))) {
            database.run("bench/plain_schema", Map.of("units", units.toString()), Map.of("cells", cells));
        }
        run(file, year, false);
    }

    private void run(Path file, int year, boolean outputs) throws IOException {
        Path staging = directory.resolve("plain_staging.duckdb");
        Files.deleteIfExists(staging);
        Map<String, String> names = Map.of(
                "staging", staging.toString(),
                "file", file.toString(),
                "period", Integer.toString(year),
                "any",
                        checks.stream()
                                .map(c -> "abs(w." + c.getOrDefault("total", "") + " - (" + c.getOrDefault("sum", "")
                                        + ")) > 0.005")
                                .collect(Collectors.joining(" or ")),
                "out", directory.resolve("change.csv").toString(),
                "directory", directory.toString());
        try (BareDatabase database = BareDatabase.open(directory.resolve("plain.duckdb"))) {
            List<String> steps = new ArrayList<>(List.of("stage", "check", "accept", "add", "change"));
            steps.add(outputs ? "outputs" : "copy");
            steps.add("publish");
            for (String step : steps) {
                database.run("bench/plain_" + step, names, Map.of("cells", cells, "checks", checks));
            }
        }
        Files.deleteIfExists(staging);
    }
}
