package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What units state and others tell, as the night holds the one against the other. */
@Tag("night")
class StatedFiguresTest {

    private static final String STATED = "unit_code,period,indicator,series,value";

    @TempDir
    Path temporary;

    private SmallCounty county;

    @BeforeEach
    void makesACounty() {
        county = SmallCounty.in(temporary.resolve("county")).withTwoYears();
        county.write("unionstat.yaml", SmallCounty.SETTINGS.replace("suspicious_figures: false\n", ""));
    }

    private void night() {
        assertThat(county.tablesOnly())
                .satisfies(r -> assertThat(r.status()).as(r.err()).isZero());
    }

    private void assertOneFails(String rule, Map<String, String> finding, int passed, int unverifiable) {
        assertThat(county.table("2024", "findings").where("rule_id", rule))
                .singleElement()
                .satisfies(f -> assertThat(f).containsAllEntriesOf(finding));
        assertThat(county.table("2024", "rules").row("rule_id", rule, "period", "2024"))
                .containsEntry("passed", Integer.toString(passed))
                .containsEntry("failed", "1")
                .containsEntry("unverifiable", Integer.toString(unverifiable));
    }

    @Test
    void totalsAreTheSumOfWhatIsBelow() {
        // T1: 90 + 150 = 240, T2: 260 + 330 = 590
        county.put("2024.csv", 4, "unit_code,period,membership.members", "T1,2024,240", "T2,2024,920");
        night();

        assertOneFails(
                "PAR-007",
                Map.of(
                        "unit_code",
                        "T2",
                        "left",
                        "920",
                        "right",
                        "590",
                        "imbalance",
                        "330",
                        "message",
                        "工会会员数 920 ≠ 下级合计 590（差 330）；最可能出自“乙二工会”",
                        "cells",
                        "2024.csv!3:3"),
                1,
                0);
    }

    @Test
    void printedDifferencesAreThoseOfTheTwoYears() {
        // U11: 90 - 80 = 10, U12: 150 - 150 = 0
        county.put(
                "T1/2024_change.csv",
                4,
                STATED,
                "U11,2024,membership.members,CHANGE,10",
                "U12,2024,membership.members,CHANGE,2");
        night();

        assertOneFails(
                "TEM-012",
                Map.of(
                        "unit_code",
                        "U12",
                        "left",
                        "2",
                        "right",
                        "0",
                        "cells",
                        "T1/2024_change.csv!3:5; T1/2024.csv!3:4; T1/2023.csv!3:4"),
                1,
                0);
    }

    @Test
    void printedGrowthIsRoundedFromTheTwoYears() {
        // U11: 90 / 80 = 12.5 %, U12: 190 / 200 = -5 %, U21: 260 / 250 = 4 %
        county.put(
                "2024_growth.csv",
                4,
                STATED,
                "U11,2024,membership.members,CHANGE_PERCENT,12.5",
                "U12,2024,membership.workers,CHANGE_PERCENT,5",
                "U21,2024,membership.members,CHANGE_PERCENT,4");
        night();

        assertOneFails("TEM-011", Map.of("unit_code", "U12", "left", "5", "right", "-5"), 2, 0);
    }

    @Test
    void completionIsThatOfTheTask() {
        // 90 of 150 are 60 %, 150 of 160 are 93.75 %
        county.write(
                "targets.csv",
                "unit_code,indicator,category,period,value\nU11,membership.members,,2024,150\nU12,membership.members,,2024,160\n");
        county.put(
                "2024_completion.csv",
                4,
                STATED,
                "U11,2024,membership.members,COMPLETION,60",
                "U12,2024,membership.members,COMPLETION,93.0");
        night();

        assertOneFails("RAT-038", Map.of("unit_code", "U12", "left", "93", "right", "93.75"), 1, 0);
    }
}
