package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.batch.cli.CommandRun;

/** Held submissions wait for somebody who decides; who, when and why stays known, and a decision does not outlive its figures. */
@Tag("night")
class DecisionsTest {

    private static final String INDICATOR = "mutual_aid.insured_workers";

    @TempDir
    static Path temporary;

    private static @Nullable SmallCounty prepared;

    private SmallCounty county = new SmallCounty(temporary);

    @BeforeEach
    void holdOne(@TempDir Path own) {
        county = new SmallCounty(Folder.copyAll(withOneHeld().dir(), own.resolve("county")));
    }

    private static synchronized SmallCounty withOneHeld() {
        if (prepared == null) {
            SmallCounty county = SmallCounty.afterFirstNight(temporary.resolve("prepared"));
            county.put("2022.csv", 10, ExplanationsTest.HEADER, "U11,2022,,100,40,70", "U12,2022,,100,40,60");
            assertThat(county.tablesOnly().out()).contains("1 submissions accepted, 1 held");
            prepared = county;
        }
        return prepared;
    }

    private String held() {
        return county.table("2022", "findings").row("unit_code", "U11").getOrDefault("submission_id", "");
    }

    private CommandRun decide(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--workspace", county.dir().toString(), "--by", "张三"));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private CommandRun waive() {
        return decide(
                "waive",
                "--rule",
                "PAR-062",
                "--unit",
                "U11",
                "--period",
                "2022",
                "--why",
                "ten of them are in both schemes");
    }

    private List<String> counted() {
        return county
                .table("2022", "observations")
                .where("indicator", INDICATOR, "category", "", "state", "REPORTED")
                .stream()
                .map(r -> r.get("unit_code") + " " + r.get("value"))
                .toList();
    }

    private void isTheSameAfterRebuild() {
        List<String> known = Known.in(county.dir());
        Map<String, String> published = Folder.tables(county.out());
        CommandRun rebuild =
                CommandRun.of("rebuild", "--workspace", county.dir().toString());
        assertThat(rebuild.status()).as(rebuild.err()).isZero();
        assertThat(rebuild.err()).doesNotContain("judged otherwise");
        assertThat(Known.in(county.dir())).isEqualTo(known);
        assertThat(Folder.tables(county.out())).isEqualTo(published);
    }

    @Test
    void whatIsAcceptedCountsFromTheNextNightOn() {
        assertThat(counted()).containsExactly("U12 100");

        CommandRun run = decide("accept", held(), "--why", "confirmed by telephone with the union");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("PAR-062 does not hold it any more");
        assertThat(county.tablesOnly().status()).isZero();
        assertThat(counted()).containsExactly("U11 100", "U12 100");
        assertThat(county.table("2022", "findings").row("unit_code", "U11").getOrDefault("explanation", ""))
                .startsWith("confirmed by telephone with the union (张三, ");
    }

    @Test
    void whatIsReturnedIsNotAskedForAgain() {
        assertThat(decide("return", held(), "--why", "the figures are those of last year")
                        .status())
                .isZero();
        assertThat(county.tablesOnly().status()).isZero();

        assertThat(counted()).containsExactly("U12 100");
        assertThat(Known.in(county.dir()))
                .anyMatch(k -> k.startsWith("submission U11 2022 mutual_aid") && k.contains(" RETURNED false "))
                .noneMatch(k -> k.contains(" HELD "));
    }

    @Test
    void aDecisionStandsWhereTheFileIsReadAgain() {
        String submission = held();
        decide("accept", submission, "--why", "confirmed by telephone with the union");
        county.write("units.csv", SmallCounty.UNITS + "U23,乙三工会,T2,primary,primary,2020-01-01,\n");

        assertThat(county.tablesOnly().status()).isZero();

        assertThat(counted()).containsExactly("U11 100", "U12 100");
        isTheSameAfterRebuild();
    }

