package org.unionstat.batch.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.unionstat.batch.archive.Archive;
import org.unionstat.batch.archive.Decision;
import org.unionstat.batch.archive.LedgerEntry;
import org.unionstat.batch.archive.Reading;
import org.unionstat.batch.archive.RegisterHistory;
import org.unionstat.batch.archive.RegisterState;
import org.unionstat.batch.archive.VerdictCount;
import org.unionstat.batch.inbox.InboxFile;
import org.unionstat.batch.job.Progress;
import org.unionstat.batch.load.Acceptance;
import org.unionstat.batch.load.Decisions;
import org.unionstat.batch.load.PendingFile;
import org.unionstat.batch.load.Registers;
import org.unionstat.batch.load.Staging;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.period.Period;

/**
 * Reads the archive again as the ledger says: the same files in the same order, each under the registers of its day, known since
 * the same moments. What comes out is the warehouse as it was after the last entry, but for the figures, which are added up anew.
 */
final class Replay {

    private final Archive archive;
    private final Path scratch;
    private final Warehouse warehouse;
    private final Progress progress;
    private final List<String> differences = new ArrayList<>();
    private @Nullable Workspace current;

    /**
     * A replay.
     *
     * @param archive the archive
     * @param scratch an empty folder for the registers of each day; the warehouse may read and write it
     * @param warehouse an empty warehouse that may read the archive
     * @param progress told after each reading
     */
    Replay(Archive archive, Path scratch, Warehouse warehouse, Progress progress) {
        this.archive = archive;
        this.scratch = scratch;
        this.warehouse = warehouse;
        this.progress = progress;
    }

    /** Replays entries and tells which files are now judged otherwise than they were: another program may do that. */
    List<String> run(List<LedgerEntry> entries) throws IOException {
        progress.step(
                "replay", entries.stream().filter(e -> e instanceof Reading).count());
        RegisterState first = first(entries);
        current = registers(first);
        List<Reading> together = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            if (!together.isEmpty() && !together.get(0).knownAt().equals(entry.knownAt())) {
                read(together);
                together.clear();
            }
            if (entry instanceof Reading reading) {
                together.add(reading);
            } else if (entry instanceof RegisterState state) {
                current = state.equals(first) ? current : registers(state);
                warehouse.inTransaction(() -> new RegisterHistory(warehouse).note(state));
            } else if (entry instanceof Decision decision) {
                new Decisions(warehouse, current).replay(decision);
            }
        }
        read(together);
        warehouse
                .sql("marts/all_due")
                .with("work", "aggregate")
                .with("day", LocalDate.of(1, 1, 1))
                .run();
        progress.done(entries.size());
        return differences;
    }

    /** The first state of the registers; before any was kept, files were read under that. */
    static RegisterState first(List<LedgerEntry> entries) {
        return entries.stream()
                .filter(e -> e instanceof RegisterState)
                .map(e -> (RegisterState) e)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a ledger begins with a state of the registers"));
    }

    /** The workspace of a state with the fingerprint of then, so that a later night knows what it has to read again. */
    private Workspace registers(RegisterState state) throws IOException {
        Path folder = scratch.resolve("registers").resolve(Integer.toString(state.state()));
        archive.restore(state, folder);
        Workspace read = Workspace.openKept(folder).orThrow();
        Workspace then = new Workspace(
                folder,
                read.settings(),
                read.catalogue(),
                read.register(),
                read.rules(),
                read.targets(),
                state.fingerprint());
        warehouse.inTransaction(() -> new Registers(warehouse, then).update());
        return then;
    }

    private void read(List<Reading> readings) throws IOException {
        Workspace workspace = current;
        if (readings.isEmpty() || workspace == null) {
            return;
        }
        ZoneId zone = workspace.settings().zone();
        LocalDateTime knownAt = readings.get(0).knownAt();
        List<PendingFile> pending = readings.stream().map(r -> pending(r, zone)).toList();
        Staging staging = new Staging(warehouse, workspace);
        staging.open();
        Set<Period> periods = staging.read(pending, knownAt, progress::advance);
        new Registers(warehouse, workspace).periods(periods);
        warehouse.inTransaction(() -> new Acceptance(warehouse).run());
        staging.close();
        compare(readings);
    }

    private PendingFile pending(Reading reading, ZoneId zone) {
        return new PendingFile(
                reading.number(),
                reading.first(),
                new InboxFile(
                        archive.original(reading.hash(), reading.path()),
                        reading.path(),
                        reading.folder(),
                        reading.bytes(),
                        reading.hash(),
                        reading.receivedAt().atZone(zone).toInstant()));
    }

    private void compare(List<Reading> readings) {
        Map<Integer, VerdictCount> now = new HashMap<>();
        warehouse
                .sql("marts/readings_after")
                .with("reading", readings.get(0).number() - 1)
                .each(r -> now.put(
                        (int) r.number("file_id"),
                        new VerdictCount(r.number("accepted"), r.number("held"), r.number("returned"))));
        for (Reading reading : readings) {
            VerdictCount again = now.get(reading.number());
            if (!reading.verdicts().equals(again)) {
                differences.add(reading.path() + ": " + reading.verdicts() + " -> " + again);
            }
        }
    }
}
