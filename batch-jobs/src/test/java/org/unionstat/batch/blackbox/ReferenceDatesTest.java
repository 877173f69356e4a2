package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures that are told as of another day than the last of their period, and what they are added up to. */
@Tag("night")
class ReferenceDatesTest {

    private static final String DATED = "unit_code,period,indicator,value,as_of";

    @TempDir
    Path temporary;

    private SmallCounty county;

    @BeforeEach
    void makesACounty() {
        county = SmallCounty.in(temporary.resolve("county"))
                .put("T1/2023.csv", 0, SmallCounty.HEADER, "U12,2023,200,150,20")
                .put("T2/2023.csv", 1, SmallCounty.HEADER, "U21,2023,300,250,30", "U22,2023,400,320,0")
                .put("T1/2024.csv", 2, SmallCounty.HEADER, "U12,2024,190,150,0")
                .put("T2/2024.csv", 3, SmallCounty.HEADER, "U21,2024,330,260,33", "U22,2024,400,330,7");
    }

    private void u11(String in2023, String in2024) {
        county.put(
                "T1/2023_U11.csv",
                4,
                DATED,
                "U11,2023,membership.members,80," + in2023,
                "U11,2023,skills.trainees,10," + in2023);
        county.put(
                "T1/2024_U11.csv",
                5,
                DATED,
                "U11,2024,membership.members,90," + in2024,
                "U11,2024,skills.trainees,15," + in2024);
        assertThat(county.tablesOnly().status()).isZero();
    }

    private String told(String unit, String indicator) {
        Map<String, String> row = county.change(unit, indicator, "2024");
        return row.get("value") + " " + row.get("comparability") + " " + row.get("reference_date") + " "
                + row.get("base_reference_date") + " " + row.get("like_for_like_growth_percent");
    }

    @Test
    void aSumBearsTheEarliestDateOfItsPartsButAFlowItsSpan() {
        u11("", "2024-06-30");

        assertThat(told("U11", "membership.members")).isEqualTo("90 DIFFERENT_DATE 2024-06-30 2023-12-31 ");
        assertThat(told("T1", "membership.members")).isEqualTo("240 DIFFERENT_DATE 2024-06-30 2023-12-31 ");
        assertThat(told("C", "membership.members")).isEqualTo("830 DIFFERENT_DATE 2024-06-30 2023-12-31 ");
        assertThat(told("T2", "membership.members")).isEqualTo("590 COMPARABLE 2024-12-31 2023-12-31 3.5");
        aFlowBelongsToItsSpanWhateverDayIsTold();
    }

    @Test
    void theSameDayAYearLaterIsCompared() {
        u11("2023-06-30", "2024-06-30");

        assertThat(told("C", "membership.members")).isEqualTo("830 COMPARABLE 2024-06-30 2023-06-30 3.8");
    }

    private void aFlowBelongsToItsSpanWhateverDayIsTold() {
        assertThat(told("U11", "skills.trainees")).isEqualTo("15 COMPARABLE   ");
        assertThat(told("C", "skills.trainees")).isEqualTo("55 COMPARABLE   -8.3");
    }

    @Test
    void aRateBearsTheEarliestDateOfItsParts() {
        county.put(
                "T2/2024_again.csv",
                6,
                DATED,
                "U21,2024,membership.workers,330,2024-09-30",
                "U21,2024,membership.members,260,2024-12-31");
        assertThat(county.tablesOnly().status()).isZero();

        for (String unit : new String[] {"U21", "T2"}) {
            assertThat(county.change(unit, "membership.density", "2024").get("comparability"))
                    .isEqualTo("DIFFERENT_DATE");
        }
        assertThat(county.change("U22", "membership.density", "2024").get("comparability"))
                .isEqualTo("COMPARABLE");
    }
}
