package org.unionstat.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The manual's table of operators is the table that drives the program. */
class OperatorManualTest {

    private static final Path MANUAL = Path.of("..", "docs", "rules.md");
    private static final String HEAD = "| written | takes and makes | meaning | missing operands | edges |";

    private static List<String> table() {
        List<String> lines = new ArrayList<>(List.of(HEAD, "|---|---|---|---|---|"));
        Arrays.stream(Operator.values())
                .map(o -> "| `" + o.notation() + "` | " + o.signature().text() + " | " + o.meaning() + " | "
                        + o.nullRule().meaning() + " | " + o.edges() + " |")
                .forEach(lines::add);
        return lines;
    }

    @Test
    void standsInTheManualAsItIs() throws IOException {
        List<String> manual = Files.readAllLines(MANUAL);
        int start = manual.indexOf(HEAD);
        assertThat(start).as("the table of operators in " + MANUAL).isNotNegative();

        List<String> written = manual.subList(start, manual.size()).stream()
                .takeWhile(line -> line.startsWith("|"))
                .toList();

        assertThat(written).as(String.join("\n", table())).containsExactlyElementsOf(table());
    }

    @Test
    void bindsTighterTheFurtherDownTheLanguageNamesIt() {
        List<Operator> order = List.of(
                Operator.IF,
                Operator.OR,
                Operator.AND,
                Operator.NOT,
                Operator.EQUAL,
                Operator.PLUS,
                Operator.TIMES,
                Operator.NEGATE,
                Operator.ABS);

        assertThat(order).extracting(Operator::precedence).isSorted().doesNotHaveDuplicates();
    }
}
