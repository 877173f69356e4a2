package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the figure of the year before to that of the year, cause by cause. */
@Tag("night")
class BridgeTest {

    private static final String ROWS = "unit_code,period,indicator,kind,value,flags";

    private static final List<String> CAUSES = List.of(
            "redefined",
            "merged_split",
            "moved_in",
            "moved_out",
            "opened",
            "closed",
            "newly_answering",
            "no_longer_answering",
            "continuing",
            "own",
            "adjustment",
            "basis");

    @TempDir
    Path temporary;

    private SmallCounty county() {
        return SmallCounty.in(temporary.resolve("county"));
    }

    /** The base, every cause that is not 0, and the figure. */
    private static String told(SmallCounty county, String unit, String indicator) {
        Map<String, String> row =
                county.table("2024", "bridge").row("unit_code", unit, "indicator", indicator, "period", "2024");
        return CAUSES.stream()
                .filter(c -> !row.get(c).equals("0"))
                .map(c -> " " + c + " " + row.get(c))
                .collect(Collectors.joining("", row.get("base_value"), " = " + row.get("value")));
    }

    @Test
    void tellsEveryCauseApart() {
        SmallCounty county = county().write("units.csv", SmallCounty.UNITS + """
                        U13,甲三工会,T1,primary,primary,2020-01-01,
                        U14,甲四工会,T1,primary,primary,2020-01-01,2024-02-29
                        U15,甲五工会,T1,primary,primary,2024-03-01,
                        U16,甲六工会,T1,primary,primary,2020-01-01,
                        U17,甲七工会,T1,primary,primary,2020-01-01,
                        U18,甲八工会,T1,primary,primary,2020-01-01,
                        U19,甲九工会,T1,primary,primary,2020-01-01,
                        """)
                .write("unit_events.csv", """
                        date,event,code,to_code,share,note
                        2024-01-01,MERGE,U17,U16,,
                        2024-02-01,MOVE,U18,T2,,
                        2024-02-01,MOVE,U22,T1,,
                        """)
                .put(
                        "2023.csv",
                        0,
                        ROWS,
                        "U11,2023,membership.members,OWN,80,",
                        "U12,2023,membership.members,OWN,150,",
                        "U14,2023,membership.members,OWN,30,",
                        "U16,2023,membership.members,OWN,40,",
                        "U17,2023,membership.members,OWN,20,",
                        "U18,2023,membership.members,OWN,60,",
                        "U19,2023,membership.members,OWN,70,",
                        "U21,2023,membership.members,OWN,250,",
                        "U22,2023,membership.members,OWN,320,",
                        "T1,2023,membership.members,OWN,5,",
                        "T1,2023,membership.members,ADJUSTMENT,-2,",
                        "U14,2023,skills.trainees,OWN,9,",
                        "U18,2023,skills.trainees,OWN,4,")
                .put(
                        "2024.csv",
                        1,
                        ROWS,
                        "U11,2024,membership.members,OWN,90,",
                        "U13,2024,membership.members,OWN,25,",
                        "U15,2024,membership.members,OWN,35,",
                        "U16,2024,membership.members,OWN,66,",
                        "U18,2024,membership.members,OWN,61,",
                        "U19,2024,membership.members,OWN,100,B",
                        "U21,2024,membership.members,OWN,260,",
                        "U22,2024,membership.members,OWN,330,",
                        "T1,2024,membership.members,OWN,8,",
                        "T1,2024,membership.members,ADJUSTMENT,1,",
                        "U14,2024,skills.trainees,OWN,3,",
                        "U15,2024,skills.trainees,OWN,2,",
                        "U22,2024,skills.trainees,OWN,7,");
        assertThat(county.tablesOnly().status()).isZero();

        assertThat(told(county, "T1", "membership.members"))
                .isEqualTo("453 redefined 30 merged_split 6 moved_in 330 moved_out -60 opened 35 closed -30"
                        + " newly_answering 25 no_longer_answering -150 continuing 10 own 3 adjustment 3 = 655");
        assertThat(told(county, "T2", "membership.members"))
                .isEqualTo("570 moved_in 61 moved_out -320 continuing 10 = 321");
        assertThat(told(county, "C", "membership.members"))
                .isEqualTo("1023 redefined 30 merged_split 6 opened 35 closed -30"
                        + " newly_answering 25 no_longer_answering -150 continuing 31 own 3 adjustment 3 = 976");
        // of a flow, a unit that closed within the year goes on; one that moved is matched above both places
        assertThat(told(county, "T1", "skills.trainees"))
                .isEqualTo("13 moved_in 7 moved_out -4 opened 2 continuing -6 = 12");
        assertThat(told(county, "C", "skills.trainees"))
                .isEqualTo("13 opened 2 newly_answering 7 no_longer_answering -4 continuing -6 = 12");
    }

    @Test
    void tellsWhatAStatedTotalAddsWhereItStandsInTheSumsPlace() {
        SmallCounty county = county().put(
                        "2023.csv",
                        0,
                        SmallCounty.HEADER,
                        "U11,2023,,80,",
                        "U12,2023,,150,",
                        "U21,2023,,250,",
                        "U22,2023,,320,")
                .put(
                        "2024.csv",
                        1,
                        SmallCounty.HEADER,
                        "U11,2024,,90,",
                        "U12,2024,,150,",
                        "U21,2024,,260,",
                        "T2,2024,,600,");
        assertThat(county.tablesOnly().status()).isZero();

        assertThat(told(county, "T2", "membership.members"))
                .isEqualTo("570 no_longer_answering -320 continuing 10 basis 340 = 600");
        assertThat(told(county, "C", "membership.members"))
                .isEqualTo("800 no_longer_answering -320 continuing 20 basis 340 = 840");
    }

    @Test
    void hasNoRowWhereContinuingUnitsAreTheWholeChange() {
        SmallCounty county = SmallCounty.afterFirstNight(temporary.resolve("county"));
        assertThat(county.change("C", "membership.members", "2024")).containsEntry("difference", "30");
        assertThat(county.table("2024", "bridge").rows()).isEmpty();
    }

    @Test
    void hasNoRowOfAQualifiedFigure() {
        SmallCounty county = county().put(
                        "2023.csv",
                        0,
                        ROWS,
                        "U11,2023,membership.members,OWN,80,",
                        "U21,2023,membership.members,OWN,250,")
                .put(
                        "2024.csv",
                        1,
                        ROWS,
                        "U12,2024,membership.members,OWN,近200,",
                        "U22,2024,membership.members,OWN,9,");
        assertThat(county.tablesOnly().status()).isZero();

        assertThat(county.table("2024", "bridge").where("indicator", "membership.members"))
                .extracting(r -> r.get("unit_code"))
                .containsExactly("T2");
        assertThat(told(county, "T2", "membership.members"))
                .isEqualTo("250 newly_answering 9 no_longer_answering -250 = 9");
    }
}
