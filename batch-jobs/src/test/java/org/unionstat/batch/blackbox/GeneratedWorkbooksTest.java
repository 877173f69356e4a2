package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.batch.cli.CommandRun;

/** Returns that are generated as forms are the same returns as those in the wide file. */
class GeneratedWorkbooksTest {

    private static final int WORKBOOKS = 15;

    @TempDir
    private Path folder = Path.of("");

    private SmallCounty nation(String name, int workbooks) {
        Path directory = folder.resolve(name);
        CommandRun run = CommandRun.of(
                "generate",
                "--units",
                "40",
                "--periods",
                "1",
                "--workbooks",
                Integer.toString(workbooks),
                "--out",
                directory.toString());
        assertThat(run.status()).as(run.err()).isZero();
        return new SmallCounty(directory);
    }

    private static List<Map<String, String>> observations(SmallCounty nation) {
        CommandRun night = nation.tablesOnly();
        assertThat(night.status()).as(night.err()).isZero();
        return nation.table("2015", "observations").rows().stream()
                .map(row -> {
                    Map<String, String> figures = new TreeMap<>(row);
                    List.of("source_file", "source_cell", "submission_id").forEach(figures::remove);
                    return figures;
                })
                .toList();
    }

    @Test
    void areReadAsTheSameFigures() throws IOException {
        SmallCounty some = nation("some", WORKBOOKS);
        try (Stream<Path> files = Files.list(some.dir().resolve("inbox/000000"))) {
            assertThat(files).hasSize(WORKBOOKS);
        }

        assertThat(observations(some)).isNotEmpty().isEqualTo(observations(nation("none", 0)));
    }

    @Test
    void areTheSameBytesForTheSamePlan() {
        assertThat(Folder.content(nation("one", WORKBOOKS).dir().resolve("inbox")))
                .isEqualTo(Folder.content(nation("other", WORKBOOKS).dir().resolve("inbox")));
    }
}
