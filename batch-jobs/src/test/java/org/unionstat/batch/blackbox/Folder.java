package org.unionstat.batch.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.unionstat.batch.workspace.Fingerprint;

/** Whole folders as tests look at them. */
public final class Folder {

    private Folder() {}

    /** The content of every file below a folder, as a hash, by its path; the clock in manifests left out. */
    public static SortedMap<String, String> content(Path folder) {
        SortedMap<String, String> content = new TreeMap<>();
        for (Path period : children(folder)) {
            String name = String.valueOf(period.getFileName());
            if (!name.startsWith(".")) {
                add(period, name, content);
            }
        }
        return content;
    }

    /** The same of the tables and the data files alone. */
    public static SortedMap<String, String> tables(Path folder) {
        SortedMap<String, String> content = content(folder);
        content.keySet().removeIf(name -> !name.matches("[^/]+/(tables|data)/.*"));
        return content;
    }

    private static void add(Path at, String name, SortedMap<String, String> content) {
        if (Files.isDirectory(at)) {
            children(at).forEach(p -> add(p, name + "/" + p.getFileName(), content));
        } else {
            content.put(name, hash(at));
        }
    }

    private static String hash(Path file) {
        try {
            if (file.endsWith("manifest.json")) {
                String text = Files.readString(file).replaceAll("(?s)\"run\" : \\{.*?}", "");
                return new Fingerprint()
                        .add(text.getBytes(StandardCharsets.UTF_8))
                        .text();
            }
            return new Fingerprint().add(file).text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file below a folder with its hash, size and time: what it looks like if nobody has touched it. */
    public static SortedMap<String, String> state(Path folder) {
        SortedMap<String, String> state = new TreeMap<>();
        for (Path each : all(folder)) {
            if (Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)) {
                try {
                    state.put(
                            folder.relativize(each).toString(),
                            new Fingerprint().add(each).text() + " " + Files.getLastModifiedTime(each));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return state;
    }

    /** Copies a workspace as its owner would: what is put in, not what the program made of it. */
    public static Path copyInputs(Path workspace, Path to) {
        for (Path each : all(workspace)) {
            String first = workspace.relativize(each).getName(0).toString();
            if (!List.of("out", ".work", "archive", "receipts", "returned", "logs")
                            .contains(first)
                    && !first.startsWith("warehouse")) {
                copy(each, to.resolve(workspace.relativize(each).toString()));
            }
        }
        return to;
    }

    /** Copies a workspace with all that the program made of it. */
    public static Path copyAll(Path workspace, Path to) {
        for (Path each : all(workspace)) {
            copy(each, to.resolve(workspace.relativize(each).toString()));
        }
        return to;
    }

    private static void copy(Path each, Path target) {
        try {
            if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(target);
            } else {
                Files.createDirectories(target.resolveSibling(""));
                Files.copy(
                        each,
                        target,
                        StandardCopyOption.COPY_ATTRIBUTES,
                        StandardCopyOption.REPLACE_EXISTING,
                        LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder or file, links not followed; nothing happens if there is none. */
    public static void delete(Path folder) {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            all(folder).stream().sorted(Comparator.reverseOrder()).forEach(p -> {
                try {
                    Files.delete(p);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static List<Path> all(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
