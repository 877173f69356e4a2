package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.batch.cli.CommandRun;
import org.unionstat.batch.job.WorkspaceWarehouse;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;

/** Files that are checked before they are sent, beside what the warehouse knows. */
@Tag("night")
class RehearsalTest {

    private static final String TOTALS = "unit_code,period,membership.members";

    @TempDir
    Path temporary;

    @TempDir
    static Path shared;

    private SmallCounty county;

    @BeforeEach
    void makesACounty() {
        county = made(temporary.resolve("county"));
    }

    /** A county with a year that its warehouse knows; made once and copied. */
    private void known() {
        Path known = shared.resolve("known");
        if (!Files.exists(known)) {
            county = made(known);
            night();
        }
        county = new SmallCounty(Folder.copyAll(known, temporary.resolve("known")));
    }

    private static SmallCounty made(Path dir) {
        SmallCounty county = SmallCounty.in(dir);
        county.write("rules/own.yaml", AcceptedRulesTest.PACK);
        county.write("forms/contest.yaml", """
                form: contest
                name: 竞赛年报
                name_en: Contests
                levels: [primary]
                kinds: [primary]
                indicators:
                  - safety.quiz_participants
                """);
        county.write("targets.csv", "unit_code,indicator,category,period,value\nU11,membership.members,,2024,80\n");
        county.put("T1/2023.csv", 0, SmallCounty.HEADER, "U11,2023,100,80,10", "U12,2023,200,150,20");
        county.put("T2/2024.csv", 1, SmallCounty.HEADER, "U21,2024,330,260,33", "U22,2024,20,10,1");
        county.put("T1/2024_contest.csv", 2, "unit_code,period,safety.quiz_participants", "U11,2024,14", "U12,2024,5");
        return county;
    }

    private void night() {
        assertThat(county.tablesOnly())
                .satisfies(r -> assertThat(r.status()).as(r.err()).isZero());
    }

    private List<String> secondYear() {
        county.put("T1/2024.csv", 3, SmallCounty.HEADER, "U11,2024,110,79,15", "U12,2024,401,150,0");
        county.put("2024.csv", 4, TOTALS, "T1,2024,230", "T2,2024,280");
        return List.of("T1/2024.csv", "2024.csv");
    }

