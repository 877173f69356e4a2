package org.unionstat.batch.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.unionstat.batch.warehouse.FormTables;
import org.unionstat.batch.warehouse.Row;
import org.unionstat.batch.warehouse.Statement;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.exchange.SubmissionBatch;
import org.unionstat.indicator.Cell;
import org.unionstat.outcome.Place;
import org.unionstat.quantity.Qualifier;
import org.unionstat.quantity.Quantity;
import org.unionstat.submission.Observation;
import org.unionstat.submission.ObservationFlag;
import org.unionstat.submission.ObservationState;
import org.unionstat.submission.Submission;
import org.unionstat.submission.SubmissionKey;

/**
 * Makes corrections to what they are about: the last submission of the same unit, period, form, kind and series that was accepted
 * or is held, whether it came in an earlier run or in this one.
 */
final class Corrections {

    /** Stands in for the table of a form on which nothing but blanks was ever reported. */
    private static final String NO_TABLE = "(select 0 as submission)";

    private static final List<Map<String, String>> NO_COLUMN =
            List.of(Map.of("id", "0", "column", "submission::decimal(18, 2)"));

    private final Warehouse warehouse;
    private final FormTables forms;

    Corrections(Warehouse warehouse) {
        this.warehouse = warehouse;
        this.forms = new FormTables(warehouse);
    }

    /**
     * A file whose corrections are made.
     *
     * @param batch its submissions, each of them whole
     * @param sources by submission the files of the figures that were left as they are
     */
    record Corrected(SubmissionBatch batch, Map<SubmissionKey, Map<Cell, Integer>> sources) {

        static Corrected nothing(SubmissionBatch batch) {
            return new Corrected(batch, Map.of());
        }
    }

    /** An observation and the file that it comes from. */
    private record Sourced(Observation observation, int file) {}

    /** Everything that was read before must be staged. */
    Corrected make(PendingFile pending, SubmissionBatch batch) {
        Map<SubmissionKey, List<Sourced>> standing = standing(pending, batch);
        Map<SubmissionKey, Map<Cell, Integer>> sources = new HashMap<>();
        standing.forEach((key, sourced) -> {
            Map<Cell, Integer> files = new HashMap<>();
            sourced.forEach(s -> files.put(s.observation.cell(), s.file));
            sources.put(key, files);
        });
        SubmissionBatch whole = batch.corrected(key -> Optional.ofNullable(standing.get(key))
                .map(sourced -> new Submission(
                        key, sourced.stream().map(Sourced::observation).toList())));
        batch.received()
                .forEach(r -> r.submission()
                        .observations()
                        .forEach(o -> sources.getOrDefault(r.submission().key(), new HashMap<>())
                                .remove(o.cell())));
        return new Corrected(whole, sources);
    }

    /** The figures of what is corrected, looked up for the whole file at once. */
    private Map<SubmissionKey, List<Sourced>> standing(PendingFile pending, SubmissionBatch batch) {
        List<SubmissionKey> keys = batch.received().stream()
                .filter(r -> r.corrects() && !r.isReturned())
                .map(r -> r.submission().key())
                .toList();
        for (String table : List.of("corrected_key", "corrected_submission_table")) {
            warehouse.execute(warehouse.sql("staging/" + table).text());
        }
        warehouse.append(Staging.CATALOG, "corrected_key", rows -> {
            for (int i = 0; i < keys.size(); i++) {
                SubmissionKey key = keys.get(i);
                rows.begin()
                        .number(i)
                        .text(key.unit())
                        .text(key.period().code())
                        .text(key.form())
                        .text(key.kind().name())
                        .text(key.series().name())
                        .end();
            }
        });
        warehouse
                .sql("staging/corrected_submission")
                .with("first", pending.firstId())
                .run();
        Map<SubmissionKey, List<Sourced>> standing = new HashMap<>();
        warehouse
                .sql("staging/corrected_standing")
                .each(r -> standing.put(keys.get((int) r.number("correction")), new ArrayList<>()));
        warehouse
                .sql("staging/corrected_origins")
                .list(r -> figures(r.text("origin"), (int) r.number("file_id"), r.text("form")))
                .forEach(figures -> figures.each(
                        r -> standing.computeIfAbsent(keys.get((int) r.number("correction")), k -> new ArrayList<>())
                                .add(sourced(r))));
        return standing;
    }

    private Statement figures(String origin, int file, String form) {
        Statement figures = warehouse
                .sql("staging/corrected_" + origin.toLowerCase(Locale.ROOT))
                .with("form", form);
        return switch (origin) {
            case "KNOWN" -> known(figures, form);
            case "BULK" ->
                figures.naming("bulk", BulkStaging.table(file))
                        .listing("cells", columns(file, form))
                        .with("file", file);
            default -> figures;
        };
    }

    private Statement known(Statement figures, String form) {
        List<Map<String, String>> columns = forms.columns(form);
        return columns.isEmpty()
                ? figures.naming("table", NO_TABLE).listing("cells", NO_COLUMN)
                : figures.naming("table", FormTables.table(form)).listing("cells", columns);
    }

    private List<Map<String, String>> columns(int file, String form) {
        return warehouse
                .sql("staging/corrected_columns")
                .with("file", file)
                .with("form", form)
                .list(r -> Map.of(
                        "id",
                        Long.toString(r.number("cell_id")),
                        "column",
                        Long.toString(r.number("source_column")),
                        "figure",
                        BulkColumns.figure((int) r.number("source_column") - 1)));
    }

    private static Sourced sourced(Row r) {
        ObservationState state = ObservationState.valueOf(r.text("state"));
        @Nullable
        Quantity quantity = state == ObservationState.REPORTED
                ? new Quantity(
                        r.decimal("value").orElseThrow(),
                        r.decimal("upper").orElse(null),
                        Qualifier.valueOf(r.text("qualifier")))
                : null;
        Place place = new Place(r.text("path"), r.text("sheet"), (int) r.number("line"), (int) r.number("col"));
        Observation observation = new Observation(
                Cell.parse(r.text("cell")),
                state,
                quantity,
                r.date("as_of").orElse(null),
                flags(r.text("flags")),
                r.text("note"),
                place);
        return new Sourced(observation, (int) r.number("file_id"));
    }

    private static Set<ObservationFlag> flags(String letters) {
        List<String> given = new ArrayList<>(List.of(letters.split("\\|", -1)));
        return Arrays.stream(ObservationFlag.values())
                .filter(f -> given.contains(f.letter()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ObservationFlag.class)));
    }
}
