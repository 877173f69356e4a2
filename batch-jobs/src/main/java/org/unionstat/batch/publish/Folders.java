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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.unionstat.batch.workspace.Fingerprint;

/** Whole folders copied, deleted and switched. */
public final class Folders {

    private static final String VERSIONS = ".versions";
    private static final String AGAIN = "-again";
    private static final int LETTERS = 16;

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
     * Makes a finished folder the one that {@code link} leads to, in one atomic step. Whoever reads in the one before can go on
     * until the next switch; older ones are deleted.
     *
     * <p>Versions lie in {@code .versions} beside the link, named by the hash of their content. Where the file system has no
     * symbolic links, the folder itself is moved in.
     */
    static void switchIn(Path finished, Path link, String hash) throws IOException {
        Path versions = link.resolveSibling(VERSIONS);
        Files.createDirectories(versions);
        String before = version(link);
        String name = link.getFileName() + "-" + hash.substring(0, LETTERS);
        // the same again is not written over what is being read
        name = name.equals(before) ? name + AGAIN : name;
        deleteVersions(link, before);
        Path version = versions.resolve(name);
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
    }

    /** Takes a published folder away; the version that it was can be read until the next one is taken away or switched in. */
    static void remove(Path link) throws IOException {
        deleteVersions(link, version(link));
        if (Files.isSymbolicLink(link)) {
            Files.delete(link);
        } else {
            delete(link);
        }
    }

    private static String version(Path link) throws IOException {
        return Files.isSymbolicLink(link)
                ? String.valueOf(Files.readSymbolicLink(link).getFileName())
                : "";
    }

    /** Deletes the versions of a folder but one. */
    private static void deleteVersions(Path link, String kept) throws IOException {
        Path versions = link.resolveSibling(VERSIONS);
        if (Files.isDirectory(versions)) {
            Pattern name = Pattern.compile(
                    Pattern.quote(String.valueOf(link.getFileName())) + "-[0-9a-f]{" + LETTERS + "}(" + AGAIN + ")?");
            List<Path> all;
            try (Stream<Path> paths = Files.list(versions)) {
                all = paths.toList();
            }
            for (Path each : all) {
                String version = String.valueOf(each.getFileName());
                if (name.matcher(version).matches() && !version.equals(kept)) {
                    delete(each);
                }
            }
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
