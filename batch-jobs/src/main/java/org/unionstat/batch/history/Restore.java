package org.unionstat.batch.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.unionstat.batch.publish.Folders;
import org.unionstat.batch.workspace.Fingerprint;
import org.unionstat.outcome.InvalidInputException;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;

/** Makes a workspace from a copy that {@link Backup} wrote. */
public final class Restore {

    private Restore() {}

    /**
     * Writes the files of a copy into a folder, each checked against its hash; all of them or none.
     *
     * @param backup the copy
     * @param target a folder that is new or empty
     * @return how many files were written
     * @throws IOException if the folder cannot be written
     * @throws InvalidInputException if it is no such copy or the folder is not empty, naming every file that is damaged
     */
    public static int into(Path backup, Path target) throws IOException {
        if (Folders.isFilled(target)) {
            throw invalid("BK-FILLED", "a copy is restored into a new or empty folder only", target.toString());
        }
        if (!Files.isRegularFile(backup)) {
            throw invalid("BK-ABSENT", "no such file; expected one that unionstat backup made", backup.toString());
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Folders.delete(part);
        List<Problem> problems = new ArrayList<>();
        int count;
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            Map<String, BackupList.Item> files = list(zip, backup).files();
            for (Map.Entry<String, BackupList.Item> file : files.entrySet()) {
                restore(zip, file.getKey(), file.getValue(), part, problems);
            }
            count = files.size();
        } catch (ZipException e) {
            throw invalid("BK-NONE", "no copy of a workspace: " + e.getMessage(), backup.toString());
        }
        if (!problems.isEmpty()) {
            Folders.delete(part);
            throw new InvalidInputException(problems);
        }
        Files.deleteIfExists(target);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        return count;
    }

    private static BackupList list(ZipFile zip, Path backup) throws IOException {
        ZipEntry list = zip.getEntry(BackupList.NAME);
        if (list == null) {
            throw invalid("BK-NONE", "no copy of a workspace: it lacks " + BackupList.NAME, backup.toString());
        }
        try (InputStream in = zip.getInputStream(list)) {
            return BackupList.of(in.readAllBytes());
        }
    }

    private static void restore(ZipFile zip, String name, BackupList.Item item, Path folder, List<Problem> problems)
            throws IOException {
        Path file = folder.resolve(name).normalize();
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || !file.startsWith(folder)) {
            problems.add(new Problem("BK-MISSING", "the copy lacks the file", Place.of(name)));
            return;
        }
        Files.createDirectories(file.resolveSibling(""));
        try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, file);
        } catch (ZipException e) {
            problems.add(
                    new Problem("BK-DAMAGED", "the file is damaged in the copy: " + e.getMessage(), Place.of(name)));
            return;
        }
        if (!new Fingerprint().add(file).text().equals(item.hash())) {
            problems.add(new Problem("BK-DAMAGED", "the content is not the one that was copied", Place.of(name)));
            return;
        }
        Files.setLastModifiedTime(file, FileTime.from(item.time()));
    }

    private static InvalidInputException invalid(String code, String message, String place) {
        return new InvalidInputException(List.of(new Problem(code, message, Place.of(place))));
    }
}
