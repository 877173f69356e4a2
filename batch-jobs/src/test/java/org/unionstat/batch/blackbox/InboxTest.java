package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.batch.cli.CommandRun;
import org.unionstat.batch.inbox.LeftFile;
import org.unionstat.batch.inbox.LeftFile.Why;
import org.unionstat.batch.job.Night;
import org.unionstat.batch.job.Order;
import org.unionstat.batch.job.Progress;
import org.unionstat.batch.job.Result;
import org.unionstat.batch.job.Task;
import org.unionstat.batch.workspace.Workspace;

/** What may lie in the inbox, and what the inbox may be, without stopping the night of the others. */
@Tag("night")
class InboxTest {

    private static final String GOOD = "U11,2024,110,90,15";

    private static final String OTHER = "U12,2024,190,150,0";

    @TempDir
    Path temporary;

    private SmallCounty county() {
        return SmallCounty.in(temporary.resolve("county"));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void aFileWithALongNameIsTreatedAsAnyOther() throws IOException {
        String name = "报".repeat(80);
        SmallCounty county = county().put("good.csv", 0, SmallCounty.HEADER, GOOD)
                .put(name + ".csv", 1, SmallCounty.HEADER, OTHER)
                .put("x." + name, 2, SmallCounty.HEADER, "U99,2024,1,1,1");

        CommandRun night = county.tablesOnly();

        assertThat(night.status()).as(night.err()).isZero();
        assertThat(night.out()).contains("2 submissions accepted");
        assertThat(files(county.dir().resolve("receipts")))
                .hasSize(6)
                .filteredOn(p -> p.getFileName().toString().startsWith("报报"))
                .hasSize(2)
                .allSatisfy(p -> assertThat(Files.readString(p)).contains(name + ".csv"));
        assertThat(county.dir().resolve("returned").resolve("x." + name)).isRegularFile();
        CommandRun rebuilt =
                CommandRun.of("rebuild", "--workspace", county.dir().toString());
        assertThat(rebuilt.status()).as(rebuilt.err()).isZero();
    }

    @Test
    void whatCannotBeReadIsLeftForTheNextNight() throws IOException {
        SmallCounty county = county().put("good.csv", 0, SmallCounty.HEADER, GOOD);
        Path link = county.dir().resolve("inbox/T1/link.csv");
        Files.createDirectories(link.resolveSibling(""));
        Path elsewhere = temporary.resolve("elsewhere.csv");
        Files.createSymbolicLink(link, elsewhere);

        CommandRun night = county.tablesOnly();
        CommandRun nothingNew = county.nightly();
        Files.writeString(elsewhere, SmallCounty.HEADER + "\n" + OTHER + "\n");
        CommandRun next = county.tablesOnly();

        assertThat(night.status()).as(night.err()).isZero();
        assertThat(night.out()).contains("1 submissions accepted");
        assertThat(night.err()).contains("T1/link.csv in the inbox cannot be read", "left for the next run");
        assertThat(nothingNew.status()).as(nothingNew.err()).isZero();
        assertThat(nothingNew.err()).contains("T1/link.csv");
        assertThat(next.out()).contains("1 submissions accepted");
        assertThat(next.err()).doesNotContain("link.csv");
        assertThat(files(county.dir().resolve("logs")))
                .singleElement()
                .satisfies(log -> assertThat(Files.readString(log)).contains("T1/link.csv in the inbox"));
    }

    @Test
    void whatFailsWhileItIsReadIsLeft() throws IOException {
        Path unreadable = Path.of("/proc/self/mem");
        assumeTrue(Files.exists(unreadable));
        SmallCounty county = county().put("good.csv", 0, SmallCounty.HEADER, GOOD);
        Files.createSymbolicLink(county.dir().resolve("inbox/memory.csv"), unreadable);

        CommandRun night = county.tablesOnly();

        assertThat(night.status()).as(night.err()).isZero();
        assertThat(night.out()).contains("1 submissions accepted");
        assertThat(night.err()).contains("memory.csv in the inbox cannot be read");
    }

    @Test
    void aFileThatVanishesWhileTheInboxIsReadIsTakenUpWhenItIsBack() throws IOException {
        SmallCounty county =
                county().put("good.csv", 1, SmallCounty.HEADER, GOOD).put("other.csv", 0, SmallCounty.HEADER, OTHER);
        Path file = county.dir().resolve("inbox/other.csv");
        Path aside = temporary.resolve("other.csv");
        Progress taking = new Progress() {
            @Override
            public void step(String name, long total) {
                if (name.equals("stage")) {
                    move(file, aside);
                }
            }

            @Override
            public void advance() {}

            @Override
            public void done(long count) {}
        };

        Result night = new Night(Workspace.open(county.dir()).orThrow(), taking).run(new Order(Task.NIGHTLY, ""));
        move(aside, file);
        Result next = new Night(Workspace.open(county.dir()).orThrow(), Progress.NONE).run(new Order(Task.NIGHTLY, ""));

        assertThat(night.accepted()).isEqualTo(1);
        assertThat(night.left())
                .extracting(LeftFile::name, LeftFile::why)
                .containsExactly(tuple("other.csv", Why.GONE));
        assertThat(next.accepted()).isEqualTo(1);
        assertThat(files(county.dir().resolve("receipts")))
                .extracting(p -> p.getFileName().toString())
                .contains("good.csv.000001.txt", "other.csv.000002.txt");
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anInboxThatIsALinkIsRead() throws IOException {
        SmallCounty county = county().put("T1/good.csv", 0, SmallCounty.HEADER, GOOD);
        Path inbox = county.dir().resolve("inbox");
        Path share = temporary.resolve("share");
        Files.move(inbox, share);
        Files.createSymbolicLink(inbox, share);

        CommandRun night = county.tablesOnly();
        CommandRun foreign = CommandRun.of(
                "validate",
                Files.writeString(share.resolve("T1/foreign.csv"), SmallCounty.HEADER + "\nU21,2024,1,1,1\n")
                        .toString(),
                "--workspace",
                county.dir().toString());

        assertThat(night.out()).as(night.err()).contains("1 submissions accepted");
        assertThat(foreign.out()).contains("T1/foreign.csv!2:1", "STR-012");
        Path backup = temporary.resolve("backup.zip");
        Path restored = temporary.resolve("restored");
        CommandRun.of("backup", "--workspace", county.dir().toString(), "--out", backup.toString());
        CommandRun.of("restore", backup.toString(), restored.toString());
        assertThat(restored.resolve("inbox/T1/good.csv")).isRegularFile();
    }

    @Test
    void aMissingInboxIsEmpty() {
        assertThat(county().tablesOnly().status()).isZero();
    }

    @Test
    void aFileInThePlaceOfTheInboxIsAnError() {
        SmallCounty county = county().write("inbox", "not a folder");

        CommandRun night = county.tablesOnly();

        assertThat(night.status()).isEqualTo(3);
        assertThat(night.err())
                .contains(county.dir().resolve("inbox").toString(), "expected a folder, found a file")
                .doesNotContain("Exception");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNameThatTheSystemsLanguageCannotSpellIsLeft() throws Exception {
        SmallCounty county =
                county().put("good.csv", 0, SmallCounty.HEADER, GOOD).put("年报.csv", 1, SmallCounty.HEADER, OTHER);

        try (ChildProcess night = ChildProcess.startIn(
                Map.of("LC_ALL", "C"),
                "org.unionstat.batch.cli.Unionstat",
                "nightly",
                "--tables-only",
                "--lang",
                "en",
                "--workspace",
                county.dir().toString())) {
            night.awaiting("set LC_ALL=C.UTF-8").awaiting("1 submissions accepted");
            assertThat(night.end()).isZero();
        }
    }
}