    private String achieved() {
        return county.table("2022", "rule_effectiveness").where("period", "2022", "rule_id", "PAR-062").stream()
                .map(r -> String.join(
                        " ",
                        r.get("failed"),
                        r.get("held"),
                        r.get("waived"),
                        r.get("sent_again"),
                        r.get("mended"),
                        r.get("mended_percent")))
                .findFirst()
                .orElse("");
    }

    @Test
    void whatARuleAchievesIsToldOverItsAttempts() {
        assertThat(achieved()).isEqualTo("1 1 0 0 0 ");
        assertThat(waive().status()).isZero();
        assertThat(county.tablesOnly().status()).isZero();
        assertThat(achieved()).isEqualTo("1 0 1 0 0 ");
        county.put("mended.csv", 11, ExplanationsTest.HEADER, "U11,2022,,100,40,60");
        assertThat(county.tablesOnly().status()).isZero();
        assertThat(achieved()).isEqualTo("1 0 1 1 1 100");
        county.put("worse.csv", 12, ExplanationsTest.HEADER, "U12,2022,,100,40,80");
        county.put("still.csv", 13, ExplanationsTest.HEADER, "U12,2022,,100,40,81");
        assertThat(county.tablesOnly().status()).isZero();
        assertThat(achieved()).isEqualTo("3 1 1 2 1 50");
    }

    @EnabledIfSystemProperty(named = "unionstat.heavy", matches = "true")
    @Test
    void whatIsHeldCanBeDecidedOnAfterItsFileWasReadAgain() {
        county.write("units.csv", SmallCounty.UNITS + "U23,乙三工会,T2,primary,primary,2020-01-01,\n");
        county.tablesOnly();

        CommandRun run = decide("accept", held(), "--why", "confirmed by telephone with the union");

        assertThat(run.status()).as(run.err()).isZero();
        county.tablesOnly();
        assertThat(counted()).containsExactly("U11 100", "U12 100");
        isTheSameAfterRebuild();
    }

    @Test
    void aWaiverHoldsAsLongAsItsFiguresStay() {
        assertThat(waive().out()).contains("PAR-062 is waived for U11, 2022");
        county.put("again.csv", 11, ExplanationsTest.HEADER, "U11,2022,,100,40,70");
        assertThat(CommandRun.of(
                                "validate",
                                county.dir().resolve("inbox/again.csv").toString(),
                                "--workspace",
                                county.dir().toString())
                        .status())
                .isZero();
        assertThat(county.tablesOnly().out()).contains("1 submissions accepted, 0 held");
        county.put("changed.csv", 12, ExplanationsTest.HEADER, "U11,2022,,100,41,69");
        assertThat(county.tablesOnly().out()).contains("0 submissions accepted, 1 held");
        assertThat(counted()).containsExactly("U11 100", "U12 100");
    }

    @Test
    void refusesWhatCannotBeDecidedAndNotesNothing() throws IOException {
        String ledger = Files.readString(county.dir().resolve("archive/ledger.jsonl"));
        String submission = held();

        assertThat(decide("accept", submission, "nobody", "--why", "confirmed by telephone")
                        .err())
                .contains("no submission nobody; expected a submission_id of findings.csv");
        assertThat(decide("return", submission, "--why", "核实无误").err()).contains("'核实无误' explains nothing");
        assertThat(decide(
                                "waive",
                                "--rule",
                                "PAR-001",
                                "--unit",
                                "U11",
                                "--period",
                                "2022",
                                "--why",
                                "all is well here")
                        .err())
                .contains("no finding of PAR-001 holds a submission of U11 for 2022");

        assertThat(Files.readString(county.dir().resolve("archive/ledger.jsonl")))
                .isEqualTo(ledger);
        assertThat(counted()).containsExactly("U12 100");
        decide("accept", submission, "--why", "confirmed by telephone with the union");
        assertThat(decide("accept", submission, "--why", "confirmed by telephone with the union")
                        .err())
                .contains("is ACCEPTED; expected one that is HELD");
    }
}
