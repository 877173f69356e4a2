package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unionstat.batch.cli.CommandRun;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.warehouse.WarehouseOptions;

/** A second night that is killed, stopped, kept out or cannot write: the next one makes up for it. */
@Tag("night")
class FaultsTest {

    @TempDir
    static Path temporary;

    private static Map<String, String> undisturbed;

    private static int number;

    @BeforeAll
    static void runUndisturbed() {
        SmallCounty county = dueForASecondNight();
        assertThat(county.nightly().status()).isZero();
        undisturbed = Folder.content(county.out());
    }

    private static SmallCounty dueForASecondNight() {
        return SmallCounty.afterFirstNight(temporary.resolve("county" + number++))
                .put("T1/2024_corrected.csv", 10, SmallCounty.HEADER, "U11,2024,115,99,15")
                .put("T2/2022.csv", 11, SmallCounty.HEADER, "U21,2022,290,240,30", "U22,2022,380,many,0");
    }

    @ParameterizedTest(name = "after {0} and {1} ms")
    @CsvSource("accept,200")
    void aKilledNightIsMadeUpForByTheNext(String step, int delay) throws Exception {
        killAndRunAgain(step, delay);
    }

    @EnabledIfSystemProperty(named = "unionstat.heavy", matches = "true")
    @ParameterizedTest(name = "after {0} ms")
    @MethodSource("delays")
    void aNightKilledAtAnyMomentIsMadeUpForByTheNext(long delay) throws Exception {
        killAndRunAgain("register", delay);
    }

    /** Spread over the time that an undisturbed night takes here. */
    static List<Long> delays() throws IOException, InterruptedException {
        try (ChildProcess night = ChildProcess.nightly(dueForASecondNight().dir())) {
            night.awaiting("register:");
            long start = System.nanoTime();
            night.end();
            long whole = (System.nanoTime() - start) / 1_000_000;
            return LongStream.range(0, 200).mapToObj(i -> whole * i / 200).toList();
        }
    }

    private static void killAndRunAgain(String step, long delay) throws Exception {
        SmallCounty county = dueForASecondNight();
        try (ChildProcess night = ChildProcess.nightly(county.dir())) {
            night.awaiting(step + ":");
            Thread.sleep(delay);
            night.kill();
        }
        CommandRun next = county.nightly();
        assertThat(next.status()).as(next.err()).isZero();
        assertThat(Folder.content(county.out())).isEqualTo(undisturbed);
        assertThat(duplicates(county)).isEmpty();
        assertThat(ledger(county)).doesNotHaveDuplicates().hasSize(7);
        assertThat(county.nightly().out()).contains("Nothing new");
        assertThat(county.dir().resolve(".work/staging.duckdb")).doesNotExist();
    }

    /** The readings and states that the ledger knows: one state, four files of the first night, two of the second. */
    private static List<String> ledger(SmallCounty county) throws IOException {
        try (java.util.stream.Stream<String> lines = Files.lines(county.dir().resolve("archive/ledger.jsonl"))) {
            return lines.map(l -> l.substring(0, l.indexOf(','))).toList();
        }
    }

    private static List<String> duplicates(SmallCounty county) {
        WarehouseOptions options = new WarehouseOptions("200MB", 1, county.dir().resolve(".work"), List.of());
        try (Warehouse warehouse = Warehouse.open(county.dir().resolve("warehouse.duckdb"), options)) {
            return warehouse.sql("blackbox/duplicates").list(r -> r.text("what"));
        }
    }

    @Test
    void aSecondNightIsKeptOutAndToldByWhom() throws Exception {
        SmallCounty county = dueForASecondNight();
        try (ChildProcess holder =
                ChildProcess.start(WarehouseHolder.class.getName(), county.dir().toString())) {
            holder.awaiting("held");
            CommandRun second = county.nightly();
            assertThat(second.status()).isEqualTo(3);
            assertThat(second.err())
                    .contains("in use")
                    .contains(Long.toString(holder.pid()))
                    .doesNotContain("Exception");
            assertThat(CommandRun.of("status", "--workspace", county.dir().toString())
                            .status())
                    .isZero();
            assertThat(CommandRun.of(
                                    "validate",
                                    county.dir().resolve("inbox/T1/2024.csv").toString())
                            .status())
                    .isZero();
            holder.kill();
        }
        assertThat(county.nightly().status()).isZero();
        assertThat(Folder.content(county.out())).isEqualTo(undisturbed);
    }

