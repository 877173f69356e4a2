package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unionstat.batch.cli.CommandRun;

/** One good night, then one with every kind of bad file in the inbox: each problem is told, nothing else is touched. */
@Tag("night")
class BadInputTest {

    private static final int WRONG_ROWS = 500;

    @TempDir
    static Path temporary;

    private static SmallCounty county;
    private static CommandRun night;
    private static Map<String, String> earlier;

    @BeforeAll
    static void runNightOverBadFiles() {
        county = SmallCounty.afterFirstNight(temporary.resolve("county"));
        earlier = figures();
        putBadFiles();
        night = county.nightly();
    }

    private static void putBadFiles() {
        String header = SmallCounty.HEADER;
        county.put("T1/empty.csv", 10, new byte[0]);
        county.put("T1/binary.csv", 11, binary());
        county.put("T1/text.csv", 12, "各位领导：", "今年工会工作总结如下。", "祝好！");
        county.put("T1/unit.csv", 13, header, "U99,2024,1,1,1", "U11,2020,7,6,5");
        county.put("T1/future.csv", 14, header, "U11,2099,1,1,1");
        county.put("T1/duplicate.csv", 15, header, "U11,2021,1,1,1", "U11,2021,2,2,2");
        county.put("T1/header.csv", 16, "单位名称,年份,会员", "U11,2021,1");
        county.put("T1/ragged.csv", 17, header, "U11,2021,1,1", "U12,2021,1,1,1,1,1");
        county.put("T1/foreign.csv", 18, header, "U21,2021,1,1,1");
        county.put(
                "T1/gb18030.csv",
                19,
                "unit_code,period,indicator,value\nU12,2021,会员数,见附表\nU11,2021,工会会员数,见附件\n"
                        .getBytes(Charset.forName("GB18030")));
        county.put("T1/columns.csv", 20, header + ",membership.unknown", "U11,2021,1,1,1,1");
        county.put("T1/period.csv", 21, header, "U11,去年,1,1,1", "U12,,1,1,1");
        List<String> rows = new ArrayList<>(List.of("unit_code,period,indicator,value"));
        IntStream.range(0, WRONG_ROWS).forEach(i -> rows.add(wrong(i)));
        county.put("T1/many.csv", 22, rows.toArray(String[]::new));
        county.put("T1/numbers.csv", 23, header, "U11,2021,1e3,1_000,0x10", "U12,2021,.5,12.345,-1");
        county.put("T1/late_but_good.csv", 24, header, "U12,2020,50,40,3");
    }

    private static String wrong(int row) {
        return switch (row % 4) {
            case 0 -> "W" + row + ",2021,membership.members,1";
            case 1 -> "U12,the year " + row + ",membership.members,1";
            case 2 -> "U12,2021,no.such." + row + ",1";
            default -> "U12,2021,membership.members,some " + row;
        };
    }

    private static byte[] binary() {
        byte[] bytes = new byte[4000];
        new Random(7).nextBytes(bytes);
        bytes[10] = 0;
        return bytes;
    }

    private static Map<String, String> figures() {
        Map<String, String> figures = Folder.content(county.out());
        figures.keySet().removeIf(name -> !name.matches("202[34]/tables/(year_over_year|observations)\\.csv"));
        return figures;
    }

    @Test
    void theNightSucceedsAndTellsWhatItReturned() {
        assertThat(night.status()).as(night.err()).isZero();
        assertThat(night.out()).contains("returned").contains("receipts: ");
        assertThat(night.err()).doesNotContain("Exception");
    }

    @Test
    void figuresOfEarlierNightsStayAsTheyWere() {
        assertThat(earlier).hasSize(4);
        assertThat(figures()).isEqualTo(earlier);
    }

    @Test
    void goodSubmissionsBesideBadOnesAreAccepted() {
        assertThat(county.change("U11", "membership.members", "2020")).containsEntry("value", "6");
        assertThat(county.change("U12", "membership.members", "2020")).containsEntry("value", "40");
    }

