package org.unionstat.batch.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README of a module lists its packages. */
class PackagesTest {

    private static final Pattern ROW = Pattern.compile("^\\| `(org\\.unionstat[a-z.]*)`", Pattern.MULTILINE);

    private static List<String> packages(String module) throws IOException {
        Path sources = Documents.HOME.resolve(module).resolve("src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.endsWith("package-info.java"))
                    .map(file -> sources.relativize(file.resolveSibling("")).toString())
                    .map(name -> name.replaceAll("[/\\\\]", "."))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"core-lib", "charts", "batch-jobs"})
    void listsExactlyThePackagesThatExist(String module) throws IOException {
        List<String> listed = ROW.matcher(Documents.read(module + "/README.md"))
                .results()
                .map(result -> result.group(1))
                .toList();

        assertThat(listed).containsExactlyInAnyOrderElementsOf(packages(module));
    }
}
