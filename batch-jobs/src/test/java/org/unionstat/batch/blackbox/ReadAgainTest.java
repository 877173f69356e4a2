package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.batch.cli.CommandRun;

/** Known bytes that say something else under another catalogue: the last reading counts, and only that. */
@Tag("night")
class ReadAgainTest {

    private static final String COLUMNS = "code,area,name_zh,name_en,unit,nature\n";

    private static final String VISITS_AND_HOMES = COLUMNS
            + "local.visits,assistance,走访户数,Visits,household,FLOW\n"
            + "local.homes,assistance,入户户数,Homes,household,FLOW\n";

    private static final String HOMES_AND_VISITS = COLUMNS
            + "local.visits,assistance,入户户数,Visits,household,FLOW\n"
            + "local.homes,assistance,走访户数,Homes,household,FLOW\n";

    @TempDir
    Path temporary;

    private SmallCounty county(String more) {
        SmallCounty county = SmallCounty.in(temporary.resolve("county"));
        county.write("unionstat.yaml", SmallCounty.SETTINGS + more);
        county.write("indicators/local.csv", VISITS_AND_HOMES);
        county.write("forms/primary.yaml", SmallCounty.FORM + "  - local.visits\n  - local.homes\n");
        county.put("T1/2024.csv", 0, "unit_code,period,走访户数", "U11,2024,12", "U12,2024,30");
        county.put("T2/2024.csv", 1, SmallCounty.HEADER, "U21,2024,330,260,33", "U22,2024,400,330,7");
        night(county);
        return county;
    }

    private static void night(SmallCounty county) {
        CommandRun run = county.tablesOnly();
        assertThat(run.status()).as(run.err()).isZero();
    }

    @Test
    void aNameThatMeansAnotherIndicatorMovesTheFigures() {
        SmallCounty county = county("bulk: {from_bytes: 1}\n");
        assertThat(county.change("T1", "local.visits", "2024")).containsEntry("value", "42");
        county.write("indicators/local.csv", HOMES_AND_VISITS);
        night(county);
        assertThat(county.change("T1", "local.homes", "2024")).containsEntry("value", "42");
        assertThat(values(county, "local.visits")).isEmpty();
        assertThat(county.change("C", "membership.members", "2024")).containsEntry("value", "590");
        assertThat(county.table("2024", "revisions").where("indicator", "membership.members"))
                .as("what reads the same is no revision")
                .isEmpty();
        assertThat(county.table("2024", "revisions").row("indicator", "local.homes"))
                .containsEntry("cause", "REREAD")
                .containsEntry("added", "2");
        rebuildsToTheSame(county);
    }

    @Test
    void figuresThatMoveToAnotherFormCountOnce() {
        SmallCounty county = county("");
        county.write(
                "forms/visits.yaml",
                SmallCounty.FORM
                        .replaceFirst("primary", "visits")
                        .replaceAll("(?s)indicators:.*", "indicators:\n  - local.visits\n"));
        county.write("forms/primary.yaml", SmallCounty.FORM);
        night(county);
        assertThat(county.change("T1", "local.visits", "2024")).containsEntry("value", "42");
        assertThat(county.table("2024", "observations").where("unit_code", "U11", "indicator", "local.visits"))
                .hasSize(1);
        county.write("forms/primary.yaml", SmallCounty.FORM + "  - local.visits\n  - local.homes\n");
        Folder.delete(county.dir().resolve("forms/visits.yaml"));
        night(county);
        assertThat(county.change("T1", "local.visits", "2024")).containsEntry("value", "42");
        assertThat(county.table("2024", "observations").where("unit_code", "U11", "indicator", "local.visits"))
                .hasSize(1);
        rebuildsToTheSame(county);
    }

    @Test
    void anIndicatorThatIsTakenAwayAndComesBackKeepsItsFigures() {
        SmallCounty county = county("");
        county.write("forms/primary.yaml", SmallCounty.FORM);
        Folder.delete(county.dir().resolve("indicators"));
        night(county);
        assertThat(values(county, "local.visits")).isEmpty();
        county.write("indicators/other.csv", COLUMNS + "local.calls,assistance,来电次数,Calls,case,FLOW\n");
        county.put("T1/calls.csv", 2, "unit_code,period,来电次数", "U11,2024,5");
        night(county);
        assertThat(county.change("U11", "local.calls", "2024")).containsEntry("value", "5");
        county.write("indicators/local.csv", VISITS_AND_HOMES);
        county.write("forms/primary.yaml", SmallCounty.FORM + "  - local.visits\n  - local.homes\n");
        night(county);
        assertThat(county.change("T1", "local.visits", "2024")).containsEntry("value", "42");
        assertThat(county.change("U11", "local.calls", "2024")).containsEntry("value", "5");
        rebuildsToTheSame(county);
    }

    @Test
    void anEarlierFigureCountsAgainWhenTheLaterOneIsReturned() {
        SmallCounty county = county("");
        county.put("T1/corrected.csv", 2, "unit_code,period,local.visits,local.homes", "U11,2024,13,13");
        night(county);
        assertThat(county.change("T1", "local.visits", "2024")).containsEntry("value", "43");
        county.write("indicators/local.csv", VISITS_AND_HOMES.replace("local.homes,", "local.houses,"));
        county.write("forms/primary.yaml", SmallCounty.FORM + "  - local.visits\n  - local.houses\n");
        night(county);
        assertThat(county.change("T1", "local.visits", "2024")).containsEntry("value", "42");
        rebuildsToTheSame(county);
    }

    private static List<String> values(SmallCounty county, String indicator) {
        return county.table("2024", "year_over_year").where("indicator", indicator, "period", "2024").stream()
                .map(r -> r.getOrDefault("value", ""))
                .filter(v -> !v.isEmpty())
                .toList();
    }

    private static void rebuildsToTheSame(SmallCounty county) {
        List<String> known = Known.in(county.dir());
        Map<String, String> published = Folder.tables(county.out());
        CommandRun run = CommandRun.of("rebuild", "--workspace", county.dir().toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Known.in(county.dir())).isEqualTo(known);
        assertThat(Folder.tables(county.out())).isEqualTo(published);
    }
}
