package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.batch.cli.CommandRun;

/** A copy in one file gives the workspace back. */
@Tag("night")
class BackupTest {

    @TempDir
    static Path temporary;

    private static SmallCounty county;
    private static Path backup;

    /** What is copied has a correction, a vintage, and a file in the inbox that is not read yet. */
    @BeforeAll
    static void copy() {
        county = SmallCounty.afterFirstNight(temporary.resolve("county"))
                .put("T1/2024_corrected.csv", 10, SmallCounty.HEADER, "U11,2024,115,99,15");
        assertThat(county.nightly().status()).isZero();
        assertThat(CommandRun.of(
                                "vintage",
                                "create",
                                "first",
                                "--workspace",
                                county.dir().toString())
                        .status())
                .isZero();
        county.put("T2/2022.csv", 11, SmallCounty.HEADER, "U21,2022,290,240,30");
        backup = temporary.resolve("copy.zip");
        CommandRun run = CommandRun.of("backup", "--workspace", county.dir().toString(), "--out", backup.toString());
        assertThat(run.status()).as(run.err()).isZero();
    }

    private static CommandRun restore(Path from, Path to) {
        return CommandRun.of("restore", from.toString(), to.toString());
    }

    @Test
    void givesBackTheSameWarehouseAndTheSameTables() {
        SmallCounty restored = new SmallCounty(temporary.resolve("restored"));
        assertThat(restore(backup, restored.dir()).status()).isZero();
        assertThat(Known.in(restored.dir())).isEqualTo(Known.in(county.dir()));
        SmallCounty original = new SmallCounty(Folder.copyAll(county.dir(), temporary.resolve("twin")));
        assertThat(restored.nightly().out()).contains("1 submissions accepted");
        assertThat(original.nightly().out()).contains("1 submissions accepted");
        Map<String, String> published = Folder.content(original.out());
        assertThat(Folder.content(restored.out())).isEqualTo(published);
        assertThat(Folder.content(restored.dir().resolve("vintages")))
                .isEqualTo(Folder.content(original.dir().resolve("vintages")));
        assertThat(CommandRun.of("rebuild", "--workspace", restored.dir().toString())
                        .status())
                .isZero();
        assertThat(Folder.content(restored.out())).isEqualTo(published);
    }

    @Test
    void isNotRestoredIntoAFolderThatHoldsSomething() throws IOException {
        Path filled = Files.createDirectories(temporary.resolve("filled"));
        Files.writeString(filled.resolve("mine.txt"), "mine");
        CommandRun run = restore(backup, filled);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("BK-FILLED");
        assertThat(filled).isDirectoryContaining("glob:**mine.txt");
    }

    @Test
    void aDamagedCopyIsToldAndLeavesNothingBehind() throws IOException {
        byte[] bytes = Files.readAllBytes(backup);
        for (int i = bytes.length / 2; i < bytes.length / 2 + 200; i++) {
            bytes[i] ^= 0x55;
        }
        Path damaged = Files.write(temporary.resolve("damaged.zip"), bytes);
        Path target = temporary.resolve("from-damaged");
        CommandRun run = restore(damaged, target);
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("BK-DAMAGED").doesNotContain("Exception");
        assertThat(target).doesNotExist();
        assertThat(temporary.resolve("from-damaged.part")).doesNotExist();
    }

    @Test
    void whatIsNoCopyIsTold() throws IOException {
        Path text = Files.writeString(temporary.resolve("text.zip"), "not a zip");
        CommandRun run = restore(text, temporary.resolve("from-text"));
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("no copy of a workspace").contains(text.toString());
    }

    @Test
    void neverWritesOverAnotherCopy() {
        CommandRun run = CommandRun.of("backup", "--workspace", county.dir().toString(), "--out", backup.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("BK-EXISTS").contains(backup.toString());
    }

    @Test
    void waitsForNobodyButSaysWhoHoldsTheWarehouse() throws Exception {
        try (ChildProcess holder =
                ChildProcess.start(WarehouseHolder.class.getName(), county.dir().toString())) {
            holder.awaiting("held");
            CommandRun run = CommandRun.of(
                    "backup",
                    "--workspace",
                    county.dir().toString(),
                    "--out",
                    temporary.resolve("other.zip").toString());
            assertThat(run.status()).isEqualTo(3);
            assertThat(run.err()).contains(Long.toString(holder.pid()));
        }
    }
}
