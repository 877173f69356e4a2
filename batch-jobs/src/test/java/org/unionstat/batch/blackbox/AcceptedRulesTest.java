package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.batch.cli.CommandRun;

/** Rules that one file cannot tell, as the night tells them of what it has accepted. */
@Tag("night")
class AcceptedRulesTest {

    static final String PACK = """
            pack: county
            version: "1"
            rules:
              - id: CT-101
                label: 期末会员不应少于期初会员
                label_en: members do not become fewer
                expression: membership.members >= opening(membership.members)
                class: QUERY
                applies-to: level = primary
                source: county
              - id: CT-102
                label: 职工不应多于上年两倍
                expression: membership.workers <= 2 * previous(membership.workers)
                class: HARD
                source: county
              - id: CT-103
                label: 全辖会员应等于下级合计
                expression: membership.members = children(membership.members)
                class: QUERY
                applies-to: observation.kind = 'TOTAL'
                source: county
              - id: CT-104
                label: 参加培训人数不应多于参赛人数
                expression: skills.trainees <= safety.quiz_participants
                class: QUERY
                source: county
              - id: CT-105
                label: 会员应达到目标
                expression: membership.members >= membership.members#TARGET
                class: INFO
                source: county
            """;

    @TempDir
    Path temporary;

    private SmallCounty county;

    @BeforeEach
    void makesACounty() {
        county = SmallCounty.in(temporary.resolve("county"));
        county.write("rules/own.yaml", PACK);
        county.put("T1/2023.csv", 0, SmallCounty.HEADER, "U11,2023,100,80,10", "U12,2023,200,150,20");
        county.put("T1/2024.csv", 2, SmallCounty.HEADER, "U11,2024,110,79,15", "U12,2024,401,150,0");
        county.put("T2/2024.csv", 3, SmallCounty.HEADER, "U21,2024,330,260,33");
    }

    private void night() {
        assertThat(county.tablesOnly())
                .satisfies(r -> assertThat(r.status()).as(r.err()).isZero());
    }

    private Map<String, String> finding(String rule, String unit) {
        return county.table("2024", "findings").row("rule_id", rule, "unit_code", unit);
    }

    private void assertCounts(String rule, int passed, int failed, int unverifiable) {
        assertThat(county.table("2024", "rules").row("rule_id", rule, "period", "2024"))
                .containsEntry("passed", Integer.toString(passed))
                .containsEntry("failed", Integer.toString(failed))
                .containsEntry("unverifiable", Integer.toString(unverifiable));
    }

    @Test
    void compareWithTheStockAtTheEndOfTheDayBefore() {
        night();

        assertThat(finding("CT-101", "U11"))
                .containsEntry("class", "QUERY")
                .containsEntry("left", "79")
                .containsEntry("right", "80")
                .containsEntry("imbalance", "-1")
                .containsEntry("message", "工会会员数 79 < 期初工会会员数 80（差 −1）")
                .containsEntry("cells", "T1/2024.csv!2:4; T1/2023.csv!2:4");
        assertThat(county.table("2024", "findings").where("rule_id", "CT-101")).hasSize(1);
        assertCounts("CT-101", 1, 1, 1);
    }

    @Test
    void holdNothingEvenWhereTheRuleIsHard() {
        night();

        assertThat(finding("CT-102", "U12")).containsEntry("class", "HARD").containsEntry("left", "401");
        assertThat(county.change("U12", "membership.workers", "2024")).containsEntry("value", "401");
        assertCounts("CT-102", 1, 1, 1);
    }

    @Test
    void followTheYearBeforeWhenItIsSentAgain() {
        night();
        county.put("T1/2023_more.csv", 5, SmallCounty.HEADER, "U11,2023,100,70,10");
        county.put("T2/2023.csv", 6, SmallCounty.HEADER, "U21,2023,330,300,33");
        night();

        assertThat(county.table("2024", "findings").where("rule_id", "CT-101"))
                .singleElement()
                .satisfies(f -> assertThat(f).containsEntry("unit_code", "U21").containsEntry("right", "300"));
        assertCounts("CT-101", 2, 1, 0);
    }

