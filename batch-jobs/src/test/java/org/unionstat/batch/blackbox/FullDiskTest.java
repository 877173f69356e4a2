package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionstat.batch.cli.CommandRun;
import org.unionstat.batch.warehouse.Warehouse;

/** A second night whose disk is full: it says so, and the next one, with space, makes up for it. */
@Tag("night")
class FullDiskTest {

    @TempDir
    static Path temporary;

    private static Map<String, String> undisturbed;

    private static int number;

    @BeforeAll
    static void runUndisturbed() {
        SmallCounty county = dueForASecondNight(temporary.resolve("undisturbed"));
        assertThat(county.nightly().status()).isZero();
        undisturbed = Folder.content(county.out());
    }

    private static SmallCounty dueForASecondNight(Path dir) {
        return SmallCounty.afterFirstNight(dir)
                .put("T1/2024_corrected.csv", 10, SmallCounty.HEADER, "U11,2024,115,99,15")
                .put("T2/2022.csv", 11, SmallCounty.HEADER, "U21,2022,290,240,30", "U22,2022,380,320,0");
    }

    /** The folder on the small disk, and how many kilobytes are left on it. */
    @ParameterizedTest(name = "{0}, {1} KB left")
    @CsvSource({"out,60", "archive,0", ".work,0", ".,200"})
    void isToldWhichPathIsFullAndLosesNothing(String folder, int left) throws Exception {
        fill(folder, left);
    }

    @EnabledIfSystemProperty(named = "unionstat.heavy", matches = "true")
    @ParameterizedTest(name = "{0}, {1} KB left")
    @CsvSource({"out,0", "receipts,0", ".,0", ".,60"})
    void isToldWhereverTheDiskIsFull(String folder, int left) throws Exception {
        fill(folder, left);
    }

    private static void fill(String folder, int left) throws Exception {
        Path dir = temporary.resolve("county" + number++);
        try (SmallDisk disk = SmallDisk.at(dir.resolve(folder).normalize())) {
            SmallCounty county = dueForASecondNight(dir);
            Map<String, String> before = Folder.content(county.out());
            disk.fill(left);

            CommandRun night = county.nightly();

            assertThat(night.status()).as(night.toString()).isEqualTo(3);
            assertThat(night.err())
                    .contains("No space left", "is full: " + disk.folder() + ".")
                    .contains("run the same command again")
                    .doesNotContain("Exception");
            disk.free();
            assertThat(Folder.content(county.out())).isEqualTo(before);
            CommandRun next = county.nightly();
            assertThat(next.status()).as(next.err()).isZero();
            assertThat(Folder.content(county.out())).isEqualTo(undisturbed);
            try (Warehouse warehouse = Known.open(dir)) {
                assertThat(warehouse.sql("blackbox/duplicates").list(r -> r.text("what")))
                        .isEmpty();
            }
            assertThat(county.nightly().out()).contains("Nothing new");
        }
    }
}