    @Test
    void aSecondNightWaitsIfItIsToldTo() throws Exception {
        SmallCounty county = dueForASecondNight();
        try (ChildProcess holder =
                ChildProcess.start(WarehouseHolder.class.getName(), county.dir().toString())) {
            holder.awaiting("held");
            Thread ending = new Thread(() -> {
                try {
                    Thread.sleep(500);
                    holder.kill();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            ending.start();
            CommandRun patient =
                    CommandRun.of("nightly", "--workspace", county.dir().toString(), "--wait", "60");
            ending.join();
            assertThat(patient.status()).as(patient.err()).isZero();
        }
        assertThat(Folder.content(county.out())).isEqualTo(undisturbed);
    }

    @Test
    void aStoppedNightExitsWith130AndCanGoOn() throws Exception {
        SmallCounty county = dueForASecondNight();
        try (ChildProcess night = ChildProcess.nightly(county.dir())) {
            night.awaiting("stage:");
            assertThat(night.terminate()).isEqualTo(130);
        }
        assertThat(county.nightly().status()).isZero();
        assertThat(Folder.content(county.out())).isEqualTo(undisturbed);
    }

    @Test
    @EnabledIfSystemProperty(named = "unionstat.heavy", matches = "true")
    void anInterruptedNightExitsWith130() throws Exception {
        SmallCounty county = dueForASecondNight();
        try (ChildProcess night = ChildProcess.nightly(county.dir())) {
            night.awaiting("stage:");
            new ProcessBuilder("kill", "-INT", Long.toString(night.pid()))
                    .start()
                    .waitFor();
            assertThat(night.end()).isEqualTo(130);
        }
        assertThat(county.nightly().status()).isZero();
        assertThat(Folder.content(county.out())).isEqualTo(undisturbed);
    }

    @Test
    void anOutThatCannotBeWrittenIsToldAndNothingIsLost() throws IOException {
        SmallCounty county = dueForASecondNight();
        Path inTheWay = county.out().resolve(".next");
        Folder.delete(inTheWay);
        Files.writeString(inTheWay, "in the way");
        Map<String, String> before = Folder.content(county.out());
        CommandRun run = county.nightly();
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains(".next").contains("run the same command again");
        assertThat(Folder.content(county.out())).isEqualTo(before);
        Files.delete(inTheWay);
        assertThat(county.nightly().status()).isZero();
        assertThat(Folder.content(county.out())).isEqualTo(undisturbed);
    }

    @Test
    @EnabledIfSystemProperty(named = "unionstat.heavy", matches = "true")
    void aFileInThePlaceOfOutIsTold() throws IOException {
        SmallCounty county = dueForASecondNight();
        Folder.delete(county.out());
        Files.writeString(county.out(), "in the way");
        CommandRun run = county.nightly();
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains(county.out().toString());
        Files.delete(county.out());
        assertThat(county.nightly().status()).isZero();
        assertThat(Folder.content(county.out())).isEqualTo(undisturbed);
    }

    @Test
    void receiptsThatCannotBeWrittenStopTheNightAndNothingIsLost() throws IOException {
        SmallCounty county = dueForASecondNight();
        Folder.delete(county.dir().resolve("receipts"));
        Files.writeString(county.dir().resolve("receipts"), "in the way");
        CommandRun run = county.nightly();
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("receipts");
        Files.delete(county.dir().resolve("receipts"));
        assertThat(county.nightly().status()).isZero();
        assertThat(Folder.content(county.out())).isEqualTo(undisturbed);
        assertThat(duplicates(county)).isEmpty();
    }

    @Test
    void tooLittleMemoryIsToldAndNothingIsLost() throws IOException {
        tooLittleMemory("32MB");
    }

    @EnabledIfSystemProperty(named = "unionstat.heavy", matches = "true")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"4MB", "12MB", "16MB", "20MB", "24MB"})
    void muchTooLittleMemoryIsToldAndNothingIsLost(String limit) throws IOException {
        tooLittleMemory(limit);
    }

    private static void tooLittleMemory(String limit) throws IOException {
        SmallCounty county = dueForASecondNight();
        String settings = SmallCounty.SETTINGS.replace("{threads: 1}", "{memory_limit: " + limit + ", threads: 1}");
        county.write("unionstat.yaml", settings);
        CommandRun run = county.nightly();
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err())
                .containsSubsequence("MiB used", "warehouse.memory_limit", "run the same command again")
                .doesNotContain("SET ", "select")
                .hasSizeLessThan(1000);
        county.write("unionstat.yaml", SmallCounty.SETTINGS);
        assertThat(county.nightly().status()).isZero();
        assertThat(Folder.content(county.out())).isEqualTo(undisturbed);
    }

    /** The job repository notes a job, then its run; a kill may come between. */
    @Test
    void aJobOfWhichNoRunWasNotedIsTakenUp() {
        SmallCounty county = SmallCounty.afterFirstNight(temporary.resolve("county" + number++));
        WarehouseOptions options = new WarehouseOptions("200MB", 1, county.dir().resolve(".work"), List.of());
        for (String table : List.of(
                "STEP_EXECUTION_CONTEXT",
                "STEP_EXECUTION",
                "JOB_EXECUTION_CONTEXT",
                "JOB_EXECUTION_PARAMS",
                "JOB_EXECUTION")) {
            try (Warehouse warehouse = Warehouse.open(county.dir().resolve("warehouse.duckdb"), options)) {
                warehouse.execute("delete from batch.BATCH_" + table);
            }
        }
        CommandRun run = county.nightly();
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(county.nightly().out()).contains("Nothing new");
    }
}
