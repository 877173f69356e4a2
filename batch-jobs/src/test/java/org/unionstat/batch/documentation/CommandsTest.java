package org.unionstat.batch.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionstat.batch.cli.Unionstat;
import picocli.CommandLine;

/** The documents name the commands that exist, all of them and no others. */
class CommandsTest {

    private static final Pattern ROW = Pattern.compile("^\\| `([a-z-]+)");
    private static final Pattern HEADING = Pattern.compile("^## `([a-z-]+)`");

    private static Set<String> commands() {
        return new CommandLine(new Unionstat()).getSubcommands().keySet();
    }

    private static List<String> found(Stream<String> lines, Pattern pattern) {
        return lines.flatMap(line -> pattern.matcher(line).results())
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"README.md,## Commands", "README.zh.md,## 命令"})
    void namesExactlyTheCommandsThatExistInTheReadme(String document, String heading) {
        List<String> lines = Documents.section(document, heading);

        assertThat(found(lines.stream(), ROW)).containsExactlyInAnyOrderElementsOf(commands());
    }

    @Test
    void describesExactlyTheCommandsThatExist() {
        List<String> headings = found(Documents.read("docs/commands.md").lines(), HEADING);

        assertThat(headings).containsExactlyInAnyOrderElementsOf(commands());
    }

    @Test
    void namesEveryOptionOfEveryCommand() {
        String document = Documents.read("docs/commands.md");

        new CommandLine(new Unionstat())
                .getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec()
                        .options()
                        .forEach(option -> assertThat(document).contains("`" + option.longestName())));
    }
}
