package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tables say of figures and what they should be. */
@Tag("night")
class TargetsTest {

    @TempDir
    Path temporary;

    private SmallCounty county(String targets, String... figures) {
        SmallCounty county = SmallCounty.in(temporary.resolve("county"))
                .write("indicators/own.csv", """
                        code,area,name_zh,name_en,unit,nature,hierarchy_op,time_op,polarity
                        t.accidents,membership,事故起数,Accidents,case,FLOW,SUM,SUM,LOWER_BETTER
                        """)
                .write("targets.csv", "unit_code,indicator,category,period,value\n" + targets)
                .write("forms/primary.yaml", SmallCounty.FORM + "  - t.accidents\n")
                .put("2024.csv", 0, ("unit_code,period,indicator,value\n" + String.join("\n", figures)).split("\n"));
        assertThat(county.tablesOnly())
                .satisfies(r -> assertThat(r.status()).as(r.err()).isZero());
        return county;
    }

    private static String met(SmallCounty county, String unit) {
        return county.table("2024", "targets").row("unit_code", unit).get("met");
    }

    @Test
    void areNotCalledKeptWhileSomebodyMayYetExceedThem() {
        SmallCounty county = county(
                "T1,t.accidents,,2024,6\nT2,t.accidents,,2024,6\nU11,t.accidents,,2024,5\nC,t.accidents,,2024,8\n",
                "U11,2024,t.accidents,5",
                "U21,2024,t.accidents,4",
                "U22,2024,t.accidents,2");

        assertThat(met(county, "U11")).isEqualTo("true");
        // U12 is silent
        assertThat(met(county, "T1")).isEmpty();
        assertThat(met(county, "T2")).isEqualTo("true");
        assertThat(met(county, "C")).isEqualTo("false");
    }

    @Test
    void areReachedOrMissedIfThatIsTrueOfAllThatAFigureMayStandFor() {
        SmallCounty county = county(
                "U11,membership.members,,2024,300\nU12,membership.members,,2024,350\nU21,membership.members,,2024,401\n",
                "U11,2024,membership.members,300多",
                "U12,2024,membership.members,300多",
                "U21,2024,membership.members,300多");

        assertThat(met(county, "U11")).isEqualTo("true");
        assertThat(met(county, "U12")).isEmpty();
        assertThat(met(county, "U21")).isEqualTo("false");
    }
}
