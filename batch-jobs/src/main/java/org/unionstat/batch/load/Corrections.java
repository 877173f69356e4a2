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
        Map<SubmissionKey, Map<Cell, Integer>> sources = new HashMap<>();
        SubmissionBatch whole = batch.corrected(key -> standing(pending, key).map(sourced -> {
            Map<Cell, Integer> files = new HashMap<>();
            sourced.forEach(s -> files.put(s.observation.cell(), s.file));
            sources.put(key, files);
            return new Submission(
                    key, sourced.stream().map(Sourced::observation).toList());
        }));
        batch.received()
                .forEach(r -> r.submission()
                        .observations()
                        .forEach(o -> sources.getOrDefault(r.submission().key(), new HashMap<>())
                                .remove(o.cell())));
        return new Corrected(whole, sources);
    }

    private Optional<List<Sourced>> standing(PendingFile pending, SubmissionKey key) {
        return warehouse
                .sql("staging/corrected_submission")
                .with("unit", key.unit())
                .with("period", key.period().code())
                .with("form", key.form())
                .with("kind", key.kind().name())
                .with("series", key.series().name())
                .with("first", pending.firstId())
                .list(r -> figures(r.text("origin"), (int) r.number("number"), (int) r.number("file_id"), key.form()))
                .stream()
                .findFirst()
                .map(s -> s.list(Corrections::sourced));
    }

    private Statement figures(String origin, int number, int file, String form) {
        Statement figures = warehouse.sql("staging/corrected_" + origin.toLowerCase(Locale.ROOT));
        return switch (origin) {
            case "KNOWN" -> known(figures, form).with("number", number);
            case "BULK" ->
                figures.naming("bulk", BulkStaging.table(file))
                        .listing("cells", columns(file, form))
                        .with("number", number);
            default -> figures.with("number", number);
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
