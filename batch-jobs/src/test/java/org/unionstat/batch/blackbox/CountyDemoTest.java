package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the simulated county shows: hierarchy, a move, a late town, a refused and a held return. */
@ExtendWith(Demo.Shared.class)
@Tag("night")
class CountyDemoTest {

    private static final String REFUSED = "990100009-011";
    private static final String HELD = "990100006-010";
    private static final String MOVED = "990100005-012";

    private final Demo demo;

    CountyDemoTest(Demo demo) {
        this.demo = demo;
    }

    @Test
    void printsTheWayToReportsAndCharts() {
        assertThat(demo.run().status()).as(demo.run().err()).isZero();
    }

    @Test
    void returnsTheRefusedSubmissionWithAllItsProblems() throws IOException {
        JsonNode receipt = receipt("990100009", "2025.csv");
        assertThat(receipt.get("returned").asInt()).isEqualTo(1);
        assertThat(receipt.get("accepted").asInt()).isPositive();
        assertThat(receipt.get("submissions").get(0).get("unit_code").asText()).isEqualTo(REFUSED);
        assertThat(receipt.get("problems"))
                .hasSize(3)
                .allSatisfy(p -> assertThat(p.get("unit_code").asText()).isEqualTo(REFUSED));
        assertThat(receipt.get("problems"))
                .extracting(p -> p.get("cells").get(0).asText())
                .containsExactly("990100009/2025.csv!12:5", "990100009/2025.csv!12:13", "990100009/2025.csv!12:21");
        Path copy = demo.county().resolve("returned/990100009/2025.csv");
        assertThat(Files.readAllLines(copy).get(11)).contains("见附表", "无法识别的数值");
    }

    @Test
    void publishesNothingOfTheRefusedAndTheHeldReturn() {
        Table changes = Table.of(demo.county(), "2025", "year_over_year");
        assertThat(changes.row("unit_code", REFUSED, "indicator", "membership.members", "category", ""))
                .containsEntry("value", "")
                .containsEntry("comparability", "NOT_COMPARABLE_REJECTED");
        assertThat(changes.row("unit_code", HELD, "indicator", "membership.members", "category", ""))
                .containsEntry("value", "")
                .containsEntry("comparability", "NOT_COMPARABLE_HELD");
        assertThat(Table.of(demo.county(), "2025", "findings").row("unit_code", HELD, "imbalance", "3"))
                .containsEntry("class", "QUERY");
    }

    @Test
    void countsTheRefusedAndTheHeldReturnInCompleteness() {
        Table completeness = Table.of(demo.county(), "2025", "completeness");
        Map<String, String> county = completeness.row("unit_code", "990100", "form", "primary");
        assertThat(county)
                .containsEntry("returned", "1")
                .containsEntry("held", "1")
                .containsEntry("missing", "0");
        assertThat(completeness.row("unit_code", "990100009", "form", "primary"))
                .containsEntry("returned", "1");
    }

    @Test
    void marksTheTownThatReportedAfterTheDeadline() {
        Table completeness = Table.of(demo.county(), "2025", "completeness");
        assertThat(completeness.row("unit_code", "990100008", "form", "township"))
                .containsEntry("received", "1")
                .containsEntry("on_time", "0");
        assertThat(completeness.row("unit_code", "990100001", "form", "township"))
                .containsEntry("on_time", "1");
    }

