package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unionstat.batch.cli.CommandRun;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.warehouse.WarehouseOptions;
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
        assertThat(county.tablesOnly().status()).isZero();
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
            assertThat(county.tablesOnly().status()).isZero();
        }
        assertThat(county.table("2022", "revisions").where("indicator", "mutual_aid.insured_workers", "category", ""))
                .extracting(r -> r.get("cause") + " " + r.get("revisions") + " " + r.get("changed"))
                .containsExactly("REREAD 1 0");
    }

    @ParameterizedTest
    @ValueSource(strings = "wide in bulk")
    void aReasonMakesARevisionACorrection(String layout) throws IOException {
        correctWithAReason(layout);
    }

    @EnabledIfSystemProperty(named = "unionstat.heavy", matches = "true")
    @ParameterizedTest
    @ValueSource(strings = {"wide", "long", "Parquet"})
    void aReasonMakesARevisionACorrectionInEveryLayout(String layout) throws IOException {
        correctWithAReason(layout);
    }

    private void correctWithAReason(String layout) throws IOException {
        SmallCounty county = SmallCounty.afterFirstNight(temporary.resolve("county"));
        if (layout.equals("wide in bulk")) {
            county.write("unionstat.yaml", SmallCounty.SETTINGS + "bulk: {from_bytes: 1}\n");
        }
        if (layout.startsWith("wide")) {
            county.put("T1/corrected.csv", 10, SmallCounty.HEADER + ",reason", "U11,2024,110,99,15,漏统一家");
        } else {
            String[] lines = {
                "unit_code,period,indicator,value,reason",
                "U11,2024,membership.workers,110,漏统一家",
                "U11,2024,membership.members,99,漏统一家",
                "U11,2024,skills.trainees,15,漏统一家"
            };
            county.put(
                    "T1/corrected." + (layout.equals("long") ? "csv" : "parquet"),
                    10,
                    layout.equals("long")
                            ? (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)
                            : parquet(lines));
        }
        county.put("T2/again.csv", 11, SmallCounty.HEADER, "U21,2024,330,261,33");
        assertThat(county.tablesOnly().status()).isZero();
        Table revisions = county.table("2024", "revisions");
        assertThat(revisions.where("indicator", "membership.members"))
                .extracting(r -> String.join(" ", r.get("cause"), r.get("reason"), r.get("mean_revision")))
                .containsExactly("CORRECTION 漏统一家 9", "RESUBMISSION  1");
        assertThat(county.table("2024", "observations").row("unit_code", "U11", "indicator", "membership.members"))
                .containsEntry("reason", "漏统一家");
        List<String> known = Known.in(county.dir());
        assertThat(CommandRun.of("rebuild", "--workspace", county.dir().toString())
                        .status())
                .isZero();
        assertThat(Known.in(county.dir())).isEqualTo(known).anyMatch(k -> k.contains("漏统一家"));
    }

    private byte[] parquet(String... lines) throws IOException {
        Path csv = temporary.resolve("lines.csv");
        Path parquet = temporary.resolve("lines.parquet");
        Files.writeString(csv, String.join("\n", lines) + "\n");
        try (Warehouse warehouse = Warehouse.open(
                temporary.resolve("any.duckdb"), new WarehouseOptions("200MB", 1, temporary, List.of(temporary)))) {
            warehouse.execute("copy (from '" + csv + "') to '" + parquet + "' (format parquet)");
        }
        return Files.readAllBytes(parquet);
    }

    @Test
    void aBreakMakesAFigureIncomparableAndASumNot() {
        SmallCounty county = SmallCounty.afterFirstNight(temporary.resolve("county"));
        county.put(
                "T1/corrected.csv",
                10,
                "unit_code,period,indicator,value,flags,explanation",
                "U11,2024,membership.workers,110,,",
                "U11,2024,membership.members,90,B|P,new definition",
                "U11,2024,skills.trainees,15,,");
        assertThat(county.tablesOnly().status()).isZero();
        assertThat(county.change("U11", "membership.members", "2024"))
                .containsEntry("comparability", "NOT_COMPARABLE_BREAK")
                .containsEntry("value", "90")
                .containsEntry("base_value", "80")
                .containsEntry("difference", "")
                .containsEntry("growth_percent", "")
                .containsEntry("flags", "B");
        assertThat(county.change("U11", "membership.density", "2024"))
                .containsEntry("comparability", "NOT_COMPARABLE_BREAK")
                .containsEntry("point_change", "");
        assertThat(county.change("U11", "membership.workers", "2024")).containsEntry("comparability", "COMPARABLE");
        assertThat(county.change("T1", "membership.members", "2024")).containsEntry("comparability", "COMPARABLE");
        assertThat(county.table("2024", "observations").row("unit_code", "U11", "indicator", "membership.members"))
                .containsEntry("flags", "P|B");
    }

    @Test
    void theSendersExplanationStandsBesideTheFinding() {
        SmallCounty county = SmallCounty.afterFirstNight(temporary.resolve("county"));
        String schemes = "mutual_aid.insured_workers[insurance_scheme:";
        county.put(
                "T1/2022.csv",
                10,
                "unit_code,period,explanation,mutual_aid.insured_workers," + schemes + "active]," + schemes
                        + "retired]",
                "U11,2022,两种兼有,100,40,70");
        assertThat(county.tablesOnly().out()).contains("1 held");
        assertThat(county.table("2022", "findings").where("class", "QUERY"))
                .extracting(r -> r.get("explanation"))
                .containsExactly("两种兼有");
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
        assertThat(county.tablesOnly().status()).isZero();
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
