package org.unionstat.batch.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.batch.cli.Unionstat;
import picocli.CommandLine;

/** Who does what docs/how-to.md says about an indicator of one's own gets what it shows. */
class HowToTest {

    /** Of the register of the simulated county, which the document takes. */
    private static final String UNITS = """
            code,name,parent_code,level,kind,valid_from,valid_to
            990100002,城西街道总工会,,township,federation,,
            990100002-005,和平社区联合工会,990100002,primary,joint,,
            990100002-006,阳光社区联合工会,990100002,primary,joint,,
            """;

    @TempDir
    private Path workspace;

    /** The block of code that follows the first line with a text. */
    private static String blockAfter(String text) {
        List<String> lines = Documents.read("docs/how-to.md")
                .lines()
                .dropWhile(line -> !line.contains(text))
                .dropWhile(line -> !line.startsWith("```"))
                .skip(1)
                .takeWhile(line -> !line.equals("```"))
                .toList();
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private void write(String file, String text) throws IOException {
        Path target = workspace.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }

    @BeforeEach
    void follow() throws IOException {
        write("unionstat.yaml", "name: 城西街道总工会\n");
        write("units.csv", UNITS);
        for (String file : List.of("indicators/own.csv", "classifications/visit_reason.csv", "forms/visits.yaml")) {
            write(file, blockAfter("`" + file + "`"));
        }
        write("visits.csv", blockAfter("`bin/unionstat validate FILE"));
    }

    @Test
    void findsWhatTheDocumentSays() {
        StringWriter printed = new StringWriter();
        int status = new CommandLine(new Unionstat())
                .setOut(new PrintWriter(printed, true))
                .execute(
                        "validate",
                        workspace.resolve("visits.csv").toString(),
                        "--workspace",
                        workspace.toString(),
                        "--lang",
                        "en");

        assertThat(printed.toString().lines().map(String::stripTrailing))
                .containsExactlyElementsOf(
                        blockAfter("The first union's parts add up").lines().toList());
        assertThat(status).isEqualTo(1);
    }
}
