package org.unionstat.batch.archive;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.unionstat.batch.inbox.InboxFile;
import org.unionstat.batch.inbox.LeftFile;
import org.unionstat.batch.workspace.FileName;
import org.unionstat.batch.workspace.Fingerprint;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;

/** Keeps the original of every file that was read, and every state of the registers, by the hash of their content. */
public final class Archive {

    private static final String PART = ".part";

    /** What a name of 255 bytes leaves beside a hash and the mark of a file that is being written. */
    private static final int LONGEST_ENDING = 255 - 64 - PART.length();

    private final Path directory;

    private Archive(Path directory) {
        this.directory = directory;
    }

    /**
     * The archive of a workspace.
     *
     * @param workspace the workspace's directory
     * @return the archive in its folder {@code archive}
     */
    public static Archive of(Path workspace) {
        return new Archive(workspace.resolve("archive"));
    }

    /**
     * Keeps a file of the inbox; one whose content is kept already is left as it is.
     *
     * @param file the file
     * @return why it is not kept, if it cannot be read or is no longer what it was when its hash was taken
     * @throws IOException if the archive cannot be written
     */
    public Optional<LeftFile> keep(InboxFile file) throws IOException {
        try {
            if (Files.size(file.path()) != file.bytes()
                    || !Files.getLastModifiedTime(file.path()).toInstant().equals(file.receivedAt())) {
                return Optional.of(new LeftFile(file.name(), LeftFile.Why.CHANGED, ""));
            }
            keep(file.path(), original(file.hash(), file.name()));
            return Optional.empty();
        } catch (FileSystemException e) {
            if (file.path().toString().equals(e.getFile()) && e.getOtherFile() == null) {
                return Optional.of(LeftFile.of(file.name(), e));
            }
            throw e;
        }
    }

    /**
     * Where the original of a file is.
     *
     * @param hash the hash of its content
     * @param name its name, whose ending tells how it is read
     * @return the path in the archive
     */
    public Path original(String hash, String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > name.lastIndexOf('/') ? name.substring(dot) : "";
        return directory.resolve(hash.substring(0, 2)).resolve(hash + FileName.cut(ending, LONGEST_ENDING));
    }

    /**
     * Keeps the settings, registers and catalogue layer of a workspace as they are.
     *
     * @param workspace the workspace
     * @return the hash of each file by its path in the workspace
     * @throws IOException if a file cannot be copied
     */
    public SortedMap<String, String> keepRegisters(Workspace workspace) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (String file : workspace.files()) {
            Path source = workspace.directory().resolve(file);
            String hash = new Fingerprint().add(source).text();
            keep(source, register(hash));
            hashes.put(file, hash);
        }
        return hashes;
    }

    /**
     * Writes the registers of a state into a folder, as they were.
     *
     * @param state the state
     * @param folder the folder; made if it does not exist
     * @throws IOException if a file cannot be written
     */
    public void restore(RegisterState state, Path folder) throws IOException {
        for (Map.Entry<String, String> file : state.files().entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.resolveSibling(""));
            Files.copy(register(file.getValue()), target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path register(String hash) {
        return directory.resolve("registers").resolve(hash);
    }

    private static void keep(Path source, Path target) throws IOException {
        if (!Files.exists(target)) {
            Files.createDirectories(target.resolveSibling(""));
            Path part = target.resolveSibling(target.getFileName() + PART);
            Files.copy(source, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /**
     * What the ledger names and the archive does not hold, or not as it was.
     *
     * @param entries entries of the ledger
     * @return a problem for every file that is missing or altered
     * @throws IOException if a file cannot be read
     */
    public List<Problem> problems(Collection<LedgerEntry> entries) throws IOException {
        SortedMap<Path, String> expected = new TreeMap<>();
        for (LedgerEntry entry : entries) {
            if (entry instanceof Reading reading) {
                expected.put(original(reading.hash(), reading.path()), reading.hash());
            } else if (entry instanceof RegisterState state) {
                state.files().values().forEach(hash -> expected.put(register(hash), hash));
            }
        }
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<Path, String> each : expected.entrySet()) {
            Place place = Place.of(each.getKey().toString());
            if (!Files.isRegularFile(each.getKey())) {
                problems.add(new Problem("AR-MISSING", "the ledger names this file, the archive lacks it", place));
            } else if (!new Fingerprint().add(each.getKey()).text().equals(each.getValue())) {
                problems.add(new Problem("AR-ALTERED", "the content is not the one the ledger names", place));
            }
        }
        return problems;
    }
}
