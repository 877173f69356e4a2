package org.unionstat.batch.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Later;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.exchange.SubmissionBatch;
import org.unionstat.exchange.SubmissionCheck;
import org.unionstat.exchange.SubmissionReader;
import org.unionstat.period.Period;

/**
 * Reads pending files into the staging file: a second DuckDB file, attached while a run lasts and deleted afterwards.
 *
 * <p>Nothing here touches the warehouse itself, so that a run that stops in the middle leaves no trace.
 */
public final class Staging {

    /** The name of the attached staging file. */
    public static final String CATALOG = "staging";

    private static final List<String> TABLES = List.of(
            "staged_file",
            "staged_submission",
            "staged_observation",
            "staged_finding",
            "staged_rule_count",
            "staged_file_column");

    private static final int ROWS_AT_ONCE = 200_000;

    private final Warehouse warehouse;
    private final Workspace workspace;
    private final Path file;

    /**
     * A staging area.
     *
     * @param warehouse the warehouse
     * @param workspace the workspace
     */
    public Staging(Warehouse warehouse, Workspace workspace) {
        this.warehouse = warehouse;
        this.workspace = workspace;
        this.file = workspace.directory().resolve(".work").resolve("staging.duckdb");
    }

    /**
     * Makes an empty staging file and attaches it.
     *
     * @throws IOException if an old one cannot be deleted
     */
    public void open() throws IOException {
        close();
        Files.createDirectories(file.getParent());
        warehouse.execute("attach '" + file.toString().replace("'", "''") + "' as " + CATALOG);
        makeTables(warehouse);
    }

    /** Makes an empty staging area in memory. */
    static void openInMemory(Warehouse warehouse) {
        warehouse.execute("attach ':memory:' as " + CATALOG);
        makeTables(warehouse);
    }

    private static void makeTables(Warehouse warehouse) {
        TABLES.forEach(t -> warehouse.execute(warehouse.sql("staging/" + t).text()));
    }

    /**
     * Detaches and deletes the staging file.
     *
     * @throws IOException if it cannot be deleted
     */
    public void close() throws IOException {
        warehouse.execute("detach database if exists " + CATALOG);
        Files.deleteIfExists(file);
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".wal"));
    }

    /**
     * Reads files and checks them; what is in them is staged in the order received.
     *
     * @param pending the files in the order received
     * @param knownAt the moment from which their figures are known; a period that has not begun then is refused
     * @param progress told after each file
     * @return the periods that the files report on
     */
    public Set<Period> read(List<PendingFile> pending, LocalDateTime knownAt, Runnable progress) {
        Set<Period> periods = new LinkedHashSet<>();
        Map<String, Integer> cells = new HashMap<>();
        warehouse.sql("staging/cells").each(r -> cells.put(r.text("text"), (int) r.number("cell_id")));
        LocalDate today = knownAt.toLocalDate();
        Supplier<SubmissionReader> reader = new Later<>(() ->
                SubmissionReader.of(workspace.catalogue(), workspace.settings().calendar(), workspace.units(), today));
        Standing standing = Decisions.standing(warehouse);
        SubmissionCheck checks = workspace.check();
        BulkStaging bulk = new BulkStaging(warehouse, workspace, cells, today);
        StagedRows rows = new StagedRows(warehouse, cells, workspace.settings().zone(), knownAt);
        List<CheckedFile> batch = new ArrayList<>();
        Runnable writeEarlier = () -> {
            rows.write(batch);
            batch.clear();
        };
        BiFunction<PendingFile, SubmissionBatch, Supplier<CheckedFile>> check =
                (file, read) -> checked(file, read, checks, standing, writeEarlier);
        try (ReadAhead<Supplier<CheckedFile>> small =
                new ReadAhead<>(threads(), pending, f -> !bulk.isFor(f), f -> check.apply(f, read(f, reader)))) {
            for (PendingFile each : pending) {
                Optional<BulkStaging.Staged> staged = Optional.empty();
                if (bulk.isFor(each)) {
                    // numbers are given in the order of files
                    writeEarlier.run();
                    staged = staged(each, bulk, reader, rows);
                }
                staged.ifPresent(s -> periods(s).forEach(periods::add));
                CheckedFile checked = staged.map(s -> check.apply(each, s.rest()))
                        .orElseGet(() -> small.result(each))
                        .get();
                checked.submissions()
                        .forEach(s -> periods.add(s.submission().key().period()));
                batch.add(checked);
                if (batch.stream().mapToInt(CheckedFile::size).sum() > ROWS_AT_ONCE) {
                    writeEarlier.run();
                }
                progress.run();
            }
        }
        rows.write(batch);
        return periods;
    }

    private static Optional<BulkStaging.Staged> staged(
            PendingFile file, BulkStaging bulk, Supplier<SubmissionReader> reader, StagedRows rows) {
        try {
            return bulk.read(file, () -> scoped(file, reader), rows);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.file().path(), e);
        }
    }

    private int threads() {
        int threads = workspace.settings().threads();
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }

    private static SubmissionReader scoped(PendingFile file, Supplier<SubmissionReader> reader) {
        String folder = file.file().folder();
        return folder.isEmpty() ? reader.get() : reader.get().withFolderOf(folder);
    }

    private static SubmissionBatch read(PendingFile file, Supplier<SubmissionReader> reader) throws IOException {
        return scoped(file, reader).read(file.file().path(), file.file().name());
    }

    private Stream<Period> periods(BulkStaging.Staged staged) {
        return staged.periods().stream().flatMap(p -> workspace.settings().calendar().parse(p).value().stream());
    }

    /**
     * Checks a file at once, unless it corrects something, which may have been read in this run: then in its turn, with the
     * corrections made to what they are about.
     */
    private Supplier<CheckedFile> checked(
            PendingFile pending,
            SubmissionBatch batch,
            SubmissionCheck checks,
            Standing standing,
            Runnable writeEarlier) {
        if (batch.received().stream().noneMatch(SubmissionBatch.Received::corrects)) {
            CheckedFile checked =
                    CheckedFile.of(pending, Corrections.Corrected.nothing(batch), workspace, checks, standing);
            return () -> checked;
        }
        return () -> {
            writeEarlier.run();
            Corrections.Corrected corrected = new Corrections(warehouse).make(pending, batch);
            return CheckedFile.of(pending, corrected, workspace, checks, standing);
        };
    }
}
