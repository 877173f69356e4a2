package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is wrong in three published summaries of a street, and what of them cannot be known, with the reason for each. */
@ExtendWith(Demo.Shared.class)
@Tag("night")
class StreetFindingsTest {

    private static final List<String> OUTCOMES = List.of("PASS", "FAIL", "UNVERIFIABLE");

    private final Demo demo;

    StreetFindingsTest(Demo demo) {
        this.demo = demo;
    }

    private static List<Map<String, String>> expected(String... columnsAndValues) throws IOException {
        Path file = Path.of("src/test/resources/blackbox/street_findings.csv");
        return Table.read(file).where(columnsAndValues);
    }

    private List<Map<String, String>> told() throws IOException {
        try (Stream<Path> periods = Files.list(demo.street().resolve("out"))) {
            return periods.filter(p -> Files.exists(p.resolve("tables/findings.csv")))
                    .flatMap(p -> Table.read(p.resolve("tables/findings.csv")).rows().stream())
                    .distinct()
                    .toList();
        }
    }

    private static String line(Map<String, String> row, String rule) {
        return String.join(" ", row.get(rule), row.get("period"), row.get("left"), row.get("right"));
    }

    @Test
    void areExactlyThoseThatWereExpectedAndExplained() throws IOException {
        assertThat(told().stream().map(f -> line(f, "rule_id")))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(expected("outcome", "FAIL").stream()
                        .map(e -> line(e, "rule"))
                        .toList());
    }

    @Test
    void holdNothingBecauseNoPublishedFigureIsCertainlyWrong() throws IOException {
        assertThat(told()).noneMatch(f -> "HARD".equals(f.get("class")));
        assertThat(expected()).allSatisfy(e -> assertThat(e.get("why")).isNotBlank());
    }

    @Test
    void leaveOpenWhatCannotBeKnown() throws IOException {
        assertThat(expected()).hasSizeGreaterThan(15).allSatisfy(e -> {
            String period = String.valueOf(e.get("period"));
            Map<String, String> counts = Table.of(demo.street(), period, "rules")
                    .row("rule_id", String.valueOf(e.get("rule")), "period", period);
            assertThat(OUTCOMES).contains(e.get("outcome"));
            assertThat(counts)
                    .as(e.toString())
                    .containsEntry("passed", "PASS".equals(e.get("outcome")) ? "1" : "0")
                    .containsEntry("failed", "FAIL".equals(e.get("outcome")) ? "1" : "0")
                    .containsEntry("unverifiable", "UNVERIFIABLE".equals(e.get("outcome")) ? "1" : "0");
        });
    }
}
