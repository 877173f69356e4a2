package org.unionstat.batch.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.unionstat.batch.archive.Ledger;
import org.unionstat.batch.job.WorkspaceWarehouse;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.outcome.InvalidInputException;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;

/**
 * A consistent copy of a workspace in one file: settings, registers, inbox, archive with ledger, receipts, vintages and warehouse.
 * What can be made from these is left out: {@code out}, {@code as-of}, logs.
 */
public final class Backup {

    private static final Set<String> LEFT_OUT = Set.of("out", "as-of", "logs", ".work");

    private final Workspace workspace;

    /**
     * A copy of a workspace.
     *
     * @param workspace the workspace
     */
    public Backup(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Writes the copy; nobody else can write into the warehouse meanwhile.
     *
     * @param target the file to make
     * @return how many files it holds
     * @throws IOException if the workspace cannot be read or the file not be written
     * @throws InvalidInputException if the file exists, or its folder does not
     */
    public int write(Path target) throws IOException {
        if (Files.exists(target)) {
            throw new InvalidInputException(
                    List.of(new Problem("BK-EXISTS", "the file exists; name a new one", Place.of(target.toString()))));
        }
        if (!Files.isDirectory(target.resolveSibling(""))) {
            throw new InvalidInputException(List.of(new Problem(
                    "BK-FOLDER",
                    "the folder of the file does not exist; expected one to write into",
                    Place.of(target.toString()))));
        }
        BackupList list = new BackupList(new TreeMap<>());
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try (Warehouse warehouse = WorkspaceWarehouse.open(workspace, Duration.ZERO);
                OutputStream bytes = Files.newOutputStream(part);
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            Ledger.of(workspace.directory()).complete(warehouse);
            for (Path file : files()) {
                add(file, zip, list);
            }
            warehouse.execute("checkpoint");
            // the last one, since closing what was read of it lets other processes in
            add(WorkspaceWarehouse.file(workspace), zip, list);
            zip.putNextEntry(new ZipEntry(BackupList.NAME));
            zip.write(list.bytes());
            zip.closeEntry();
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        return list.files().size();
    }

    private List<Path> files() throws IOException {
        Path inbox = workspace.inbox();
        try (Stream<Path> own = Files.walk(workspace.directory());
                Stream<Path> linked = Files.isSymbolicLink(inbox) && Files.isDirectory(inbox)
                        ? Files.walk(inbox, FileVisitOption.FOLLOW_LINKS)
                        : Stream.empty()) {
            return Stream.concat(own, linked)
                    .filter(Files::isRegularFile)
                    .filter(this::isWanted)
                    .sorted()
                    .toList();
        }
    }

    private boolean isWanted(Path file) {
        Path relative = workspace.directory().relativize(file);
        String first = relative.getName(0).toString();
        boolean warehouse = relative.getNameCount() == 1 && first.matches("warehouse.*\\.duckdb(\\.wal)?");
        boolean backup = relative.getNameCount() == 1 && first.matches(".*\\.zip(\\.part)?");
        return !LEFT_OUT.contains(first) && !warehouse && !backup;
    }

    private void add(Path file, ZipOutputStream zip, BackupList list) throws IOException {
        String name = workspace.directory().relativize(file).toString().replace('\\', '/');
        MessageDigest digest = sha256();
        zip.putNextEntry(new ZipEntry(name));
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(zip);
        }
        zip.closeEntry();
        list.files()
                .put(
                        name,
                        new BackupList.Item(
                                HexFormat.of().formatHex(digest.digest()),
                                Files.getLastModifiedTime(file).toInstant()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
