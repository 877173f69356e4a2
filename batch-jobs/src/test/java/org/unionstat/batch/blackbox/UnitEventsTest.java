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
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.batch.cli.CommandRun;

/** What the tables show of units that change in the course of time. */
@Tag("night")
class UnitEventsTest {

    private static final String EVENTS = "date,event,code,to_code,share,note\n";

    @TempDir
    Path temporary;

    private SmallCounty county(String events) {
        return SmallCounty.in(temporary.resolve("county")).withTwoYears().write("unit_events.csv", EVENTS + events);
    }

    @Test
    void aUnitWithAnotherCodeAndNameStaysTheSameUnit() {
        SmallCounty county = county("2024-01-01,RECODE,U21,N21,,\n2024-01-01,RENAME,T2,,,丙镇总工会\n");
        CommandRun night = county.tablesOnly();
        assertThat(night.status()).as(night.err()).isZero();
        assertThat(night.out()).contains("8 submissions accepted");
        assertThat(county.change("N21", "membership.members", "2024"))
                .containsEntry("value", "260")
                .containsEntry("base_value", "250")
                .containsEntry("growth_percent", "4.0");
        assertThat(county.change("T2", "membership.members", "2024")).containsEntry("unit_name", "丙镇总工会");
        assertThat(county.change("T2", "membership.members", "2023")).containsEntry("unit_name", "乙镇总工会");
        assertThat(county.change("U21", "membership.members", "2023")).containsEntry("value", "250");
    }

    @Test
    void theOldCodeIsTakenWithAWordAboutIt() {
        SmallCounty county = county("2024-01-01,RECODE,U21,N21,,\n");
        county.tablesOnly();
        assertThat(county.table("2024", "findings").rows())
                .extracting(f -> f.get("rule_id") + " " + f.get("class") + " " + f.get("unit_code") + " "
                        + f.get("left") + " " + f.get("right") + " " + f.get("cells"))
                .containsExactly("STR-014 INFO N21 U21 N21 T2/2024.csv!2:1");
        assertThat(county.table("2023", "findings").rows()).isEmpty();
        CommandRun check = CommandRun.of(
                "validate", county.dir().resolve("inbox/T2/2024.csv").toString());
        assertThat(check.status()).as(check.out()).isZero();
    }

    @Test
    void aNoteAboutACodeGivesNothingBackToMend() throws IOException {
        SmallCounty county = county("2024-01-01,RECODE,U21,N21,,\n");
        county.put("T2/two_forms.csv", 6, "unit_code,period,membership.members,finance.collected", "U21,2024,260,5");
        county.tablesOnly();
        assertThat(county.dir().resolve("returned")).doesNotExist();
        try (Stream<Path> receipts = Files.list(county.dir().resolve("receipts/T2"))) {
            assertThat(receipts.filter(p -> p.toString().matches(".*two_forms.*txt")))
                    .singleElement()
                    .satisfies(p -> assertThat(Files.readString(p))
                            .contains("No problems found; please note:", "[STR-014 INFO]")
                            .doesNotContain("mend"));
        }
    }

    @Test
    void aCodeGivenLaterDoesNotMakeANewUnitOfFiguresAlreadyTaken() {
        SmallCounty county = SmallCounty.afterFirstNight(temporary.resolve("county"));
        county.write("unit_events.csv", EVENTS + "2024-01-01,RECODE,U21,N21,,\n");
        assertThat(county.tablesOnly().status()).isZero();
        assertThat(county.change("N21", "membership.members", "2024"))
                .containsEntry("value", "260")
                .containsEntry("base_value", "250");
        assertThat(county.change("C", "membership.members", "2024")).containsEntry("value", "830");
    }

    @Test
    void theBaseInTodaysTreeStandsBesideTheBaseAsItWas() {
        SmallCounty county = county("2024-03-01,MERGE,U12,U11,,\n2024-04-01,MOVE,U21,T1,,\n");
        county.put("T1/2024_b.csv", 5, SmallCounty.HEADER, "U11,2024,300,240,15", "U21,2024,330,260,33");
        assertThat(county.tablesOnly().status()).isZero();
        assertThat(county.table("2024", "structure").where("indicator", "membership.members"))
                .extracting(r -> r.get("unit_code") + " " + r.get("base_as_then") + " " + r.get("base_as_now") + " "
                        + r.get("structural_effect") + " " + r.get("growth_percent_as_then") + " "
                        + r.get("growth_percent_as_now"))
                .containsExactly(
                        "T1 230 480 250 117.4 4.2",
                        "T2 570 320 -250 -42.1 3.1",
                        "U11 80 230 150 200.0 4.3",
                        "U12 150  -150  ");
        // the year in which it merged, it still had a flow of its own
        assertThat(county.table("2024", "structure").where("indicator", "skills.trainees"))
                .extracting(r -> r.get("unit_code"))
                .containsExactly("T1", "T2");
        assertThat(county.change("C", "membership.members", "2024"))
                .containsEntry("value", "830")
                .containsEntry("base_value", "800");
        assertThat(county.table("2023", "structure").rows()).isEmpty();
    }