    @Test
    void aFirstNightOfWhichEverythingIsReturnedTellsSo() {
        SmallCounty fresh = SmallCounty.in(temporary.resolve("fresh"))
                .put("T1/2024.csv", 0, SmallCounty.HEADER + ",membership.membrs", "U11,2024,110,90,15,90");

        CommandRun night = fresh.nightly();

        assertThat(night.status()).as(night.err()).isZero();
        assertThat(night.out()).contains("0 submissions accepted, 0 held, 1 returned");
        assertThat(fresh.dir().resolve("receipts")).isNotEmptyDirectory();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "empty|STR-001|T1/empty.csv",
                "binary|STR-001|T1/binary.csv",
                "text|STR-002|T1/text.csv!1",
                "unit|STR-003|T1/unit.csv!2:1",
                "future|STR-010|T1/future.csv!2:2",
                "duplicate|STR-008|T1/duplicate.csv!3",
                "header|STR-002|T1/header.csv!1",
                "ragged|STR-013|T1/ragged.csv!2;T1/ragged.csv!3",
                "foreign|STR-012|T1/foreign.csv!2:1",
                "gb18030|STR-007|T1/gb18030.csv!2:4",
                "columns|STR-005|T1/columns.csv!1:6",
                "period|STR-004|T1/period.csv!2:2;T1/period.csv!3:2",
                "numbers|STR-007|T1/numbers.csv!2:3;T1/numbers.csv!2:4;T1/numbers.csv!2:5;T1/numbers.csv!3:3;"
                        + "T1/numbers.csv!3:4;T1/numbers.csv!3:5"
            })
    void aReceiptNamesFileRowAndColumnOfEachProblem(String file, String rule, String cells) throws IOException {
        JsonNode problems = receipt(file).get("problems");
        List<String> found = new ArrayList<>();
        problems.forEach(p -> {
            if (p.get("rule_id").asText().equals(rule)) {
                found.add(p.get("cells").get(0).asText());
            }
        });
        for (String cell : cells.split(";")) {
            assertThat(found).as(problems.toPrettyString()).anyMatch(f -> f.startsWith(cell));
        }
        String text = Files.readString(receiptFile(file, "txt"));
        assertThat(text).contains("[" + rule + " HARD]").contains(cells.split(";")[0]);
    }

    @Test
    void aReceiptTellsEveryOneOfFiveHundredWrongRows() throws IOException {
        JsonNode receipt = receipt("many");
        List<String> cells = new ArrayList<>();
        receipt.get("problems").forEach(p -> cells.add(p.get("cells").get(0).asText()));
        for (int i = 0; i < WRONG_ROWS; i++) {
            String row = "T1/many.csv!" + (i + 2) + ":";
            assertThat(cells).anyMatch(c -> c.startsWith(row));
        }
        assertThat(receipt.get("accepted").asInt()).isZero();
        assertThat(Files.readString(receiptFile("many", "txt"))).contains("T1/many.csv!501:4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "text", "unit", "header", "ragged", "many", "gb18030"})
    void aCopyGoesBackToTheSender(String file) {
        assertThat(county.dir().resolve("returned/T1/" + file + ".csv")).isRegularFile();
    }

    @Test
    void problemsWithoutAPublishedPeriodAreListedApart() throws IOException {
        List<Map<String, String>> listed = new ArrayList<>();
        try (Stream<Path> periods = Files.list(county.out())) {
            periods.filter(p -> Files.exists(p.resolve("tables/findings.csv")))
                    .forEach(p -> listed.addAll(
                            Table.read(p.resolve("tables/findings.csv")).rows()));
        }
        for (String file : List.of("period", "many", "future", "duplicate", "unit", "foreign", "ragged", "empty")) {
            assertThat(listed)
                    .as("findings of " + file)
                    .anyMatch(row -> row.get("cells").startsWith("T1/" + file + ".csv"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "empty",
                "binary",
                "text",
                "unit",
                "future",
                "duplicate",
                "header",
                "ragged",
                "gb18030",
                "columns",
                "period",
                "many",
                "numbers"
            })
    void validateFindsTheSameAndWritesNothing(String file) throws IOException {
        Path path = county.dir().resolve("inbox/T1/" + file + ".csv");
        Map<String, String> before = Folder.state(county.dir());
        CommandRun run = CommandRun.of(
                "validate", path.toString(), "--workspace", county.dir().toString(), "--format", "json");
        assertThat(run.status()).as(run.err()).isEqualTo(1);
        JsonNode findings = new ObjectMapper().readTree(run.out()).get(0).get("findings");
        assertThat(findings).hasSameSizeAs(receipt(file).get("problems"));
        assertThat(Folder.state(county.dir())).isEqualTo(before);
    }

    @Test
    void validateAcceptsWhatTheNightAccepts() {
        Path good = county.dir().resolve("inbox/T1/late_but_good.csv");
        assertThat(CommandRun.of("validate", good.toString()).status()).isZero();
    }

    @Test
    void validateTellsAFileOfAnotherUnitsFolder() {
        Path foreign = county.dir().resolve("inbox/T1/foreign.csv");
        assertThat(CommandRun.of("validate", foreign.toString()).status()).isEqualTo(1);
    }

    private static JsonNode receipt(String file) throws IOException {
        return new ObjectMapper().readTree(Files.readString(receiptFile(file, "json"), StandardCharsets.UTF_8));
    }

    private static Path receiptFile(String file, String ending) throws IOException {
        try (Stream<Path> receipts = Files.list(county.dir().resolve("receipts/T1"))) {
            return receipts.filter(p -> p.getFileName().toString().matches("\\Q" + file + ".csv\\E\\.\\d+\\." + ending))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
