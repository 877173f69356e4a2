package org.unionstat.batch.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.unionstat.batch.archive.Archive;
import org.unionstat.batch.archive.Ledger;
import org.unionstat.batch.archive.LedgerEntry;
import org.unionstat.batch.archive.RegisterState;
import org.unionstat.batch.job.Progress;
import org.unionstat.batch.job.WorkspaceWarehouse;
import org.unionstat.batch.publish.Folders;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.warehouse.WarehouseDamagedException;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.outcome.InvalidInputException;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;

/** Makes the warehouse of a workspace anew from its archive; the old file is kept beside it. */
public final class Rebuild {

    /**
     * What came of it.
     *
     * @param entries how many entries of the ledger were replayed
     * @param aside where the old warehouse is now, if there was one
     * @param differences the files whose submissions are judged otherwise than they were
     * @param current whether the workspace is still in the state of the last entry, so that it can be published at once
     */
    public record Result(int entries, Optional<Path> aside, List<String> differences, boolean current) {

        /** Copies the list. */
        public Result {
            differences = List.copyOf(differences);
        }
    }

    private final Workspace workspace;
    private final Progress progress;

    /**
     * A rebuild.
     *
     * @param workspace the workspace
     * @param progress told after each reading
     */
    public Rebuild(Workspace workspace, Progress progress) {
        this.workspace = workspace;
        this.progress = progress;
    }

    /**
     * Replays the ledger into a new warehouse, which then takes the place of the old one.
     *
     * @return what came of it
     * @throws IOException if the archive cannot be read or the workspace not be written
     * @throws InvalidInputException naming every file that the archive lacks
     */
    public Result run() throws IOException {
        // while it is open nobody else can begin to write into what is to be replaced
        Warehouse old = openable();
        try {
            List<LedgerEntry> entries = entries(workspace);
            Path scratch = workspace.directory().resolve(".work").resolve("rebuild");
            Folders.delete(scratch);
            Files.createDirectories(scratch);
            Path file = scratch.resolve(WorkspaceWarehouse.file(workspace).getFileName());
            List<String> differences;
            try (Warehouse fresh = WorkspaceWarehouse.open(file, workspace, workspace.directory())) {
                differences = new Replay(Archive.of(workspace.directory()), scratch, fresh, progress).run(entries);
            }
            if (old != null) {
                old.close();
            }
            Optional<Path> aside = setAside();
            Files.move(file, WorkspaceWarehouse.file(workspace), StandardCopyOption.ATOMIC_MOVE);
            Folders.delete(scratch);
            return new Result(entries.size(), aside, differences, isCurrent(entries));
        } finally {
            if (old != null) {
                old.close();
            }
        }
    }

    /** The entries of a workspace's ledger, if there are any and the archive holds all that they name. */
    static List<LedgerEntry> entries(Workspace workspace) throws IOException {
        List<LedgerEntry> entries = Ledger.of(workspace.directory()).entries();
        if (entries.stream().noneMatch(e -> e instanceof RegisterState)) {
            throw new InvalidInputException(List.of(new Problem(
                    "LD-NONE",
                    "no ledger: nothing was ever read here, or it is not the archive of this workspace",
                    Place.of(workspace.directory().resolve("archive").toString()))));
        }
        List<Problem> problems = Archive.of(workspace.directory()).problems(entries);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return entries;
    }

    private @Nullable Warehouse openable() throws IOException {
        if (!Files.exists(WorkspaceWarehouse.file(workspace))) {
            return null;
        }
        Warehouse warehouse = null;
        try {
            warehouse = WorkspaceWarehouse.open(workspace, Duration.ZERO);
            Ledger.of(workspace.directory()).complete(warehouse);
            return warehouse;
        } catch (WarehouseDamagedException | DataAccessException e) {
            return warehouse;
        }
    }

    private boolean isCurrent(List<LedgerEntry> entries) {
        String last = "";
        for (LedgerEntry entry : entries) {
            last = entry instanceof RegisterState state ? state.fingerprint() : last;
        }
        return last.equals(workspace.fingerprint());
    }

    private Optional<Path> setAside() throws IOException {
        Path file = WorkspaceWarehouse.file(workspace);
        Path log = file.resolveSibling(file.getFileName() + ".wal");
        if (!Files.exists(file) && !Files.exists(log)) {
            return Optional.empty();
        }
        int number = 1;
        while (Files.exists(file.resolveSibling("warehouse-aside-" + number + ".duckdb"))) {
            number++;
        }
        Path aside = file.resolveSibling("warehouse-aside-" + number + ".duckdb");
        // the log first: without its warehouse it could be taken for that of the new one
        if (Files.exists(log)) {
            Files.move(log, aside.resolveSibling(aside.getFileName() + ".wal"));
        }
        if (Files.exists(file)) {
            Files.move(file, aside);
        }
        return Optional.of(aside);
    }
}
