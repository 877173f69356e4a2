package org.unionstat.batch.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every link of a document to another file of the project leads somewhere. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    static List<String> documents() {
        return Documents.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void leadsToAFileThatExists(String document) {
        Path folder = Documents.HOME.resolve(document).resolveSibling("");
        List<String> broken = LINK.matcher(Documents.read(document))
                .results()
                .map(result -> result.group(1))
                .filter(link -> !link.startsWith("https://") && !link.startsWith("#"))
                .map(link -> link.replaceFirst("#.*", ""))
                .filter(link -> !Files.exists(folder.resolve(link)))
                .toList();

        assertThat(broken).isEmpty();
    }
}
