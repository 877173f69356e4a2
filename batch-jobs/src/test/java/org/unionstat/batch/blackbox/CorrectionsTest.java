package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unionstat.batch.cli.CommandRun;

/** A correction puts single figures in the place of those that stand; all else of the submission stays. */
class CorrectionsTest {

    private static final String LONG = "unit_code,period,indicator,value,action,reason";
    private static final String MORE_TRAINEES = "U11,2024,skills.trainees,18,CORRECTION,漏统一期培训班";

    @TempDir
    private Path folder = Path.of("");

    private SmallCounty county() {
        return SmallCounty.in(folder.resolve("county")).withTwoYears();
    }

    /** What stands of the union U11 in 2024: indicator, value, source file and cell, revision. */
    private static List<String> standing(SmallCounty county) {
        return county.table("2024", "observations").where("unit_code", "U11", "period", "2024").stream()
                .map(r -> String.join(
                        " ",
                        r.get("indicator"),
                        r.get("value"),
                        r.get("source_file"),
                        r.get("source_cell"),
                        r.get("revision")))
                .toList();
    }

    private static final List<String> CORRECTED = List.of(
            "membership.members 90 T1/2024.csv 2:4 2",
            "membership.workers 110 T1/2024.csv 2:3 2",
            "skills.trainees 18 T1/更正.csv 2:4 2");

