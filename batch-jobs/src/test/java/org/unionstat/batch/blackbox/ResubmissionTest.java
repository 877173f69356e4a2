package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.warehouse.WarehouseOptions;

/** What becomes of figures that are sent again, and of known files when the workspace changes. */
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
        assertThat(county.nightly().out()).contains("1 submissions accepted");
        assertThat(county.change("C", "membership.members", "2024"))
                .containsEntry("value", "840")
                .containsEntry("growth_percent", "5.0");
        assertThat(county.table("2024", "observations").where("unit_code", "U11", "indicator", "membership.members"))
                .extracting(row -> row.get("value") + " " + row.get("revision") + " " + row.get("source_file"))
                .containsExactly("100 2 T1/2024_corrected.csv");
        assertThat(revisions("U11", "2024")).containsExactly("1 90 false", "2 100 true");
    }

    @Test
    void aReplacementReplacesTheWholeSubmission() {
        county.put("T1/2024_b.csv", 10, "unit_code,period,membership.workers", "U11,2024,120");
        county.nightly();
        assertThat(county.change("U11", "membership.workers", "2024")).containsEntry("value", "120");
        assertThat(county.change("U11", "membership.members", "2024"))
                .containsEntry("value", "")
                .containsEntry("comparability", "NOT_COMPARABLE_NOT_RECEIVED");
    }

    @Test
    void aWrongCorrectionLeavesTheEarlierFigureInPlace() {
        county.put("T1/2024_wrong.csv", 10, SmallCounty.HEADER, "U11,2024,110,many,15");
        assertThat(county.nightly().out()).contains("1 returned");
        assertThat(county.change("U11", "membership.members", "2024")).containsEntry("value", "90");
    }

    @Test
    void theSameBytesUnderAnotherNameChangeNothing() throws IOException {
        Map<String, String> before = Folder.content(county.out());
        Path known = county.dir().resolve("inbox/T1/2024.csv");
        county.put("T1/again.csv", 20, Files.readAllBytes(known));
        assertThat(county.nightly().status()).isZero();
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
        assertThat(county.nightly().out()).contains("0 submissions accepted, 1 held");
        county.write("unionstat.yaml", SmallCounty.SETTINGS.replace("query: hold", "query: accept"));
        assertThat(county.nightly().status()).isZero();
        assertThat(county.change("U11", "mutual_aid.insured_workers", "2022")).containsEntry("value", "100");
        assertThat(county.change("U11", "membership.members", "2024")).containsEntry("value", "90");
        county.write("unionstat.yaml", SmallCounty.SETTINGS);
        assertThat(county.nightly().status()).isZero();
        assertThat(county.table("2022", "year_over_year")
                        .where("unit_code", "U11", "indicator", "mutual_aid.insured_workers", "value", "100"))
                .isEmpty();
        assertThat(county.change("U11", "membership.members", "2024")).containsEntry("value", "90");
    }

    @Test
    void anotherRegisterOfUnitsIsPublishedWithKnownFigures() {
        county.put("2024_again.csv", 10, SmallCounty.HEADER, "U12,2024,190,150,0");
        county.nightly();
        county.write("unit_events.csv", "date,event,code,to_code,share,note\n2024-01-01,MOVE,U12,T2,,\n");
        assertThat(county.nightly().status()).isZero();
        assertThat(county.change("T1", "membership.members", "2023")).containsEntry("value", "230");
        assertThat(county.change("T1", "membership.members", "2024")).containsEntry("value", "90");
        assertThat(county.change("T2", "membership.members", "2024")).containsEntry("value", "740");
        assertThat(county.change("C", "membership.members", "2024")).containsEntry("value", "830");
        assertThat(revisions("U12", "2024")).contains("2 150 true");
    }

    @Test
    void aUnitStruckFromTheRegisterIsReturned() {
        county.write("units.csv", SmallCounty.UNITS.replaceAll("U12,.*\n", ""));
        assertThat(county.nightly().status()).isZero();
        assertThat(county.change("C", "membership.members", "2024")).containsEntry("value", "680");
        county.write("units.csv", SmallCounty.UNITS);
        assertThat(county.nightly().status()).isZero();
        assertThat(county.change("C", "membership.members", "2024")).containsEntry("value", "830");
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