    @Test
    void countsTheMovedUnionWhereItBelongedInEachYear() {
        Table before = Table.of(demo.county(), "2023", "year_over_year");
        Table after = Table.of(demo.county(), "2024", "year_over_year");
        assertThat(before.row("unit_code", MOVED, "indicator", "membership.members", "category", ""))
                .containsEntry("value", "410");
        assertThat(after.row("unit_code", MOVED, "indicator", "membership.members", "category", ""))
                .containsEntry("value", "421")
                .containsEntry("difference", "11")
                .containsEntry("comparability", "COMPARABLE");
        CountyOracle oracle = new CountyOracle(demo.county());
        for (Table table : List.of(before, after)) {
            for (String town : List.of("990100005", "990100004")) {
                Map<String, String> row =
                        table.row("unit_code", town, "indicator", "membership.members", "category", "");
                assertThat(row.get("value"))
                        .isEqualTo(oracle.sum(town, row.get("period"), "membership.members")
                                .toPlainString());
            }
        }
        assertThat(oracle.town(MOVED, "2023")).isEqualTo("990100005");
        assertThat(oracle.town(MOVED, "2024")).isEqualTo("990100004");
    }

    @Test
    void showsWhatTheMoveDidToTheBasesOfTheTwoTowns() {
        Table structure = Table.of(demo.county(), "2024", "structure");
        CountyOracle oracle = new CountyOracle(demo.county());
        for (String town : List.of("990100005", "990100004")) {
            String before = oracle.sum(town, "2023", "membership.members").toPlainString();
            long effect = town.equals("990100004") ? 410 : -410;
            assertThat(structure.row("unit_code", town, "indicator", "membership.members", "category", ""))
                    .containsEntry("base_as_then", before)
                    .containsEntry("base_as_now", Long.toString(Long.parseLong(before) + effect))
                    .containsEntry("structural_effect", Long.toString(effect));
        }
        assertThat(structure.where("unit_code", "990100")).isEmpty();
    }

    @Test
    void addsTheBasesOfTheTwoUnionsThatMerged() {
        Table before = Table.of(demo.county(), "2024", "year_over_year");
        long one = members(before, "990100001-011");
        long other = members(before, "990100001-012");
        assertThat(Table.of(demo.county(), "2025", "structure")
                        .row("unit_code", "990100001-011", "indicator", "membership.members", "category", ""))
                .containsEntry("base_as_then", Long.toString(one))
                .containsEntry("base_as_now", Long.toString(one + other))
                .containsEntry("structural_effect", Long.toString(other));
    }

    private static long members(Table table, String unit) {
        return Long.parseLong(
                table.row("unit_code", unit, "indicator", "membership.members", "category", "", "period", "2024")
                        .get("value"));
    }

    @Test
    void labelsEveryTableAsSimulated() throws IOException {
        try (Stream<Path> files = Files.walk(demo.county().resolve("out").toRealPath())) {
            List<Path> tables = files.filter(p -> p.toString().endsWith(".csv")).toList();
            assertThat(tables).hasSizeGreaterThan(30);
            for (Path table : tables) {
                assertThat(Table.read(table).rows())
                        .as(table.toString())
                        .allSatisfy(row -> assertThat(row.get("mark")).isEqualTo("模拟数据"));
                assertThat(Table.read(table).header()).contains("mark");
            }
        }
    }

    @Test
    void labelsEveryChartAndPageAsSimulated() throws IOException {
        try (Stream<Path> files =
                Files.walk(demo.county().resolve("out"), java.nio.file.FileVisitOption.FOLLOW_LINKS)) {
            assertThat(files.filter(
                            p -> p.toString().endsWith(".svg") || p.toString().endsWith(".html")))
                    .allSatisfy(p -> assertThat(Files.readString(p)).contains("模拟"));
        }
    }

    @Test
    void labelsNoRealFigureAsSimulated() {
        assertThat(Table.of(demo.street(), "2015", "year_over_year").where("mark", "模拟数据"))
                .isEmpty();
    }

    private JsonNode receipt(String town, String file) throws IOException {
        try (Stream<Path> receipts =
                Files.list(demo.county().resolve("receipts").resolve(town))) {
            Path json = receipts.filter(p -> p.getFileName().toString().matches("\\Q" + file + "\\E\\.\\d+\\.json"))
                    .findFirst()
                    .orElseThrow();
            return new ObjectMapper().readTree(Files.readString(json));
        }
    }
}
