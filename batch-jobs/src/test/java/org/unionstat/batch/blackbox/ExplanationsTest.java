package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.batch.cli.CommandRun;

/** A doubtful figure counts when its sender says why it is right, and not when the words say nothing. */
@Tag("night")
class ExplanationsTest {

    private static final String SCHEMES = "mutual_aid.insured_workers[insurance_scheme:";
    static final String HEADER =
            "unit_code,period,explanation,mutual_aid.insured_workers," + SCHEMES + "active]," + SCHEMES + "retired]";

    @TempDir
    Path temporary;

    private SmallCounty withFindings() {
        SmallCounty county = SmallCounty.in(temporary.resolve("county"));
        return county.put(
                "2022.csv",
                0,
                HEADER,
                "U11,2022,PAR-062 口径：其中10人两种保险都参加,100,40,70",
                "U12,2022,,100,40,70",
                "U21,2022,核实无误,100,40,70",
                "U22,2022,ten workers have both schemes,100,40,70");
    }

    private static List<String> figures(SmallCounty county) {
        return county
                .table("2022", "observations")
                .where("indicator", "mutual_aid.insured_workers", "category", "", "state", "REPORTED")
                .stream()
                .map(r -> r.get("unit_code") + " " + r.get("value"))
                .toList();
    }

    @Test
    void countsWhatIsExplainedAndHoldsTheRest() {
        SmallCounty county = withFindings();

        assertThat(county.tablesOnly().out()).contains("2 submissions accepted, 2 held");

        assertThat(figures(county)).containsExactly("U11 100", "U22 100");
        assertThat(county.table("2022", "findings").rows())
                .extracting(r -> r.get("unit_code") + " " + r.get("rule_id") + " " + r.get("explanation"))
                .containsExactly(
                        "U11 PAR-062 口径：其中10人两种保险都参加",
                        "U12 PAR-062 ",
                        "U21 PAR-062 核实无误",
                        "U21 STR-015 ",
                        "U22 PAR-062 ten workers have both schemes");
    }

    @Test
    void countsTheSameWhereFilesAreLoadedInBulk() {
        SmallCounty county = withFindings().write("unionstat.yaml", SmallCounty.SETTINGS + "bulk: {from_bytes: 1}\n");

        assertThat(county.tablesOnly().out()).contains("2 submissions accepted, 2 held");

        assertThat(figures(county)).containsExactly("U11 100", "U22 100");
    }

    @Test
    void validateSaysTheSame() {
        SmallCounty county = withFindings();

        CommandRun run = CommandRun.of(
                "validate",
                county.dir().resolve("inbox/2022.csv").toString(),
                "--workspace",
                county.dir().toString());

        assertThat(run.out())
                .contains("2 submissions acceptable, 2 to be held")
                .contains("STR-015 INFO")
                .contains("'PAR-062 SCOPE: what happened'");
    }
}
