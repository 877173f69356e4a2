package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.trend.RevisionMeasures;

/** The table of revisions: how far later figures lie from the earlier ones, and why they came. */
@ExtendWith(Demo.Shared.class)
@Tag("night")
class RevisionsTest {

    @TempDir
    Path temporary;

    private final Demo demo;

    RevisionsTest(Demo demo) {
        this.demo = demo;
    }

    @Test
    void aCorrectionIsMeasuredAgainstWhatItReplaces() {
        SmallCounty county = SmallCounty.afterFirstNight(temporary.resolve("county"));
        assertThat(county.table("2024", "revisions").rows()).isEmpty();
        county.put("T1/corrected.csv", 10, SmallCounty.HEADER, "U11,2024,110,99,", "U12,2024,190,147,5");
        assertThat(county.nightly().status()).isZero();
        Table revisions = county.table("2024", "revisions");
        assertThat(revisions.row("indicator", "membership.members"))
                .containsEntry("cause", "RESUBMISSION")
                .containsEntry("revisions", "2")
                .containsEntry("changed", "2")
                .containsEntry("mean_revision", "3")
                .containsEntry("mean_absolute_revision", "6")
                .containsEntry("relative_mean_absolute_revision_percent", "4.9");
        assertThat(revisions.row("indicator", "membership.workers"))
                .containsEntry("changed", "0")
                .containsEntry("mean_absolute_revision", "0");
        assertThat(revisions.row("indicator", "skills.trainees"))
                .containsEntry("revisions", "1")
                .containsEntry("dropped", "1")
                .containsEntry("mean_revision", "5");
        assertThat(county.table("2023", "revisions").rows()).isEmpty();
    }

    @Test
    void theSameBytesReadAgainAreAnotherCause() {
        SmallCounty county = SmallCounty.afterFirstNight(temporary.resolve("county"));
        String schemes = "mutual_aid.insured_workers[insurance_scheme:";
        county.put(
                "T1/2022.csv",
                10,
                "unit_code,period,mutual_aid.insured_workers," + schemes + "active]," + schemes + "retired]",
                "U11,2022,100,40,70");
        for (String gate : List.of("accept", "hold", "accept")) {
            county.write("unionstat.yaml", SmallCounty.SETTINGS.replace("query: hold", "query: " + gate));
            assertThat(county.nightly().status()).isZero();
        }
        assertThat(county.table("2022", "revisions").where("indicator", "mutual_aid.insured_workers", "category", ""))
                .extracting(r -> r.get("cause") + " " + r.get("revisions") + " " + r.get("changed"))
                .containsExactly("REREAD 1 0");
    }

    @Test
    void theTableIsWhatTheLibraryMeasures() {
        SmallCounty county = SmallCounty.afterFirstNight(temporary.resolve("county"));
        Random random = new Random(7);
        List<RevisionMeasures.Pair> pairs = new ArrayList<>();
        String[] last = {"U21,2024,330,260,33", "U22,2024,400,330,7"};
        for (int turn = 0; turn < 4; turn++) {
            for (int i = 0; i < last.length; i++) {
                String[] fields = last[i].split(",");
                String later = Integer.toString(random.nextInt(300));
                pairs.add(new RevisionMeasures.Pair(new BigDecimal(fields[3]), new BigDecimal(later)));
                fields[3] = later;
                last[i] = String.join(",", fields);
            }
            county.put("T2/again" + turn + ".csv", 10 + turn, SmallCounty.HEADER, last[0], last[1]);
        }
        assertThat(county.nightly().status()).isZero();
        RevisionMeasures expected = RevisionMeasures.of(pairs);
        Map<String, String> row = county.table("2024", "revisions").row("indicator", "membership.members");
        assertThat(row.get("revisions")).isEqualTo(Integer.toString(expected.count()));
        assertThat(new BigDecimal(row.get("mean_revision"))).isEqualByComparingTo(given(expected.mean()));
        assertThat(new BigDecimal(row.get("mean_absolute_revision")))
                .isEqualByComparingTo(given(expected.meanAbsolute()));
        assertThat(new BigDecimal(row.get("relative_mean_absolute_revision_percent")))
                .isEqualByComparingTo(given(expected.relativePercent()));
    }

    private static BigDecimal given(@Nullable BigDecimal value) {
        assertThat(value).isNotNull();
        return value == null ? BigDecimal.ZERO : value;
    }

    @Test
    void theExampleCountyShowsACorrection() {
        Table revisions = Table.of(demo.county(), "2023", "revisions");
        assertThat(revisions.rows().stream().filter(r -> !r.get("changed").equals("0")))
                .extracting(r -> r.get("indicator") + " " + r.get("cause") + " " + r.get("changed"))
                .containsExactlyInAnyOrder("membership.new_members RESUBMISSION 1", "skills.trainees RESUBMISSION 1");
        assertThat(revisions.row("indicator", "skills.trainees", "category", "").get("mean_revision"))
                .startsWith("-");
        assertThat(Table.of(demo.county(), "2025", "revisions").rows()).isEmpty();
    }
}
