package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unionstat.batch.cli.CommandRun;
import org.unionstat.batch.job.Night;
import org.unionstat.batch.job.Order;
import org.unionstat.batch.job.Progress;
import org.unionstat.batch.job.Task;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.warehouse.WarehouseOptions;
import org.unionstat.batch.workspace.Workspace;

/** What becomes of figures that are sent again, and of known files when the workspace changes. */
@Tag("night")
class ResubmissionTest {

    @TempDir
    Path temporary;

    private SmallCounty county;

    @BeforeEach
    void runFirstNight() {
        county = SmallCounty.afterFirstNight(temporary.resolve("county"));
    }

    @Test
    void aCorrectedFileReplacesTheFiguresAndKeepsTheOldRevision() {
        assertThat(county.change("C", "membership.members", "2024"))
                .containsEntry("value", "830")
                .containsEntry("base_value", "800")
                .containsEntry("growth_percent", "3.8");
        county.put("T1/2024_corrected.csv", 10, SmallCounty.HEADER, "U11,2024,110,100,15");
        assertThat(county.tablesOnly().out()).contains("1 submissions accepted");
        assertThat(county.change("C", "membership.members", "2024"))
                .containsEntry("value", "840")
                .containsEntry("growth_percent", "5.0");
        assertThat(county.table("2024", "observations").where("unit_code", "U11", "indicator", "membership.members"))
                .extracting(row -> row.get("value") + " " + row.get("revision") + " " + row.get("source_file"))
                .containsExactly("100 2 T1/2024_corrected.csv");
        assertThat(revisions("U11", "2024")).containsExactly("1 90 false", "2 100 true");
    }

    /** Files come in the hours after 5 January 2025, 8 o'clock in Shanghai. */
    @ParameterizedTest
    @ValueSource(strings = {"", "bulk: {from_bytes: 1}\n"})
    void nothingMoreIsTakenForALockedPeriod(String more) throws IOException {
        county.write("unionstat.yaml", SmallCounty.SETTINGS + more + "locked: {\"2023\": \"2025-01-06\"}\n");
        county.put("T1/in_time.csv", 10, SmallCounty.HEADER, "U12,2023,200,160,20");
        county.put("T1/late.csv", 30, SmallCounty.HEADER, "U11,2023,100,85,10", "U11,2024,110,91,15");

        assertThat(county.tablesOnly().out()).contains("1 returned");

        assertThat(county.change("U12", "membership.members", "2023")).containsEntry("value", "160");
        assertThat(county.change("U11", "membership.members", "2023")).containsEntry("value", "80");
        assertThat(county.change("U11", "membership.members", "2024")).containsEntry("value", "91");
        try (Stream<Path> receipts = Files.list(county.dir().resolve("receipts/T1"))) {
            assertThat(receipts.filter(r ->
                            r.toString().contains("late.csv") && r.toString().endsWith(".txt")))
                    .singleElement()
                    .satisfies(r -> assertThat(Files.readString(r))
                            .contains("STR-024", "期间已锁定，不再接收报送：2023；锁定自：2025-01-06")
                            .contains("the period is locked and nothing more is taken: 2023; locked since 2025-01-06"));
        }
        List<String> known = Known.in(county.dir());
        assertThat(CommandRun.of("rebuild", "--workspace", county.dir().toString())
                        .status())
                .isZero();
        assertThat(Known.in(county.dir())).isEqualTo(known);
    }

    @Test
    void aReplacementReplacesTheWholeSubmission() {
        county.put("T1/2024_b.csv", 10, "unit_code,period,membership.workers", "U11,2024,120");
        county.tablesOnly();
        assertThat(county.change("U11", "membership.workers", "2024")).containsEntry("value", "120");
        assertThat(county.change("U11", "membership.members", "2024"))
                .containsEntry("value", "")
                .containsEntry("comparability", "NOT_COMPARABLE_NOT_RECEIVED");
    }

    @Test
    void aWrongCorrectionLeavesTheEarlierFigureInPlace() {
        county.put("T1/2024_wrong.csv", 10, SmallCounty.HEADER, "U11,2024,110,many,15");
        assertThat(county.tablesOnly().out()).contains("1 returned");
        assertThat(county.change("U11", "membership.members", "2024")).containsEntry("value", "90");
    }

    @Test
    void theSameBytesUnderAnotherNameChangeNothing() throws IOException {
        Map<String, String> before = Folder.content(county.out());
        Path known = county.dir().resolve("inbox/T1/2024.csv");
        county.put("T1/again.csv", 20, Files.readAllBytes(known));
        assertThat(county.tablesOnly().status()).isZero();
        assertThat(Folder.content(county.out())).isEqualTo(before);
        assertThat(revisions("U11", "2024")).containsExactly("1 90 true");
        assertThat(receipts("again")).isEmpty();
    }

