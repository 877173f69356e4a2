package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The change of those units alone that reported in both years, beside the change of the whole. */
@Tag("night")
class LikeForLikeTest {

    @TempDir
    Path temporary;

    private SmallCounty county(String events, String... lines) {
        SmallCounty county = SmallCounty.in(temporary.resolve("county"))
                .put("T1/2023.csv", 0, SmallCounty.HEADER, "U11,2023,100,80,10", "U12,2023,200,150,20")
                .put("T2/2023.csv", 1, SmallCounty.HEADER, "U21,2023,300,250,30", "U22,2023,400,320,0")
                .write("unit_events.csv", "date,event,code,to_code,share,note\n" + events);
        county.put("2024.csv", 2, (SmallCounty.HEADER + "\n" + String.join("\n", lines)).split("\n"));
        assertThat(county.tablesOnly().status()).isZero();
        return county;
    }

    /** Growth of the whole, growth like for like, coverage. */
    private static String told(SmallCounty county, String unit, String indicator) {
        Map<String, String> row = county.change(unit, indicator, "2024");
        return row.get("comparability") + " " + row.get("growth_percent") + " "
                + row.get("like_for_like_growth_percent") + " " + row.get("coverage_percent");
    }

    @Test
    void isTheGrowthItselfWhereEveryUnitReportedInBothYears() {
        SmallCounty county =
                county("", "U11,2024,110,90,15", "U12,2024,190,150,0", "U21,2024,330,260,33", "U22,2024,400,330,7");
        assertThat(told(county, "C", "membership.members")).isEqualTo("COMPARABLE 3.8 3.8 100.0");
        assertThat(told(county, "T1", "membership.members")).isEqualTo("COMPARABLE 4.3 4.3 100.0");
        assertThat(told(county, "U11", "membership.members")).isEqualTo("COMPARABLE 12.5  ");
    }

    @Test
    void leavesOutTheUnitThatDidNotReportAndTellsHowMuchIsCovered() {
        // without U11: 740 against 720 of 800; in T1 150 of 230 are too few
        SmallCounty county = county("", "U12,2024,190,150,0", "U21,2024,330,260,33", "U22,2024,400,330,7");
        assertThat(told(county, "C", "membership.members")).isEqualTo("NOT_COMPARABLE_RESPONSE  2.8 90.0");
        assertThat(told(county, "T1", "membership.members")).isEqualTo("NOT_COMPARABLE_RESPONSE   65.2");
        assertThat(told(county, "T2", "membership.members")).isEqualTo("COMPARABLE 3.5 3.5 100.0");
    }

    @Test
    void isTakenCellByCell() {
        SmallCounty county =
                county("", "U11,2024,110,,15", "U12,2024,190,150,0", "U21,2024,330,260,33", "U22,2024,400,330,7");
        assertThat(told(county, "C", "membership.members")).isEqualTo("NOT_COMPARABLE_RESPONSE  2.8 90.0");
        assertThat(told(county, "C", "membership.workers")).isEqualTo("COMPARABLE 3.0 3.0 100.0");
    }

    @Test
    void countsUnitsThatMergedAsOne() {
        // U12 went on in U11: 240 against 80 + 150
        SmallCounty county = county(
                "2024-01-01,MERGE,U12,U11,,\n", "U11,2024,300,240,15", "U21,2024,330,260,33", "U22,2024,400,330,7");
        assertThat(told(county, "T1", "membership.members")).isEqualTo("COMPARABLE 4.3 4.3 100.0");
        assertThat(told(county, "C", "membership.members")).isEqualTo("COMPARABLE 3.8 3.8 100.0");
    }

    @Test
    void countsAUnitThatMovedOnlyAboveBothPlaces() {
        // T1 keeps 80 + 150 of its 500, T2 320 of 570
        SmallCounty county = county(
                "2024-01-01,MOVE,U21,T1,,\n",
                "U11,2024,110,90,15",
                "U12,2024,190,150,0",
                "U21,2024,330,260,33",
                "U22,2024,400,330,7");
        assertThat(told(county, "T1", "membership.members")).isEqualTo("COMPARABLE 117.4 4.3 100.0");
        assertThat(told(county, "T2", "membership.members")).isEqualTo("COMPARABLE -42.1  56.1");
        assertThat(told(county, "C", "membership.members")).isEqualTo("COMPARABLE 3.8 3.8 100.0");
    }

    @Test
    void leavesOutWhatLiesBehindABreak() {
        // without U11: 740 against 720 of 800, which are 90.0 %
        SmallCounty county = county("", "U12,2024,190,150,0", "U21,2024,330,260,33", "U22,2024,400,330,7");
        county.put("late.csv", 3, "unit_code,period,indicator,value,flags", "U11,2024,membership.members,90,B");
        assertThat(county.tablesOnly().status()).isZero();
        assertThat(told(county, "C", "membership.members")).isEqualTo("COMPARABLE 3.8 2.8 90.0");
        assertThat(told(county, "T1", "membership.members")).isEqualTo("COMPARABLE 4.3  65.2");
        assertThat(told(county, "T2", "membership.members")).isEqualTo("COMPARABLE 3.5 3.5 100.0");
    }

    @Test
    void leavesOutAClusterOneUnitOfWhichHasABreak() {
        SmallCounty county = county("2024-01-01,MERGE,U12,U11,,\n", "U21,2024,330,260,33", "U22,2024,400,330,7");
        county.put("late.csv", 3, "unit_code,period,indicator,value,flags", "U11,2024,membership.members,240,B");
        assertThat(county.tablesOnly().status()).isZero();
        assertThat(told(county, "C", "membership.members")).isEqualTo("COMPARABLE 3.8  71.2");
    }
}