    /** Without forms of the workspace's own the lowest units are asked; one whose units went elsewhere with it never was one. */
    @Test
    void aFederationThatWasMergedWithAllItsUnitsIsNotWaitedFor() throws IOException {
        SmallCounty county = SmallCounty.in(temporary.resolve("county"))
                .write("unit_events.csv", EVENTS + "2024-04-01,MERGE,T1,T2,,\n")
                .put("2023.csv", 0, SmallCounty.HEADER, "U11,2023,9,8,10", "U12,2023,9,8,20", "U21,2023,9,8,30")
                .put("2024.csv", 1, SmallCounty.HEADER, "U11,2024,9,8,12", "U12,2024,9,8,21", "U21,2024,9,8,33")
                .put("more.csv", 2, SmallCounty.HEADER, "U22,2023,9,8,40", "U22,2024,9,8,44");
        Files.delete(county.dir().resolve("forms/primary.yaml"));
        assertThat(county.tablesOnly().status()).isZero();
        assertThat(county.change("C", "skills.trainees", "2024"))
                .containsEntry("value", "110")
                .containsEntry("comparability", "COMPARABLE")
                .containsEntry("growth_percent", "10.0")
                .containsEntry("flags", "");
        assertThat(county.table("2024", "completeness").row("unit_code", "C", "form", "skills"))
                .containsEntry("expected", "4")
                .containsEntry("missing", "0");
        assertThat(county.table("2024", "completeness").where("unit_code", "T1"))
                .isEmpty();
    }

    @Test
    void noStockIsMissedOfAUnitThatWasClosedBeforeTheLastDay() {
        SmallCounty county = county("2024-06-30,CLOSE,U11,,,\n2024-06-30,MERGE,T2,T1,,\n");
        assertThat(county.tablesOnly().status()).isZero();
        for (String unit : List.of("U11", "T2")) {
            assertThat(county.change(unit, "membership.members", "2024"))
                    .containsEntry("value", "")
                    .containsEntry("comparability", "NOT_COMPARABLE_OUT_OF_SCOPE");
        }
    }

    @Test
    void twoUnitsWithFiguresOfTheirOwnAreNotMadeOneByACode() {
        SmallCounty county = SmallCounty.afterFirstNight(temporary.resolve("county"));
        List<String> known = Known.in(county.dir());
        Map<String, String> published = Folder.content(county.out());
        county.write("units.csv", SmallCounty.UNITS.replaceAll("U22,.*\n", ""));
        county.write("unit_events.csv", EVENTS + "2024-01-01,RECODE,U21,U22,,\n");
        CommandRun night = county.tablesOnly();
        assertThat(night.status()).isEqualTo(3);
        assertThat(night.err())
                .contains("unit_events.csv", "U21 and U22 as two units")
                .doesNotContain("Exception");
        assertThat(Known.in(county.dir())).isEqualTo(known);
        assertThat(Folder.content(county.out())).isEqualTo(published);
    }

    @Test
    void aWrongRegisterIsToldWithFileAndLine() {
        SmallCounty county = county("2023-05-01,MOVE,C,T1,,\n");
        county.write(
                "units.csv",
                SmallCounty.UNITS + "U22,乙二工会,T2,primary,primary,2020-01-01,\n"
                        + "U23,乙三工会,T9,primary,primary,2020-01-01,\n");
        CommandRun night = county.tablesOnly();
        assertThat(night.status()).isEqualTo(3);
        assertThat(night.err())
                .contains("units.csv!9: unit listed twice: U22")
                .contains("units.csv!10: unit U23 is under unknown unit T9")
                .contains("unit_events.csv!2:2: unit C is below itself");
    }

    @Test
    void everyContradictionIsToldWithItsFileAndLine() {
        SmallCounty county =
                county("2024-01-01,MERGE,U12,U99,,\n2024-01-01,SPLIT,U21,U22,0.7,\n2024-13-01,CLOSE,U11,,,\n");
        CommandRun night = county.tablesOnly();
        assertThat(night.status()).isEqualTo(3);
        assertThat(night.err())
                .contains("unit_events.csv!2:2: MERGE on 2024-01-01: unknown unit U99")
                .contains("unit_events.csv!3:2: SPLIT on 2024-01-01: the shares of U21 sum to 0.7, expected 1")
                .contains("unit_events.csv!4:1: date: expected a date such as 2024-01-31, found '2024-13-01'");
    }
}