    @Test
    void leavesEveryOtherFigureWhereItWas() {
        SmallCounty county = county();
        county.tablesOnly();

        CommandRun night = county.put("T1/更正.csv", 9, LONG, MORE_TRAINEES).tablesOnly();

        assertThat(night.out()).as(night.err()).contains("1 submissions accepted, 0 held, 0 returned");
        assertThat(standing(county)).containsExactlyInAnyOrderElementsOf(CORRECTED);
        assertThat(county.table("2024", "observations")
                        .row("unit_code", "U12", "period", "2024", "indicator", "skills.trainees")
                        .get("value"))
                .isEqualTo("0");
        assertThat(county.change("T1", "skills.trainees", "2024").get("value")).isEqualTo("18");
        assertThat(county.table("2024", "revisions").where("cause", "CORRECTION", "reason", "漏统一期培训班"))
                .extracting(r -> r.get("indicator") + " " + r.get("revisions") + " " + r.get("changed"))
                .containsExactlyInAnyOrder("membership.members 1 0", "membership.workers 1 0", "skills.trainees 1 1");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000_000})
    void isMadeToWhatCameInTheSameNightAlsoInBulk(int bulkFrom) {
        SmallCounty county = county().put("T1/更正.csv", 9, LONG, MORE_TRAINEES);
        county.write("unionstat.yaml", SmallCounty.SETTINGS + "bulk: {from_bytes: " + bulkFrom + "}\n");

        CommandRun night = county.tablesOnly();

        assertThat(night.out()).as(night.err()).contains("9 submissions accepted, 0 held, 0 returned");
        assertThat(standing(county)).containsExactlyInAnyOrderElementsOf(CORRECTED);
    }

    /** Of four corrections one is of what is in the warehouse, two of large and small files of this night, one of nothing. */
    @Test
    void severalInOneFileAreEachMadeToWhatTheyAreAbout() {
        SmallCounty county = county();
        county.write("unionstat.yaml", SmallCounty.SETTINGS + "bulk: {from_bytes: 1}\n");
        county.tablesOnly();
        county.put("T2/2024.csv", 5, SmallCounty.HEADER, "U21,2024,331,261,34", "U22,2024,400,330,7")
                .put("T2/U22.csv", 6, "unit_code,period,indicator,value", "U22,2024,skills.trainees,8");

        CommandRun night = county.put(
                        "更正.csv",
                        9,
                        LONG,
                        MORE_TRAINEES,
                        "U21,2024,membership.members,262,CORRECTION,漏记一人，见名册",
                        "U22,2024,skills.trainees,9,CORRECTION,漏统一期培训班",
                        "U12,2022,skills.trainees,9,CORRECTION,漏统一期培训班")
                .tablesOnly();

        assertThat(night.out()).as(night.err()).contains("6 submissions accepted, 0 held, 1 returned");
        assertThat(standing(county))
                .containsExactlyInAnyOrder(
                        "membership.members 90 T1/2024.csv 2:4 2",
                        "membership.workers 110 T1/2024.csv 2:3 2",
                        "skills.trainees 18 更正.csv 2:4 2");
        assertThat(county.table("2024", "observations").where("unit_code", "U21", "period", "2024"))
                .extracting(r -> r.get("indicator") + " " + r.get("value") + " " + r.get("source_file"))
                .containsExactlyInAnyOrder(
                        "membership.members 262 更正.csv",
                        "membership.workers 331 T2/2024.csv",
                        "skills.trainees 34 T2/2024.csv");
        assertThat(county.table("2024", "observations")
                        .row("unit_code", "U22", "period", "2024", "indicator", "skills.trainees"))
                .containsEntry("value", "9");
    }

    @Test
    void isMadeToACorrectionAndStandsWhenTheWarehouseIsMadeAnew() {
        SmallCounty county = county();
        county.write("unionstat.yaml", SmallCounty.SETTINGS + "bulk: {from_bytes: 1}\n");
        county.tablesOnly();
        county.put("T1/更正.csv", 9, LONG, MORE_TRAINEES).tablesOnly();
        county.put(
                        "T1/再更正.csv",
                        10,
                        "unit_code,period,membership.workers,skills.trainees,action,reason",
                        "U11,2024,111,,CORRECTION,退休一人未减")
                .tablesOnly();
        List<String> expected = List.of(
                "membership.members 90 T1/2024.csv 2:4 3",
                "membership.workers 111 T1/再更正.csv 2:3 3",
                "skills.trainees 18 T1/更正.csv 2:4 3");
        assertThat(standing(county)).containsExactlyInAnyOrderElementsOf(expected);

        CommandRun rebuild =
                CommandRun.of("rebuild", "--workspace", county.dir().toString());

        assertThat(rebuild.status()).as(rebuild.err()).isZero();
        assertThat(standing(county)).containsExactlyInAnyOrderElementsOf(expected);
        CommandRun explained = CommandRun.of(
                "explain",
                "--workspace",
                county.dir().toString(),
                "--unit",
                "U11",
                "--indicator",
                "membership.members",
                "--period",
                "2024");
        assertThat(explained.out())
                .as(explained.err())
                .contains("* revision 3  ACCEPTED  OWN  90  T1/2024.csv!2:4  written '90'");
    }

    @Test
    void isCheckedTogetherWithWhatItLeaves() {
        SmallCounty county = county();
        county.tablesOnly();

        CommandRun night = county.put("T1/更正.csv", 9, LONG, "U11,2024,membership.members,190,CORRECTION,多记一百，见名册")
                .tablesOnly();

        assertThat(night.out()).as(night.err()).contains("0 submissions accepted, 1 held, 0 returned");
        assertThat(county.table("2024", "findings").where("unit_code", "U11"))
                .as("more members than workers, of which only the members were sent anew")
                .anySatisfy(f ->
                        assertThat(f.get("cells")).contains("T1/更正.csv!2:4").contains("T1/2024.csv!2:3"));
        assertThat(county.change("T1", "membership.members", "2024").get("value"))
                .isEqualTo("240");
    }

    @Test
    void goesBackWhereThereIsNothingToCorrect() throws IOException {
        SmallCounty county = county().put("T1/更正.csv", 9, LONG, "U11,2022,skills.trainees,18,CORRECTION,漏统一期培训班");

        assertThat(county.tablesOnly().out()).contains("8 submissions accepted, 0 held, 1 returned");

        assertThat(Files.readString(county.dir().resolve("receipts/T1/更正.csv.000005.txt")))
                .contains("STR-023", "首次报送请用 REPLACE", "the first time send it with REPLACE");
    }
}
