package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.batch.cli.CommandRun;

/** A published number is walked down to the cells that people filled in. */
@ExtendWith(Demo.Shared.class)
@Tag("night")
class ExplainTest {

    @TempDir
    static Path temporary;

    private static SmallCounty county;

    private final Demo demo;

    ExplainTest(Demo demo) {
        this.demo = demo;
    }

    /** U11 is corrected, then sends something wrong; the county has a figure of its own, an adjustment and a total. */
    @BeforeAll
    static void threeNights() {
        county = SmallCounty.afterFirstNight(temporary.resolve("county"));
        county.put("T1/2024_corrected.csv", 10, SmallCounty.HEADER, "U11,2024,115,99,15");
        assertThat(county.tablesOnly().status()).isZero();
        county.put("T1/2024_wrong.csv", 11, SmallCounty.HEADER, "U11,2024,115,many,15");
        county.put(
                "own.csv",
                12,
                "unit_code,period,indicator,kind,value,note",
                "C,2024,membership.members,OWN,12,本级机关",
                "C,2024,membership.members,ADJUSTMENT,-2,重复会员",
                "C,2024,membership.members,TOTAL,870,");
        assertThat(county.tablesOnly().status()).isZero();
    }

    private static CommandRun run(Path workspace, String... options) {
        List<String> all = new java.util.ArrayList<>(List.of("explain", "--workspace", workspace.toString()));
        all.addAll(List.of(options));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static JsonNode explained(Path workspace, String... options) throws IOException {
        List<String> all = new java.util.ArrayList<>(List.of(options));
        all.addAll(List.of("--format", "json"));
        CommandRun run = run(workspace, all.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return new ObjectMapper().readTree(run.out());
    }

    private static JsonNode members(String unit, String... more) throws IOException {
        List<String> options = new java.util.ArrayList<>(
                List.of("--unit", unit, "--indicator", "membership.members", "--period", "2024"));
        options.addAll(List.of(more));
        return explained(county.dir(), options.toArray(String[]::new));
    }

    @Test
    void aSumIsTheSumOfItsContributionsLargestFirst() throws IOException {
        JsonNode top = members("C");
        assertThat(top.at("/published/value").asInt()).isEqualTo(849);
        assertThat(top.at("/published/stated").asInt()).isEqualTo(870);
        assertThat(top.get("contributions"))
                .extracting(c -> c.get("part").asText() + " " + c.get("unit").asText() + " " + c.get("value") + " "
                        + c.get("percent") + " " + c.get("place").asText())
                .containsExactly(
                        "NODE T2 590 69.5 ",
                        "NODE T1 249 29.3 ",
                        "OWN C 12 1.4 own.csv!2:5",
                        "ADJUSTMENT C -2 -0.2 own.csv!3:5");
    }

    @Test
    void itGoesDownAsManyLevelsAsAreAsked() throws IOException {
        JsonNode first = members("C", "--depth", "2").at("/contributions/1/below/0");
        assertThat(first.at("/subject/unit").asText()).isEqualTo("T1");
        assertThat(first.get("contributions"))
                .extracting(c -> c.get("unit").asText() + " " + c.get("place").asText())
                .containsExactly("U12 T1/2024.csv!3:4", "U11 T1/2024_corrected.csv!2:4");
        assertThat(members("C").at("/contributions/1/below")).isEmpty();
    }

    @Test
    void aUnitTellsEveryRevisionWithWhatWasWrittenAndFound() throws IOException {
        JsonNode unit = members("U11");
        assertThat(unit.get("revisions"))
                .extracting(r ->
                        r.get("number") + " " + r.get("verdict").asText() + " " + r.get("counts") + " " + r.get("value")
                                + " " + r.get("written") + " " + r.get("place").asText())
                .containsExactly(
                        "1 ACCEPTED false 90 \"90\" T1/2024.csv!2:4",
                        "2 ACCEPTED true 99 \"99\" T1/2024_corrected.csv!2:4",
                        "3 RETURNED false null null T1/2024_wrong.csv!2");
        assertThat(unit.at("/revisions/2/findings/0/rule").asText()).isEqualTo("STR-007");
        assertThat(unit.at("/revisions/2/findings/0/message_en").asText()).contains("many");
    }

    @Test
    void aRateIsExplainedByItsNumeratorAndItsDenominator() throws IOException {
        JsonNode rate =
                explained(county.dir(), "--unit", "T1", "--indicator", "membership.density", "--period", "2024");
        assertThat(rate.at("/published/numerator").asInt()).isEqualTo(249);
        assertThat(rate.at("/published/denominator").asInt()).isEqualTo(305);
        assertThat(rate.get("parts"))
                .extracting(p -> p.at("/subject/indicator").asText() + " "
                        + p.get("contributions").size())
                .containsExactly("membership.members 2", "membership.workers 2");
    }

    @Test
    void theFigureOfThenIsExplainedByWhatWasKnownThen() throws IOException {
        String moment = Files.readString(county.dir().resolve("archive/ledger.jsonl"))
                .lines()
                .filter(l -> l.contains("T2/2024.csv"))
                .findFirst()
                .orElseThrow()
                .replaceAll(".*\"known_at\":\"([^\"]+)\".*", "$1");
        JsonNode then = members("U11", "--as-of", moment);
        assertThat(then.at("/published/value").asInt()).isEqualTo(90);
        assertThat(then.get("revisions")).hasSize(1);
        assertThat(then.at("/revisions/0/written").asText()).isEqualTo("90");
    }

    @Test
    void peopleReadItInTheirLanguage() {
        CommandRun english = run(county.dir(), "--unit", "T1", "--indicator", "会员人数", "--period", "2024");
        assertThat(english.status()).as(english.err()).isZero();
        assertThat(english.out().lines())
                .containsSubsequence(
                        "T1 甲镇总工会 · membership.members · 2024 (person)",
                        "published 249  basis COMPUTED  2 of 2 units have answered",
                        "  150  60.2%  U12 甲二工会  T1/2024.csv!3:4",
                        "  99  39.8%  U11 甲一工会  T1/2024_corrected.csv!2:4");
    }

    @Test
    void theLargestAreListedAndTheRestCounted() throws IOException {
        Path workspace = demo.county();
        List<Map<String, String>> towns = Table.of(workspace, "2025", "year_over_year")
                .where("level", "township", "indicator", "membership.members", "category", "", "period", "2025");
        assertThat(towns).hasSize(12);
        String county = Table.of(workspace, "2025", "year_over_year")
                .where("level", "county")
                .get(0)
                .get("unit_code");
        String[] asked = {"--unit", county, "--indicator", "membership.members", "--period", "2025"};
        JsonNode ten = explained(workspace, asked);
        assertThat(ten.get("contributions")).hasSize(10);
        assertThat(ten.at("/rest/count").asInt()).isEqualTo(2);
        BigDecimal listed = BigDecimal.ZERO;
        for (JsonNode each : ten.get("contributions")) {
            listed = listed.add(each.get("value").decimalValue());
        }
        assertThat(listed.add(ten.at("/rest/value").decimalValue()))
                .isEqualByComparingTo(ten.at("/published/computed").decimalValue());
        List<String> all = new java.util.ArrayList<>(List.of(asked));
        all.add("--all");
        assertThat(explained(workspace, all.toArray(String[]::new)).get("contributions"))
                .hasSize(12);
    }

    @Test
    void aFigureThatIsOnlyStatedLeadsToTheCellThatStatesIt() throws IOException {
        JsonNode nation =
                explained(demo.nation(), "--unit", "100000", "--indicator", "membership.members", "--period", "2008");
        assertThat(nation.get("revisions"))
                .anyMatch(r -> r.get("counts").asBoolean()
                        && r.get("kind").asText().equals("TOTAL")
                        && r.get("written").asText().contains("212")
                        && r.get("place").asText().contains("2008_total.csv!"));
        assertThat(nation.get("contributions")).isNotEmpty();
    }

    @Test
    void whatIsNotKnownIsTold() {
        String[][] wrong = {
            {"--unit", "U99", "--indicator", "membership.members", "--period", "2024", "no unit U99"},
            {"--unit", "U11", "--indicator", "membership.membres", "--period", "2024", "membership.members"},
            {"--unit", "U11", "--indicator", "membership.members", "--period", "1999", "nothing is known of 1999"},
            {"--unit", "U11", "--indicator", "membership.members", "--period", "soon", "soon"},
            {"--unit", "U11", "--indicator", "membership.members", "--period", "2024", "--category", "blue", "blue"},
        };
        for (String[] each : wrong) {
            CommandRun run = run(county.dir(), java.util.Arrays.copyOf(each, each.length - 1));
            assertThat(run.status()).isEqualTo(each[5].equals("soon") ? 2 : 3);
            assertThat(run.err()).contains(each[each.length - 1]).doesNotContain("Exception");
        }
    }

    @Test
    void whileANightRunsItIsToldByWhom() throws Exception {
        try (ChildProcess holder =
                ChildProcess.start(WarehouseHolder.class.getName(), county.dir().toString())) {
            holder.awaiting("held");
            CommandRun run = run(county.dir(), "--unit", "C", "--indicator", "membership.members", "--period", "2024");
            assertThat(run.status()).isEqualTo(3);
            assertThat(run.err()).contains("in use").contains(Long.toString(holder.pid()));
        }
    }
}
