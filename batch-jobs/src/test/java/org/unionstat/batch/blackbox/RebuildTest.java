package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.batch.cli.CommandRun;
import org.unionstat.batch.warehouse.Warehouse;

/** A warehouse that is lost or damaged is made anew from the archive, and nothing is lost with it. */
@ExtendWith(Demo.Shared.class)
@Tag("night")
class RebuildTest {

    @TempDir
    static Path temporary;

    private static int number;

    private static @Nullable SmallCounty history;

    private final Demo demo;

    RebuildTest(Demo demo) {
        this.demo = demo;
    }

    /** Three nights: a correction, then another register and a gate under which a known file is read again. */
    private static synchronized SmallCounty withAHistory() {
        if (history == null) {
            history = threeNights();
        }
        return new SmallCounty(Folder.copyAll(history.dir(), temporary.resolve("county" + number++)));
    }

    private static SmallCounty threeNights() {
        SmallCounty county = SmallCounty.afterFirstNight(temporary.resolve("history"))
                .put("T1/2024_corrected.csv", 10, SmallCounty.HEADER, "U11,2024,115,99,15")
                .put("T2/2022.csv", 11, SmallCounty.HEADER, "U21,2022,290,240,30", "U22,2022,380,many,0");
        assertThat(county.nightly().status()).isZero();
        county.write("unit_events.csv", "date,event,code,to_code,share,note\n2024-01-01,MOVE,U12,T2,,\n");
        county.put("T2/2024_late.csv", 12, SmallCounty.HEADER, "U22,2024,400,331,7");
        assertThat(county.nightly().status()).isZero();
        return county;
    }

    private static CommandRun rebuild(SmallCounty county) {
        return CommandRun.of("rebuild", "--workspace", county.dir().toString());
    }

