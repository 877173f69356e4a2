package org.unionstat.batch.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.unionstat.batch.warehouse.Row;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.warehouse.WarehouseDamagedException;
import org.unionstat.outcome.InvalidInputException;
import org.unionstat.outcome.Outcome;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;

/**
 * What was known when, one line of JSON each: every state of the registers, every reading of a file and every
 * decision, in the order of time.
 *
 * <p>The warehouse commits first; what it knows and the ledger does not is then added, at the latest when the next run begins.
 * So a kill between the two loses nothing and doubles nothing, and a warehouse that knows less than the ledger has lost
 * something.
 */
public final class Ledger {

    private static final int TAIL = 1 << 16;

    private final Path file;

    private Ledger(Path file) {
        this.file = file;
    }

    /**
     * The ledger of a workspace.
     *
     * @param workspace the workspace's directory
     * @return the ledger beside its archive
     */
    public static Ledger of(Path workspace) {
        return new Ledger(workspace.resolve("archive").resolve("ledger.jsonl"));
    }

    /** How far the ledger goes: the last state, reading and decision it knows, and where its last whole line ends. */
    private record End(int state, int reading, int decision, long bytes) {}

    /**
     * Every entry, in the order of time; a last line that was not written to its end does not count.
     *
     * @return the entries, none if there is no ledger
     * @throws IOException if the ledger cannot be read
     * @throws InvalidInputException naming every line that is none
     */
    public List<LedgerEntry> entries() throws IOException {
        List<LedgerEntry> entries = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        if (Files.exists(file)) {
            String text = Files.readString(file);
            List<String> lines =
                    text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                Outcome<LedgerEntry> entry = LedgerLine.parse(lines.get(i), new Place(file.toString(), i + 1, 0));
                entry.value().ifPresent(entries::add);
                problems.addAll(entry.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return entries;
    }

    /**
     * Adds what the warehouse knows and the ledger does not.
     *
     * @param warehouse the warehouse
     * @throws IOException if the ledger cannot be written
     * @throws WarehouseDamagedException if the ledger knows more than the warehouse
     */
    public void complete(Warehouse warehouse) throws IOException {
        long decisions = warehouse.sql("marts/last_decision").number();
        End end = end(decisions > 0);
        long states = warehouse.sql("marts/last_state").number();
        long readings = warehouse.sql("marts/last_file").number();
        if (states < end.state || readings < end.reading || decisions < end.decision) {
            throw new WarehouseDamagedException("the warehouse knows " + readings + " readings of files, " + states
                    + " states of the registers and " + decisions + " decisions, the ledger " + file + " " + end.reading
                    + ", " + end.state + " and " + end.decision);
        }
        if (states > end.state || readings > end.reading || decisions > end.decision) {
            append(missing(warehouse, end), end.bytes);
        }
    }

    private static List<LedgerEntry> missing(Warehouse warehouse, End end) {
        List<LedgerEntry> entries = new ArrayList<>();
        for (int state :
                warehouse.sql("marts/states_after").with("state", end.state).list(r -> (int) r.number("state_id"))) {
            SortedMap<String, String> files = new TreeMap<>();
            warehouse
                    .sql("marts/state_files")
                    .with("state", state)
                    .each(r -> files.put(r.text("path"), r.text("content_hash")));
            entries.addAll(warehouse
                    .sql("marts/state")
                    .with("state", state)
                    .list(r -> new RegisterState(
                            state, r.time("known_at"), r.text("fingerprint"), r.text("program"), files)));
        }
        entries.addAll(warehouse
                .sql("marts/readings_after")
                .with("reading", end.reading)
                .list(Ledger::reading));
        entries.addAll(warehouse
                .sql("marts/decisions_after")
                .with("decision", end.decision)
                .list(Decision::of));
        entries.sort(Comparator.comparing(LedgerEntry::knownAt));
        return entries;
    }

    private static Reading reading(Row r) {
        return new Reading(
                (int) r.number("file_id"),
                (int) r.number("first_file_id"),
                (int) r.number("state_id"),
                r.text("path"),
                r.text("folder"),
                r.text("content_hash"),
                r.number("bytes"),
                r.time("received_at"),
                r.time("known_at"),
                r.text("fingerprint"),
                new VerdictCount(r.number("accepted"), r.number("held"), r.number("returned")));
    }

    private void append(List<LedgerEntry> entries, long at) throws IOException {
        StringBuilder lines = new StringBuilder();
        entries.forEach(e -> lines.append(LedgerLine.text(e)).append('\n'));
        ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
        Files.createDirectories(file.resolveSibling(""));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // what follows the last whole line was not written to its end
            channel.truncate(at);
            channel.position(at);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /**
     * Reads backwards, so that a long ledger costs nothing: the last reading names its state, later states follow it. Where there
     * are decisions it reads on to the last one.
     */
    private End end(boolean decided) throws IOException {
        if (!Files.exists(file)) {
            return new End(0, 0, 0, 0);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            for (long length = Math.min(TAIL, size); ; length = Math.min(2 * length, size)) {
                byte[] tail = read(channel, size - length, (int) length);
                End end = end(tail, size - length);
                if (length == size || (end.reading > 0 && (end.decision > 0 || !decided))) {
                    return end;
                }
            }
        }
    }

    private End end(byte[] tail, long offset) {
        int last = tail.length;
        while (last > 0 && tail[last - 1] != '\n') {
            last--;
        }
        int first = 0;
        while (offset > 0 && first < last && tail[first] != '\n') {
            first++;
        }
        int state = 0;
        int reading = 0;
        int decision = 0;
        for (String line : new String(tail, first, last - first, StandardCharsets.UTF_8)
                .lines()
                .filter(l -> !l.isEmpty())
                .toList()) {
            LedgerEntry entry =
                    LedgerLine.parse(line, Place.of(file.toString())).orThrow();
            if (entry instanceof Reading read) {
                reading = Math.max(reading, read.number());
                state = Math.max(state, read.state());
            } else if (entry instanceof RegisterState registers) {
                state = Math.max(state, registers.state());
            } else if (entry instanceof Decision decided) {
                decision = Math.max(decision, decided.number());
            }
        }
        return new End(state, reading, decision, offset + last);
    }

    private static byte[] read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        channel.position(from);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("the ledger became shorter while it was read");
            }
        }
        return buffer.array();
    }
}
