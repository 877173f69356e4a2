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
import java.util.function.Supplier;
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
     * Reads files and checks them, one after the other.
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
        SubmissionCheck checks = workspace.check();
        Standing standing = Decisions.standing(warehouse);
        BulkStaging bulk = new BulkStaging(warehouse, workspace, cells, today);
        List<CheckedFile> batch = new ArrayList<>();
        StagedRows rows = new StagedRows(warehouse, cells, workspace.settings().zone(), knownAt);
        for (PendingFile each : pending) {
            Runnable writeEarlier = () -> {
                rows.write(batch);
                batch.clear();
            };
            if (bulk.isFor(each)) {
                // numbers are given in the order of files
                writeEarlier.run();
            }
            CheckedFile checked = check(each, reader, checks, standing, bulk, rows, periods, writeEarlier);
            checked.submissions().forEach(s -> periods.add(s.submission().key().period()));
            batch.add(checked);
            if (batch.stream().mapToInt(CheckedFile::size).sum() > ROWS_AT_ONCE) {
                writeEarlier.run();
            }
            progress.run();
        }
        rows.write(batch);
        return periods;
    }

    private CheckedFile check(
            PendingFile pending,
            Supplier<SubmissionReader> reader,
            SubmissionCheck checks,
            Standing standing,
            BulkStaging bulk,
            StagedRows rows,
            Set<Period> periods,
            Runnable writeEarlier) {
        try {
            String folder = pending.file().folder();
            Supplier<SubmissionReader> scoped =
                    folder.isEmpty() ? reader : () -> reader.get().withFolderOf(folder);
            Optional<BulkStaging.Staged> staged =
                    bulk.isFor(pending) ? bulk.read(pending, scoped, rows) : Optional.empty();
            if (staged.isPresent()) {
                staged.get().periods().stream()
                        .flatMap(p -> workspace.settings().calendar().parse(p).value().stream())
                        .forEach(periods::add);
                return CheckedFile.of(
                        pending, whole(pending, staged.get().rest(), writeEarlier), workspace, checks, standing);
            }
            SubmissionBatch batch =
                    scoped.get().read(pending.file().path(), pending.file().name());
            return CheckedFile.of(pending, whole(pending, batch, writeEarlier), workspace, checks, standing);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + pending.file().path(), e);
        }
    }

    /** The submissions with corrections made to what they are about, which may have been read in this run. */
    private Corrections.Corrected whole(PendingFile pending, SubmissionBatch batch, Runnable writeEarlier) {
        if (batch.received().stream().noneMatch(SubmissionBatch.Received::corrects)) {
            return Corrections.Corrected.nothing(batch);
        }
        writeEarlier.run();
        return new Corrections(warehouse).make(pending, batch);
    }
}