    @Test
    void givesTheSameWarehouseAndTheSameBytes() {
        SmallCounty county = withAHistory();
        List<String> known = Known.in(county.dir());
        Map<String, String> published = Folder.content(county.out());
        assertThat(known).anyMatch(k -> k.startsWith("submission U11 2024") && k.contains("revision 2"));

        CommandRun run = rebuild(county);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).doesNotContain("judged otherwise");
        assertThat(Known.in(county.dir())).isEqualTo(known);
        assertThat(Folder.content(county.out())).isEqualTo(published);
        assertThat(county.nightly().out()).contains("0 submissions accepted, 0 held, 0 returned");
        assertThat(Folder.content(county.out())).isEqualTo(published);
        assertThat(county.nightly().out()).contains("Nothing new");
    }

    @Test
    void givesTheSameWarehouseWhereFilesAreLoadedInBulk() {
        SmallCounty county =
                SmallCounty.in(temporary.resolve("county" + number++)).withTwoYears();
        county.write("unionstat.yaml", SmallCounty.SETTINGS + "bulk: {from_bytes: 1}\n");
        county.put("T2/2022.csv", 11, SmallCounty.HEADER, "U21,2022,290,240,30", "U22,2022,380,many,0");
        assertThat(county.nightly().status()).isZero();
        county.put("T1/2024_corrected.csv", 12, SmallCounty.HEADER, "U11,2024,115,99,", "U12,2024,190,151,3");
        assertThat(county.nightly().status()).isZero();
        List<String> known = Known.in(county.dir());
        Map<String, String> published = Folder.content(county.out());

        assertThat(rebuild(county).status()).isZero();

        assertThat(Known.in(county.dir())).isEqualTo(known);
        assertThat(Folder.content(county.out())).isEqualTo(published);
    }

    @Test
    @EnabledIfSystemProperty(named = "unionstat.heavy", matches = "true")
    void givesTheSameBytesInTheExampleCounty() {
        Path copy = Folder.copyAll(demo.county(), temporary.resolve("example"));
        List<String> known = Known.in(copy);
        Map<String, String> published = Folder.content(copy.resolve("out"));
        Folder.delete(copy.resolve("out"));

        assertThat(CommandRun.of("rebuild", "--workspace", copy.toString()).status())
                .isZero();

        assertThat(Known.in(copy)).isEqualTo(known);
        assertThat(Folder.content(copy.resolve("out"))).isEqualTo(published);
    }

    @Test
    void standsInForALostWarehouseWhoseInboxIsGoneToo() throws IOException {
        SmallCounty county = withAHistory();
        Map<String, String> published = Folder.content(county.out());
        Files.delete(county.dir().resolve("warehouse.duckdb"));
        Folder.delete(county.dir().resolve("inbox"));

        CommandRun night = county.nightly();
        assertThat(night.status()).isEqualTo(3);
        assertThat(night.err()).contains("rebuild").doesNotContain("Exception");

        assertThat(rebuild(county).status()).isZero();
        assertThat(Folder.content(county.out())).isEqualTo(published);
    }

    @Test
    @EnabledIfSystemProperty(named = "unionstat.heavy", matches = "true")
    void keepsTheDamagedFileAside() throws IOException {
        SmallCounty county = withAHistory();
        Map<String, String> published = Folder.content(county.out());
        Path file = county.dir().resolve("warehouse.duckdb");
        byte[] damaged = Files.readAllBytes(file);
        java.util.Arrays.fill(damaged, 0, damaged.length / 2, (byte) 7);
        Files.write(file, damaged);

        CommandRun night = county.nightly();
        assertThat(night.status()).isEqualTo(3);
        assertThat(night.err()).contains("rebuild").doesNotContain("Exception");

        assertThat(rebuild(county).out()).contains("warehouse-aside-1.duckdb");
        assertThat(Files.readAllBytes(county.dir().resolve("warehouse-aside-1.duckdb")))
                .isEqualTo(damaged);
        assertThat(Folder.content(county.out())).isEqualTo(published);
    }

    @Test
    void noticesThatATransactionIsLostWithATruncatedLog() throws Exception {
        SmallCounty county = SmallCounty.afterFirstNight(temporary.resolve("county" + number++))
                .put("T1/2024_corrected.csv", 10, SmallCounty.HEADER, "U11,2024,115,99,15");
        SmallCounty undisturbed = new SmallCounty(Folder.copyAll(county.dir(), temporary.resolve("twin" + number)));
        try (ChildProcess night = ChildProcess.nightly(county.dir())) {
            night.awaiting("aggregate:");
            night.kill();
        }
        Path log = county.dir().resolve("warehouse.duckdb.wal");
        assertThat(log).exists();
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 8);
        }

        CommandRun night = county.nightly();
        assertThat(night.status()).isEqualTo(3);
        assertThat(night.err()).contains("rebuild").doesNotContain("Exception");

        assertThat(rebuild(county).status()).isZero();
        assertThat(undisturbed.nightly().status()).isZero();
        assertThat(Folder.content(county.out())).isEqualTo(Folder.content(undisturbed.out()));
    }

    @Test
    void namesEveryFileThatTheArchiveLacks() throws IOException {
        SmallCounty county = withAHistory();
        List<Path> originals;
        try (Stream<Path> files = Files.walk(county.dir().resolve("archive"))) {
            originals =
                    files.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
        }
        Files.delete(originals.get(0));
        Files.writeString(originals.get(1), "altered");
        List<String> known = Known.in(county.dir());

        CommandRun run = rebuild(county);

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err())
                .contains(originals.get(0).toString(), originals.get(1).toString(), "AR-MISSING", "AR-ALTERED");
        assertThat(Known.in(county.dir())).isEqualTo(known);
    }

    @Test
    void theLedgerIsCompletedByTheNextRunAndNeverDoubled() throws IOException {
        SmallCounty county = withAHistory();
        Path ledger = county.dir().resolve("archive/ledger.jsonl");
        String whole = Files.readString(ledger);
        List<String> lines = whole.lines().toList();
        for (String left : List.of(
                "",
                whole.substring(0, whole.length() - 1),
                whole.substring(0, whole.length() / 2),
                lines.get(0) + "\n",
                whole)) {
            Files.write(ledger, left.getBytes(StandardCharsets.UTF_8));
            assertThat(county.nightly().out()).contains("Nothing new");
            assertThat(Files.readString(ledger)).isEqualTo(whole);
        }
    }

    @Test
    void theMomentsOfTheLedgerNeverGoBackWhereTheClockDoes() throws IOException {
        SmallCounty county = withAHistory();
        // what a clock that ran ahead would have left behind
        try (Warehouse warehouse = Known.open(county.dir())) {
            warehouse.execute("update file set known_at = timestamp '2999-01-01' where file_id = 6");
        }
        county.put("T1/2025.csv", 20, SmallCounty.HEADER, "U11,2025,115,99,15");
        assertThat(county.nightly().status()).isZero();
        assertThat(Known.in(county.dir()))
                .anyMatch(k -> k.contains("T1/2025.csv") && k.contains("2999-01-01 00:00:00.001"));
    }

    @Test
    void aWorkspaceWithoutALedgerIsTold() {
        SmallCounty county = SmallCounty.in(temporary.resolve("county" + number++));
        CommandRun run = rebuild(county);
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("no ledger").contains("archive");
    }
}
