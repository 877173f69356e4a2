package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.batch.cli.CommandRun;

/** Rules of packs as an office meets them: the same in the night, in a bulk file and offline. */
@Tag("night")
class RulePacksTest {

    private static final String OWN = """
            pack: county
            version: "1"
            rules:
              - id: CT-001
                label: 会员不少于九十
                expression: membership.members >= 90
                class: INFO
                applies-to: level = primary
                source: 县
            """;

    @TempDir
    Path temporary;

    private SmallCounty county;

    @BeforeEach
    void runFirstNight() {
        county = SmallCounty.afterFirstNight(temporary.resolve("county"));
    }

    private static JsonNode finding(JsonNode validated, String rule) {
        return validated.findParents("rule_id").stream()
                .filter(f -> f.get("rule_id").asText().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding of " + rule + " in " + validated));
    }

    @Test
    void findTheSameOfflineAndInTheNight() throws IOException {
        county.write("rules/own.yaml", OWN);
        county.put("T1/2024_more.csv", 10, SmallCounty.HEADER, "U11,2024,80,85,15");
        Path file = county.dir().resolve("inbox/T1/2024_more.csv");

        CommandRun offline = CommandRun.of(
                "validate", file.toString(), "--workspace", county.dir().toString(), "--format", "json");
        county.tablesOnly();

        JsonNode validated = new ObjectMapper().readTree(offline.out());
        for (String rule : new String[] {"SUB-013", "CT-001"}) {
            Map<String, String> row = county.table("2024", "findings").row("rule_id", rule, "unit_code", "U11");
            assertThat(row.get("message"))
                    .isEqualTo(finding(validated, rule).path("message").asText());
            assertThat(row.get("message_en"))
                    .isEqualTo(finding(validated, rule).path("message_en").asText());
            assertThat(row.get("cells")).contains("2024_more.csv!2:");
        }
        assertThat(county.table("2024", "findings").row("rule_id", "SUB-013", "unit_code", "U11"))
                .containsEntry("message", "工会会员数 85 > 职工数 80（差 5）")
                .containsEntry("imbalance", "5");
    }

    @Test
    void showWhatWasAcceptedAsAcceptedAfterItsFileWasReadAgain() throws IOException {
        county.write("rules/own.yaml", OWN);
        county.put("T1/2024_more.csv", 10, SmallCounty.HEADER, "U11,2024,80,75,15");
        county.nightly();
        assertThat(report()).doesNotContain("会员不少于九十").contains("没有退回");

        county.write("units.csv", SmallCounty.UNITS + "U23,乙三工会,T2,primary,primary,2020-01-01,\n");
        county.nightly();

        assertThat(county.table("2024", "findings").where("rule_id", "CT-001")).isNotEmpty();
        assertThat(report()).contains("没有退回");
    }

    private String report() throws IOException {
        return Files.readString(county.out().resolve("2024/report.html"));
    }

    @Test
    void tellEverythingThatIsWrongAndLoadNothing() {
        county.write(
                "rules/own.yaml",
                OWN.replace("members >= 90", "membrs >= 90").replace("level = primary", "level = primry"));

        CommandRun night = county.tablesOnly();

        assertThat(night.status()).isNotZero();
        assertThat(night.err())
                .contains("rules/own.yaml!6:17", "membership.membrs", "rules/own.yaml!8:25", "'primry' is none of");
    }

    @Test
    void areLookedThroughByLint() {
        county.write("rules/own.yaml", OWN.replace(">= 90", ">= 0").replace("    applies-to: level = primary\n", ""));

        CommandRun lint = CommandRun.of("lint", "--workspace", county.dir().toString());

        assertThat(lint.status()).as(lint.err()).isZero();
        assertThat(lint.out())
                .contains("rules/own.yaml!4:9: CT-001 never fails, whatever the figures are [LINT-001]")
                .contains(" rules in force, ");
    }

    @Test
    void rateAboveOneHundredIsShownAndAskedAboutAlsoWhereItIsComputed() {
        county.write("indicators/own.csv", """
                code,area,name_zh,name_en,unit,nature,hierarchy_op,time_op,numerator,denominator,factor
                t.share,membership,受训占比,Share trained,percent,RATE,RATIO,RATIO,skills.trainees,membership.members,100
                """);
        county.put("T1/2024_more.csv", 10, SmallCounty.HEADER, "U11,2024,110,90,108", "U12,2024,190,150,151");

        CommandRun night = county.tablesOnly();

        assertThat(night.status()).as(night.err()).isZero();
        // U11: 108 / 90 = 120 %; U12: 151 / 150 = 100.6667 %; T1: 259 / 240 = 107.9167 %; C: 299 / 830
        assertThat(county.table("2024", "findings").where("rule_id", "RATE-100"))
                .extracting(f -> f.get("unit_code") + " " + f.get("class") + " " + f.get("left") + " " + f.get("right")
                        + " " + f.get("imbalance") + " " + f.get("message"))
                .containsExactly(
                        "T1 QUERY 107.92 100 7.92 受训占比 107.92% > 100%",
                        "U11 QUERY 120 100 20 受训占比 120% > 100%", "U12 QUERY 100.67 100 0.67 受训占比 100.67% > 100%");
        assertThat(county.change("U11", "t.share", "2024")).containsEntry("value", "120");
        assertThat(county.table("2024", "rules").row("rule_id", "RATE-100", "period", "2024"))
                .containsEntry("failed", "3");
    }
}
