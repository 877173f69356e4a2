package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures outside what is usual beside last year's, the peers' and the unit's own, as the night tells them. */
@Tag("night")
class OutliersTest {

    @TempDir
    Path temporary;

    private SmallCounty county;

    @BeforeEach
    void makesACounty() {
        county = SmallCounty.in(temporary.resolve("county"));
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

    private String[] returns(String first, Stream<String> others) {
        return Stream.concat(Stream.of(SmallCounty.HEADER, first), others).toArray(String[]::new);
    }

    @Test
    void changeByMoreThanTheLimitOverAYear() {
        // 600 of 400 is 50 % more; all other figures of 30 and more change by at most 12.5 %
        county.withTwoYears();
        county.put("T2/2024.csv", 3, SmallCounty.HEADER, "U21,2024,330,260,33", "U22,2024,600,330,7");
        night();

        assertOneFails(
                "TEM-010",
                Map.of(
                        "unit_code",
                        "U22",
                        "class",
                        "QUERY",
                        "left",
                        "600",
                        "right",
                        "400",
                        "imbalance",
                        "200",
                        "message",
                        "职工数 600，上年 400，变动 50%，超过 30%",
                        "cells",
                        "T2/2024.csv!3:3; T2/2023.csv!3:3"),
                11,
                0);
    }

    @Test
    void tellTheLargestOfMany() {
        county.withTwoYears();
        county.write(
                "thresholds/own.csv",
                "rule_id,indicator,parameter,value\nTEM-010,,limit_percent,4\nTEM-010,,most_told,1\n");
        night();

        // of the workers 100 to 110, 200 to 190, 300 to 330; of the members 80 to 90; of the trainees 30 to 33
        assertThat(county.table("2024", "findings").where("rule_id", "TEM-010").stream()
                        .map(f -> f.get("unit_code") + " " + f.get("left")))
                .containsExactlyInAnyOrder("U11 90", "U21 33", "U21 330");
        assertThat(county.table("2024", "rules").row("rule_id", "TEM-010", "period", "2024"))
                .containsEntry("failed", "5")
                .containsEntry("passed", "7");
    }

    @Test
    void followTheYearBeforeWhenItIsSentAgain() {
        county.withTwoYears();
        night();
        assertThat(county.table("2024", "findings").where("rule_id", "TEM-010")).isEmpty();

        county.put("T1/2023_again.csv", 5, SmallCounty.HEADER, "U12,2023,200,40,20");
        night();
        assertThat(county.table("2024", "findings").where("rule_id", "TEM-010"))
                .singleElement()
                .satisfies(f -> assertThat(f).containsEntry("unit_code", "U12").containsEntry("right", "40"));
    }

    @Test
    void changeUnlikeThePeers() {
        StringBuilder units = new StringBuilder(SmallCounty.UNITS);
        IntStream.range(30, 40).forEach(i -> units.append("U" + i + ",第" + i + "工会,T1,primary,primary,2020-01-01,\n"));
        county.write("units.csv", units.toString());
        county.put(
                "T1/2023.csv",
                0,
                returns("U11,2023,200,100,", IntStream.range(30, 40).mapToObj(i -> "U" + i + ",2023,200,100,")));
        county.put(
                "T1/2024.csv",
                1,
                returns("U11,2024,220,200,", IntStream.range(30, 40).mapToObj(i -> "U" + i + ",2024,220,110,")));
        night();

        // ten ratios of 1.1 and one of 2: (2 / 1.1 - 1) * sqrt(200) = 11.57; the quartiles are 0, the least spread is
        // 0.05 * sqrt(110) = 0.5244, four times that 2.10
        assertOneFails(
                "OUT-001",
                Map.of(
                        "unit_code",
                        "U11",
                        "left",
                        "200",
                        "message",
                        "工会会员数 200 为上年 100 的 2.00 倍，同类单位中位数为 1.10 倍（效应值 11.57，界限 −2.10—2.10）",
                        "cells",
                        "T1/2024.csv!2:4; T1/2023.csv!2:4"),
                21,
                0);
    }

    @Test
    void lieOutsideTheUnitsOwnHistory() {
        county.write("units.csv", SmallCounty.UNITS.replace("2020-01-01", "2010-01-01"));
        for (int year = 2019; year < 2024; year++) {
            int x = 100 + year - 2019;
            county.put(
                    "T1/" + year + ".csv",
                    year - 2019,
                    SmallCounty.HEADER,
                    "U11," + year + ",," + x + ",",
                    "U12," + year + ",," + x + ",");
        }
        county.put("T1/2024.csv", 5, SmallCounty.HEADER, "U11,2024,,119,", "U12,2024,,120,");
        night();

        // 100 to 104: median 102, median deviation 1, so the spread is 5 % of 102; 3.5 times that are 17.85
        assertOneFails("OUT-002", Map.of("unit_code", "U12", "left", "120", "right", "102", "imbalance", "18"), 1, 0);
    }

    @Test
    void areThoseOfAPeer() {
        county.write("thresholds/own.csv", "rule_id,indicator,parameter,value\nCPY-002,,least_cells,3\n");
        // U21 has the figures of U11 too, and is the unit of another town
        county.put("T1/2024.csv", 0, SmallCounty.HEADER, "U11,2024,200,150,20", "U12,2024,200,150,20");
        county.put("T2/2024.csv", 1, SmallCounty.HEADER, "U21,2024,200,150,20", "U22,2024,200,150,21");
        night();

        assertOneFails(
                "CPY-002",
                Map.of(
                        "unit_code",
                        "U12",
                        "left",
                        "100",
                        "right",
                        "90",
                        "message",
                        "与单位 U11相同：3 个数中有 3 个（100%）",
                        "cells",
                        "T1/2024.csv!3:4; T1/2024.csv!3:3; T1/2024.csv!3:5"),
                3,
                0);
    }

    @Test
    void areTheSameHoweverTheWarehouseGrew() {
        String settings = SmallCounty.SETTINGS.replace("suspicious_figures: false\n", "");
        String drawn = "rule_id,indicator,parameter,value\nOUT-001,,most_peers,16\nOUT-001,,least_pairs,5\n";
        county.write("thresholds/own.csv", drawn);
        units(county, 60, 80);
        years(county, 60, 80);
        night();
        units(county, 30, 80);
        years(county, 30, 80);
        night();

        SmallCounty anew = SmallCounty.in(temporary.resolve("anew"));
        anew.write("unionstat.yaml", settings).write("thresholds/own.csv", drawn);
        units(anew, 30, 80);
        years(anew, 30, 80);
        assertThat(anew.tablesOnly().status()).isZero();

        assertThat(county.table("2024", "findings").where("rule_id", "OUT-001"))
                .hasSizeGreaterThan(3)
                .isEqualTo(anew.table("2024", "findings").where("rule_id", "OUT-001"));
    }

    /** Unions of the first town; what comes first in the register is known last to a warehouse that has grown. */
    private static void units(SmallCounty county, int from, int to) {
        StringBuilder units = new StringBuilder(SmallCounty.UNITS);
        IntStream.range(from, to)
                .forEach(i -> units.append("U" + i + ",第" + i + "工会,T1,primary,primary,2020-01-01,\n"));
        county.write("units.csv", units.toString());
    }

    private void years(SmallCounty county, int from, int to) {
        county.put(
                "T1/2023.csv",
                0,
                returns("U11,2023,,1000,", IntStream.range(from, to).mapToObj(i -> "U" + i + ",2023,,1000,")));
        county.put(
                "T1/2024.csv",
                1,
                returns(
                        "U11,2024,,1010,",
                        IntStream.range(from, to)
                                .mapToObj(i ->
                                        "U" + i + ",2024,," + (990 + i * 37 % 41 + (i % 9 == 0 ? 900 : 0)) + ",")));
    }
}