    @Test
    void holdAStatedTotalAgainstTheUnitsBelow() {
        county.put("2024.csv", 4, "unit_code,period,membership.members", "T1,2024,230", "T2,2024,260");
        night();

        assertThat(finding("CT-103", "T1"))
                .containsEntry("left", "230")
                .containsEntry("right", "229")
                .containsEntry("message", "工会会员数 230 ≠ 下级合计工会会员数 229（差 1）")
                .containsEntry("cells", "2024.csv!2:3");
        // U22 has not reported
        assertCounts("CT-103", 0, 1, 1);

        county.put("T2/2024_late.csv", 7, SmallCounty.HEADER, "U22,2024,10,0,0");
        night();
        assertCounts("CT-103", 1, 1, 0);
    }

    @Test
    void bringTogetherTheFormsOfSeveralFiles() {
        county.write("forms/contest.yaml", """
                form: contest
                name: 竞赛年报
                name_en: Contests
                levels: [primary]
                kinds: [primary]
                indicators:
                  - safety.quiz_participants
                """);
        county.put("T1/2024_contest.csv", 4, "unit_code,period,safety.quiz_participants", "U11,2024,14", "U12,2024,5");
        night();

        assertThat(finding("CT-104", "U11"))
                .containsEntry("left", "15")
                .containsEntry("right", "14")
                .containsEntry("cells", "T1/2024.csv!2:5; T1/2024_contest.csv!2:3");
        assertThat(county.table("2024", "findings").where("rule_id", "CT-104")).hasSize(1);
        assertCounts("CT-104", 1, 1, 1);
    }

    @Test
    void countTargetsThatWereSent() {
        county.put(
                "T1/2024_target.csv",
                4,
                "unit_code,period,series,membership.members",
                "U11,2024,TARGET,79",
                "U12,2024,TARGET,151");
        night();

        assertThat(finding("CT-105", "U12")).containsEntry("right", "151").containsEntry("class", "INFO");
        assertCounts("CT-105", 1, 1, 1);
    }

    @Test
    void countTargetsOfTheWorkspaceWhereNoneWasSent() {
        county.write(
                "targets.csv",
                "unit_code,indicator,category,period,value\nU11,membership.members,,2024,80\nU12,membership.members,,2024,1\n");
        county.put("T1/2024_target.csv", 4, "unit_code,period,series,membership.members", "U12,2024,TARGET,151");
        night();

        // what was sent goes before targets.csv
        assertThat(finding("CT-105", "U11"))
                .containsEntry("left", "79")
                .containsEntry("right", "80")
                .containsEntry("cells", "T1/2024.csv!2:4");
        assertThat(finding("CT-105", "U12")).containsEntry("right", "151");
        assertCounts("CT-105", 0, 2, 1);

        county.write("targets.csv", "unit_code,indicator,category,period,value\nU11,membership.members,,2024,79\n");
        night();
        assertCounts("CT-105", 1, 1, 1);
    }

    @Test
    void takeQualifiedFiguresForAllThatTheyMayBe() {
        county.put("T2/2023.csv", 1, SmallCounty.HEADER, "U21,2023,300,250多,30");
        county.put("T1/2023_more.csv", 5, SmallCounty.HEADER, "U12,2023,200,160多,20");
        night();

        // 250多 is 250 to 260, 160多 is 160 to 170
        assertThat(finding("CT-101", "U12")).containsEntry("left", "150");
        assertThat(county.table("2024", "findings").where("rule_id", "CT-101", "unit_code", "U21"))
                .isEmpty();
        assertCounts("CT-101", 1, 2, 0);
    }

    @Test
    void areNamedByWhoeverLooksAtOneFileAlone() {
        Path file = county.dir().resolve("inbox/T1/2024.csv");

        CommandRun validate = CommandRun.of(
                "validate", file.toString(), "--workspace", county.dir().toString());

        assertThat(validate.out())
                .contains("T1/2024.csv: 2 submissions acceptable")
                .contains("CT-101, CT-102, CT-105, TEM-002: need figures of other periods")
                .doesNotContain("CT-103");
    }

    @Test
    void sayTheSameOfLargeFiles() {
        county.write("unionstat.yaml", SmallCounty.SETTINGS + "bulk: {from_bytes: 1}\n");
        night();

        assertThat(finding("CT-102", "U12")).containsEntry("cells", "T1/2024.csv!3:3; T1/2023.csv!3:3");
        assertCounts("CT-102", 1, 1, 1);
        assertCounts("CT-101", 1, 1, 1);
    }
}