    @Test
    void aStricterGateReturnsKnownFiles() {
        String schemes = "mutual_aid.insured_workers[insurance_scheme:";
        county.put(
                "T1/2022.csv",
                10,
                "unit_code,period,mutual_aid.insured_workers," + schemes + "active]," + schemes + "retired]",
                "U11,2022,100,40,70");
        assertThat(county.tablesOnly().out()).contains("0 submissions accepted, 1 held");
        county.write("unionstat.yaml", SmallCounty.SETTINGS.replace("query: hold", "query: accept"));
        assertThat(county.tablesOnly().status()).isZero();
        assertThat(county.change("U11", "mutual_aid.insured_workers", "2022")).containsEntry("value", "100");
        assertThat(county.change("U11", "membership.members", "2024")).containsEntry("value", "90");
        county.write("unionstat.yaml", SmallCounty.SETTINGS);
        assertThat(county.tablesOnly().status()).isZero();
        assertThat(county.table("2022", "year_over_year")
                        .where("unit_code", "U11", "indicator", "mutual_aid.insured_workers", "value", "100"))
                .isEmpty();
        assertThat(county.change("U11", "membership.members", "2024")).containsEntry("value", "90");
    }

    @Test
    void anotherRegisterOfUnitsIsPublishedWithKnownFigures() {
        county.put("2024_again.csv", 10, SmallCounty.HEADER, "U12,2024,190,150,0");
        county.tablesOnly();
        county.write("unit_events.csv", "date,event,code,to_code,share,note\n2024-01-01,MOVE,U12,T2,,\n");
        assertThat(county.tablesOnly().status()).isZero();
        assertThat(county.change("T1", "membership.members", "2023")).containsEntry("value", "230");
        assertThat(county.change("T1", "membership.members", "2024")).containsEntry("value", "90");
        assertThat(county.change("T2", "membership.members", "2024")).containsEntry("value", "740");
        assertThat(county.change("C", "membership.members", "2024")).containsEntry("value", "830");
        assertThat(revisions("U12", "2024")).contains("2 150 true");
    }

    @Test
    void aUnitStruckFromTheRegisterIsReturned() {
        county.write("units.csv", SmallCounty.UNITS.replaceAll("U12,.*\n", ""));
        assertThat(county.tablesOnly().status()).isZero();
        assertThat(county.change("C", "membership.members", "2024")).containsEntry("value", "680");
        county.write("units.csv", SmallCounty.UNITS);
        assertThat(county.tablesOnly().status()).isZero();
        assertThat(county.change("C", "membership.members", "2024")).containsEntry("value", "830");
    }

    /** Files arrive while a night runs: between staging and acceptance, with an earlier time, one goes and one is changed. */
    @Test
    void whatHappensInTheInboxWhileANightRunsIsLeftForTheNext() throws IOException {
        county.put("T1/a.csv", 10, SmallCounty.HEADER, "U11,2024,110,many,15");
        county.put("T2/b.csv", 11, SmallCounty.HEADER, "U21,2024,330,261,33");
        county.put("T2/c.csv", 12, SmallCounty.HEADER, "U22,2024,400,340,oops");
        Workspace workspace = Workspace.open(county.dir()).orThrow();
        new Night(workspace, new Progress() {
                    @Override
                    public void step(String name, long total) {
                        if (name.equals("check")) {
                            county.put("T1/early.csv", 9, SmallCounty.HEADER, "U12,2024,190,160,0");
                            Folder.delete(county.dir().resolve("inbox/T1/a.csv"));
                            county.put("T2/c.csv", 13, SmallCounty.HEADER, "U22,2024,400,340,8");
                        }
                    }

                    @Override
                    public void advance() {}

                    @Override
                    public void done(long count) {}
                })
                .run(new Order(Task.NIGHTLY, ""));
        assertThat(county.change("U21", "membership.members", "2024")).containsEntry("value", "261");
        assertThat(county.change("U12", "membership.members", "2024")).containsEntry("value", "150");
        assertThat(receipts("early")).isEmpty();
        assertThat(receipts("a.csv")).containsExactly("a.csv.000005.json", "a.csv.000005.txt");
        assertThat(Files.readString(county.dir().resolve("returned/T1/a.csv"))).contains("many", "T1/a.csv!2:4");
        assertThat(Files.readString(county.dir().resolve("returned/T2/c.csv"))).contains("oops");
        assertThat(county.tablesOnly().out()).contains("2 submissions accepted, 0 held, 0 returned");
        assertThat(county.change("U12", "membership.members", "2024")).containsEntry("value", "160");
        assertThat(county.change("U22", "membership.members", "2024")).containsEntry("value", "340");
        assertThat(receipts("early")).containsExactly("early.csv.000008.json", "early.csv.000008.txt");
    }

    private List<String> receipts(String name) throws IOException {
        try (Stream<Path> files = Files.walk(county.dir().resolve("receipts"))) {
            return files.map(p -> String.valueOf(p.getFileName()))
                    .filter(n -> n.startsWith(name))
                    .sorted()
                    .toList();
        }
    }

    private List<String> revisions(String unit, String period) {
        try (Warehouse warehouse = Warehouse.open(
                county.dir().resolve("warehouse.duckdb"),
                new WarehouseOptions("500MB", 1, county.dir().resolve(".work"), List.of()))) {
            return warehouse
                    .sql("blackbox/revisions")
                    .with("unit", unit)
                    .with("period", period)
                    .list(r -> r.text("revision"));
        }
    }
}