    private CommandRun validate(List<String> files, String... more) {
        List<String> arguments = new ArrayList<>(List.of("validate"));
        files.forEach(
                f -> arguments.add(county.dir().resolve("inbox").resolve(f).toString()));
        arguments.addAll(List.of("--workspace", county.dir().toString()));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private JsonNode json(List<String> files) throws IOException {
        CommandRun run = validate(files, "--format", "json");
        assertThat(run.err()).isEmpty();
        return new ObjectMapper().readTree(run.out());
    }

    private static List<String> rehearsed(JsonNode files) {
        List<String> said = new ArrayList<>();
        for (JsonNode file : files) {
            for (JsonNode each : file.get("findings")) {
                List<String> cells = new ArrayList<>();
                each.get("cells").forEach(c -> cells.add(c.asText()));
                cells.removeIf(String::isEmpty);
                said.add(said(
                        List.of("rule_id", "unit_code", "class", "outcome", "left", "right", "message", "message_en")
                                .stream()
                                .map(f -> each.get(f).asText())
                                .toList(),
                        String.join("; ", cells)));
            }
        }
        return said;
    }

    private List<String> published(String... columnsAndValues) {
        return county.table("2024", "findings").where(columnsAndValues).stream()
                .map(row -> said(
                        List.of("rule_id", "unit_code", "class", "outcome", "left", "right", "message", "message_en")
                                .stream()
                                .map(c -> row.getOrDefault(c, ""))
                                .toList(),
                        row.getOrDefault("cells", "")))
                .toList();
    }

    private static String said(List<String> fields, String cells) {
        return String.join(" | ", fields) + " | " + cells;
    }

    /** Every file of the workspace with its size and time. */
    private Map<String, String> traces() throws IOException {
        Map<String, String> traces = new TreeMap<>();
        try (Stream<Path> all = Files.walk(county.dir())) {
            for (Path each : all.toList()) {
                traces.put(each.toString(), Files.size(each) + " " + Files.getLastModifiedTime(each));
            }
        }
        return traces;
    }

    @Test
    void areToldWhatTheNightThenTells() throws IOException {
        String cards = "unit_code,period,service.card_registrations_total,service.card_registrations";
        county.write("forms/cards.yaml", """
                form: cards
                name: 会员卡年报
                name_en: Cards
                levels: [primary]
                kinds: [primary]
                indicators:
                  - service.card_registrations_total
                  - service.card_registrations
                """);
        county.put("T1/2023_cards.csv", 0, cards, "U11,2023,100,100");
        night();
        county.put("T1/2024_cards.csv", 5, cards, "U11,2024,150,40");
        List<String> files = new ArrayList<>(secondYear());
        files.add("T1/2024_cards.csv");
        Map<String, String> before = traces();

        List<String> rehearsed = rehearsed(json(files));

        assertThat(traces()).isEqualTo(before);
        assertThat(rehearsed)
                .extracting(s -> s.substring(0, s.indexOf(" | ", s.indexOf(" | ") + 1)))
                .contains(
                        "CT-101 | U11",
                        "CT-102 | U12",
                        "CT-103 | T1",
                        "CT-103 | T2",
                        "CT-104 | U11",
                        "CT-105 | U11",
                        "TEM-003 | U11");
        night();
        assertThat(rehearsed).containsExactlyInAnyOrderElementsOf(published());
    }

    @Test
    void areToldOfASlipBesideLastYearBeforeAnyOtherReturnHasCome() throws IOException {
        known();
        county.write("unionstat.yaml", SmallCounty.SETTINGS.replace("figures: false", "figures: true"));
        county.put("T1/2024.csv", 3, SmallCounty.HEADER, "U11,2024,1000,81,11", "U12,2024,201,150,21");

        List<String> rehearsed = rehearsed(json(List.of("T1/2024.csv")));

        night();
        assertThat(rehearsed)
                .filteredOn(s -> s.startsWith("SLP-"))
                .containsExactlyElementsOf(published("rule_id", "SLP-001"))
                .singleElement()
                .asString()
                .contains("U11")
                .contains("1,000");
    }

    @Test
    void areToldTheSameWhenTheyAreAlreadyRead() throws IOException {
        List<String> files = secondYear();
        night();

        assertThat(rehearsed(json(files))).containsExactlyInAnyOrderElementsOf(published());
    }

    @Test
    void areHeldAgainstWhatUnitsFurtherBelowAddUpTo() throws IOException {
        secondYear();
        night();
        county.put("C.csv", 5, TOTALS, "C,2024,600");

        List<String> rehearsed = rehearsed(json(List.of("C.csv")));

        assertThat(rehearsed)
                .singleElement()
                .asString()
                .contains("CT-103")
                .contains("600")
                .contains("499");
        night();
        assertThat(rehearsed).containsExactlyElementsOf(published("unit_code", "C"));
    }

    @Test
    void leaveToTheNightASumThatTheyChangeThemselves() throws IOException {
        known();
        secondYear();
        county.put("C.csv", 5, TOTALS, "C,2024,600");

        JsonNode files = json(List.of("T1/2024.csv", "C.csv"));

        assertThat(files.get(0).get("left_to_the_night").has("CT-101")).isFalse();
        assertThat(files.get(1).get("left_to_the_night").has("CT-103")).isTrue();
    }

    @Test
    void areTheWholeThatACorrectionMakes() throws IOException {
        secondYear();
        night();
        county.put(
                "T1/2024_more.csv",
                6,
                "unit_code,period,indicator,value,action,reason",
                "U11,2024,membership.members,78,CORRECTION,漏记一人，见名册");

        List<String> rehearsed = rehearsed(json(List.of("T1/2024_more.csv")));

        night();
        assertThat(rehearsed).isNotEmpty().containsExactlyInAnyOrderElementsOf(published("unit_code", "U11"));
    }

    @Test
    void areCheckedByThemselvesWhereThereIsNoWarehouseYet() throws IOException {
        List<String> files = secondYear();
        Map<String, String> before = traces();

        CommandRun run = validate(files);

        assertThat(traces()).isEqualTo(before);
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("2 submissions acceptable, 0 to be held, 0 to be returned, 0 findings")
                .contains("CT-101, CT-102, CT-105");
    }

    @Test
    void areCheckedByThemselvesWhileANightRuns() throws Exception {
        known();
        List<String> files = secondYear();
        try (ChildProcess holder =
                ChildProcess.start(WarehouseHolder.class.getName(), county.dir().toString())) {
            holder.awaiting("held");

            CommandRun run = validate(files);

            assertThat(run.status()).isZero();
            assertThat(run.err()).contains("Another process holds the warehouse");
            assertThat(run.out()).contains("0 findings").contains("CT-101, CT-102, CT-105");
        }
    }

    @Test
    void areCheckedByThemselvesBesideAWarehouseOfAnotherVersion() throws IOException {
        known();
        Workspace workspace = Workspace.open(county.dir()).orThrow();
        try (Warehouse warehouse = WorkspaceWarehouse.open(workspace, Duration.ZERO)) {
            warehouse.execute("update schema_version set version = version - 1");
        }
        List<String> files = secondYear();
        Map<String, String> before = traces();

        CommandRun run = validate(files);

        assertThat(traces()).isEqualTo(before);
        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("Another version of the program made the warehouse");
        assertThat(run.out()).contains("CT-101, CT-102, CT-105");
    }

    @Test
    void areCheckedByThemselvesWhereTheWarehouseIsDamaged() throws IOException {
        known();
        Files.writeString(county.dir().resolve("warehouse.duckdb"), "not a warehouse");

        CommandRun run = validate(secondYear());

        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("The warehouse cannot be read");
    }

    @Test
    void areCheckedByThemselvesIfTheyAreLarge() {
        known();
        county.write("unionstat.yaml", SmallCounty.SETTINGS + "bulk: {from_bytes: 80}\n");

        CommandRun run = validate(secondYear());

        assertThat(run.err()).contains("T1").contains("2024.csv is large: it is checked by itself");
        assertThat(run.out()).contains("CT-101, CT-102").contains("CT-103 QUERY");
    }

    @Test
    void areToldToBeLargeIfAllOfThemAre() {
        known();
        county.write("unionstat.yaml", SmallCounty.SETTINGS + "bulk: {from_bytes: 1}\n");

        assertThat(validate(secondYear()).err())
                .contains("T1/2024.csv is large")
                .contains("2024.csv is large: it is checked by itself");
    }
}
