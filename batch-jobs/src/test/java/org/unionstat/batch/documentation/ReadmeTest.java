package org.unionstat.batch.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The README shows what is tested: its two commands and its two programs. */
class ReadmeTest {

    private static List<String> commands(String document) {
        return Documents.read(document)
                .lines()
                .dropWhile(line -> !line.equals("```bash"))
                .skip(1)
                .takeWhile(line -> !line.equals("```"))
                .map(line -> line.replaceFirst("\\s*#.*", ""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh.md"})
    void givesTheTwoCommandsThatTheCheckRuns(String document) {
        assertThat(commands(document)).containsExactly("mvn -B verify", "bin/unionstat demo --workspace demo-out");

        assertThat(Documents.read(".ci/run").lines())
                .contains("mvn -B verify")
                .anyMatch(line -> line.startsWith("bin/unionstat demo --workspace \"$scratch/demo-out\""));
        assertThat(Files.isExecutable(Documents.HOME.resolve(".ci/run"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "README.md,CheckASubmission.java",
        "README.md,CheckASubmission.txt",
        "README.md,ThreeLineChart.java",
        "README.zh.md,CheckASubmission.java",
        "README.zh.md,CheckASubmission.txt",
        "README.zh.md,ThreeLineChart.java"
    })
    void showsTheExamplesAsTheyAreTested(String document, String example) {
        assertThat(Documents.read(document)).contains("\n" + Documents.read("docs/examples/" + example) + "```\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh.md"})
    void tellsTheVersionAndTheCoordinatesOfTheProject(String document) {
        String version = Documents.read("pom.xml")
                .lines()
                .filter(l -> l.contains("<version>"))
                .findFirst()
                .orElseThrow();

        assertThat(Documents.read(document))
                .contains(version.strip().replaceAll("</?version>", ""))
                .contains("unionstat-core")
                .contains("unionstat-charts")
                .contains("unionstat-batch");
    }
}
