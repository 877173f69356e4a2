package org.unionstat.batch.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.unionstat.batch.archive.Archive;
import org.unionstat.batch.archive.LedgerEntry;
import org.unionstat.batch.archive.Reading;
import org.unionstat.batch.archive.RegisterState;
import org.unionstat.batch.job.Night;
import org.unionstat.batch.job.Order;
import org.unionstat.batch.job.Progress;
import org.unionstat.batch.job.WorkspaceWarehouse;
import org.unionstat.batch.publish.Folders;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.outcome.InvalidInputException;
import org.unionstat.outcome.Problem;

/**
 * A workspace as it was known at a moment: its ledger replayed up to then, under the registers of then, in a folder of its own
 * that is deleted in the end. The workspace's warehouse and {@code out} are not touched.
 */
public final class Past implements AutoCloseable {

    private static final String PREFIX = "past-";

    private final Path folder;
    private final Progress progress;
    private final Workspace then;

    private Past(Path folder, Workspace then, Progress progress) {
        this.folder = folder;
        this.then = then;
        this.progress = progress;
    }

    /**
     * Brings a moment back.
     *
     * @param workspace the workspace as it is now
     * @param moment the moment, in the workspace's time zone
     * @param progress told how far the replay has come
     * @return the workspace of then, whose figures are not added up yet
     * @throws IOException if the archive cannot be read or the folder not be written
     * @throws InvalidInputException if nothing was known then, or the archive lacks something
     */
    public static Past at(Workspace workspace, LocalDateTime moment, Progress progress) throws IOException {
        List<LedgerEntry> entries = Rebuild.entries(workspace).stream()
                .filter(e -> !e.knownAt().isAfter(moment))
                .toList();
        if (entries.stream().noneMatch(e -> e instanceof Reading)) {
            throw new InvalidInputException(List.of(
                    Problem.of("AS-NOTHING", "nothing was known at " + moment + " yet; expected a later moment")));
        }
        Path folder = folder(workspace.directory().resolve(".work"));
        Archive archive = Archive.of(workspace.directory());
        Path file = WorkspaceWarehouse.file(workspace).getFileName();
        try (Warehouse warehouse = WorkspaceWarehouse.open(folder.resolve(file), workspace, workspace.directory())) {
            new Replay(archive, folder, warehouse, progress).run(entries);
        }
        archive.restore(last(entries), folder);
        return new Past(folder, Workspace.openKept(folder).orThrow(), progress);
    }

    /** A folder of this process's own; those of processes that were killed are cleared away. */
    private static Path folder(Path work) throws IOException {
        Files.createDirectories(work);
        try (Stream<Path> entries = Files.list(work)) {
            for (Path left :
                    entries.filter(p -> isLeft(String.valueOf(p.getFileName()))).toList()) {
                Folders.delete(left);
            }
        }
        Path folder = work.resolve(PREFIX + ProcessHandle.current().pid());
        Folders.delete(folder);
        Files.createDirectories(folder);
        return folder;
    }

    private static boolean isLeft(String name) {
        return name.matches(PREFIX + "\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(name.substring(PREFIX.length())))
                        .isEmpty();
    }

    private static RegisterState last(List<LedgerEntry> entries) {
        RegisterState last = Replay.first(entries);
        for (LedgerEntry entry : entries) {
            last = entry instanceof RegisterState state ? state : last;
        }
        return last;
    }

    /**
     * The workspace of then.
     *
     * @return the workspace in its own folder
     */
    public Workspace workspace() {
        return then;
    }

    /**
     * Does a part of the night's work as it would have been done then.
     *
     * @param order the work
     * @throws IOException if the folder cannot be written
     */
    public void run(Order order) throws IOException {
        new Night(then, progress).run(order);
    }

    /**
     * Copies what was published into a folder.
     *
     * @param target the folder
     * @return the folders of the periods
     * @throws IOException if it cannot be written
     */
    public List<Path> copyPublished(Path target) throws IOException {
        List<Path> copied = new ArrayList<>();
        List<Path> periods;
        try (Stream<Path> entries = Files.list(then.out())) {
            periods = entries.filter(p -> !String.valueOf(p.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        }
        for (Path period : periods) {
            Path copy = target.resolve(period.getFileName());
            Folders.copy(period.toRealPath(), copy);
            copied.add(copy);
        }
        return copied;
    }

    @Override
    public void close() throws IOException {
        Folders.delete(folder);
    }
}
