package org.unionstat.batch.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.unionstat.batch.workspace.Fingerprint;

/** Whole folders copied, deleted and switched. */
public final class Folders {

    private static final String VERSIONS = ".versions";

    private Folders() {}

    /**
     * Deletes a folder with everything in it.
     *
     * @param folder the folder; nothing happens if there is none
     * @throws IOException if something in it cannot be deleted
     */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.forEach(all::add);
        }
        all.sort(Comparator.reverseOrder());
        for (Path each : all) {
            Files.delete(each);
        }
    }

    /**
     * Copies a folder with everything in it.
     *
     * @param from the folder
     * @param to the folder that is made or filled
     * @throws IOException if something cannot be copied
     */
    public static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> paths = Files.walk(from)) {
            all = paths.sorted().toList();
        }
        for (Path each : all) {
            Path target = to.resolve(from.relativize(each).toString());
            if (Files.isDirectory(each)) {
                Files.createDirectories(target);
            } else {
                Files.copy(each, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /**
     * Whether something is in the way of a new folder.
     *
     * @param folder the folder
     * @return true if it holds anything or is a file; false if it is empty or does not exist
     * @throws IOException if it cannot be read
     */
    public static boolean isFilled(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Files.exists(folder);
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isPresent();
        }
    }

    /**
     * Makes a finished folder the one that {@code link} leads to, in one atomic step; the one before is deleted.
     *
     * <p>Versions lie in {@code .versions} beside the link, named by the hash of their content. Where the file system has no
     * symbolic links, the folder itself is moved in.
     */
    static void switchIn(Path finished, Path link, String hash) throws IOException {
        Path versions = link.resolveSibling(VERSIONS);
        Files.createDirectories(versions);
        String name = link.getFileName() + "-" + hash.substring(0, 16);
        Path version = versions.resolve(name);
        Path before = Files.isSymbolicLink(link) ? Files.readSymbolicLink(link).getFileName() : null;
        delete(version);
        Files.move(finished, version, StandardCopyOption.ATOMIC_MOVE);
        try {
            Path fresh = link.resolveSibling("." + link.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createSymbolicLink(fresh, Path.of(VERSIONS, name));
            if (Files.isDirectory(link) && !Files.isSymbolicLink(link)) {
                delete(link);
            }
            Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (UnsupportedOperationException | FileSystemException e) {
            delete(link);
            copy(version, link);
        }
        if (before != null && !before.toString().equals(name)) {
            delete(versions.resolve(before.toString()));
        }
    }

    /** Takes a published folder away. */
    static void remove(Path link) throws IOException {
        if (Files.isSymbolicLink(link)) {
            Path version = link.resolveSibling(Files.readSymbolicLink(link));
            Files.delete(link);
            delete(version);
        } else {
            delete(link);
        }
    }

    /** A hash of all files of a folder with their names. */
    static String hash(Path folder) throws IOException {
        Fingerprint fingerprint = new Fingerprint();
        List<Path> files;
        try (Stream<Path> paths = Files.walk(folder)) {
            files = paths.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            fingerprint.add(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            fingerprint.add(file);
        }
        return fingerprint.text();
    }
}
