package org.unionstat.batch.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The documents of the project as files. */
final class Documents {

    /** The top of the project. */
    static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private Documents() {}

    static String read(String file) {
        try {
            return Files.readString(HOME.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every document that people read, relative to the top. */
    static List<String> all() {
        return Stream.of("", "docs", "core-lib", "charts", "batch-jobs")
                .flatMap(folder -> markdown(HOME.resolve(folder)))
                .map(file -> HOME.relativize(file).toString().replace('\\', '/'))
                .sorted()
                .toList();
    }

    private static Stream<Path> markdown(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines under a heading, down to the next of the same depth. */
    static List<String> section(String document, String heading) {
        List<String> lines = read(document).lines().toList();
        int from = lines.indexOf(heading);
        if (from < 0) {
            throw new AssertionError(document + " has no heading " + heading);
        }
        return lines.stream()
                .skip(from + 1L)
                .takeWhile(line -> !line.startsWith("## "))
                .toList();
    }
}
