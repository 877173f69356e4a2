package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.batch.cli.CommandRun;

/** What was known at a moment is given back to the byte, whatever became known since. */
@Tag("night")
class AsOfTest {

    private static final Pattern KNOWN_AT = Pattern.compile("\"known_at\":\"([^\"]+)\"");

    @TempDir
    static Path temporary;

    private static SmallCounty county;
    private static Map<String, String> first;
    private static Map<String, String> second;
    private static String firstMoment;
    private static String secondMoment;

    /** Three nights: two years; a correction; another tree, a changed form and an emptied inbox. */
    @BeforeAll
    static void threeNights() throws IOException {
        county = SmallCounty.afterFirstNight(temporary.resolve("county"));
        first = Folder.content(county.out());
        firstMoment = lastMoment();
        assertThat(CommandRun.of("vintage", "create", "年报初稿", "--workspace", dir())
                        .status())
                .isZero();
        county.put("T1/2024_corrected.csv", 10, SmallCounty.HEADER, "U11,2024,115,99,15");
        assertThat(county.nightly().status()).isZero();
        second = Folder.content(county.out());
        secondMoment = lastMoment();
        Folder.delete(county.dir().resolve("inbox"));
        county.write("unit_events.csv", "date,event,code,to_code,share,note\n2024-01-01,MOVE,U12,T2,,\n");
        county.write("forms/primary.yaml", SmallCounty.FORM.replace("  - skills.trainees\n", ""));
        county.put("T1/2025.csv", 11, "unit_code,period,membership.members", "U11,2025,120");
        assertThat(county.nightly().status()).isZero();
        assertThat(second).isNotEqualTo(first);
        assertThat(Folder.content(county.out())).isNotEqualTo(second);
    }

    private static String dir() {
        return county.dir().toString();
    }

    private static String lastMoment() throws IOException {
        Matcher moments = KNOWN_AT.matcher(Files.readString(county.dir().resolve("archive/ledger.jsonl")));
        String last = "";
        while (moments.find()) {
            last = moments.group(1);
        }
        return last;
    }

    private static Map<String, String> asOf(String moment, String command) {
        Path out = temporary.resolve(command + "-" + moment.hashCode());
        CommandRun run = CommandRun.of(command, "--workspace", dir(), "--as-of", moment, "--out", out.toString());
        assertThat(run.status()).as(run.err()).isZero();
        return Folder.content(out);
    }

    @Test
    void aMomentGivesBackWhatWasPublishedThen() {
        Map<String, String> now = Folder.state(county.out());
        assertThat(asOf(firstMoment, "trends")).isEqualTo(first);
        assertThat(asOf(secondMoment, "trends")).isEqualTo(second);
        assertThat(asOf(secondMoment, "report")).isEqualTo(second);
        assertThat(Folder.state(county.out())).isEqualTo(now);
        assertThat(county.dir().resolve(".work")).isDirectoryNotContaining("glob:**past-*");
    }

    @Test
    void whatAKilledProcessLeftIsClearedAway() throws IOException {
        Path left = Files.createDirectories(county.dir().resolve(".work/past-999999999999"));
        asOf(firstMoment, "report");
        assertThat(left).doesNotExist();
    }

    @Test
    void withoutAFolderItLiesBesideOutAndIsMadeAnew() {
        for (int i = 0; i < 2; i++) {
            CommandRun run = CommandRun.of("trends", "--workspace", dir(), "--as-of", secondMoment, "--period", "2024");
            assertThat(run.status()).as(run.err()).isZero();
            Path made = county.dir().resolve("as-of").resolve(secondMoment.replace(':', '.'));
            assertThat(run.out()).contains(made.resolve("2024").toString());
            assertThat(Table.read(made.resolve("2024/tables/year_over_year.csv"))
                            .row("unit_code", "C", "indicator", "membership.members", "category", "", "period", "2024"))
                    .containsEntry("value", "839");
        }
    }

    @Test
    void aVintageGivesBackItsBytes() throws IOException {
        Path out = temporary.resolve("vintage");
        CommandRun run = CommandRun.of("report", "--workspace", dir(), "--as-of", "年报初稿", "--out", out.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Folder.content(out)).isEqualTo(first);
        Path kept = county.dir().resolve("vintages/年报初稿");
        for (String period : List.of("2023", "2024")) {
            assertThat(Files.readAllBytes(out.resolve(period).resolve("manifest.json")))
                    .isEqualTo(Files.readAllBytes(kept.resolve(period).resolve("manifest.json")));
            assertThat(Files.getPosixFilePermissions(kept.resolve(period).resolve("report.html")))
                    .doesNotContain(PosixFilePermission.OWNER_WRITE);
        }
        assertThat(CommandRun.of("vintage", "list", "--workspace", dir()).out())
                .startsWith("年报初稿: known up to " + firstMoment + ", periods 2023 2024, ");
    }

    @Test
    void aVintageIsNeverWrittenAgainAndSaysIfItWasAltered() throws IOException {
        assertThat(CommandRun.of("vintage", "create", "二稿", "--period", "2024", "--workspace", dir())
                        .status())
                .isZero();
        CommandRun again = CommandRun.of("vintage", "create", "二稿", "--workspace", dir());
        assertThat(again.status()).isEqualTo(2);
        assertThat(again.err()).contains("二稿").contains("exists");
        Path table = county.dir().resolve("vintages/二稿/2024/tables/year_over_year.csv");
        assertThat(table.toFile().setWritable(true)).isTrue();
        Files.writeString(table, "altered");
        CommandRun altered = CommandRun.of(
                "trends",
                "--workspace",
                dir(),
                "--as-of",
                "二稿",
                "--out",
                temporary.resolve("altered").toString());
        assertThat(altered.status()).isEqualTo(3);
        assertThat(altered.err()).contains(table.toString()).contains("VT-ALTERED");
    }

    @Test
    void whatIsNeitherAMomentNorAVintageIsTold() {
        for (String wrong : List.of("yesterday", "2024-13-01", "../年报初稿")) {
            CommandRun run = CommandRun.of("trends", "--workspace", dir(), "--as-of", wrong);
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("neither a moment nor a vintage").contains(wrong);
        }
        CommandRun early = CommandRun.of("trends", "--workspace", dir(), "--as-of", "1999-12-31");
        assertThat(early.status()).isEqualTo(3);
        assertThat(early.err()).contains("nothing was known");
        for (String name : List.of("2024-12-31", "../up", "")) {
            assertThat(CommandRun.of("vintage", "create", name, "--workspace", dir())
                            .err())
                    .contains("no name for a vintage");
        }
    }

    @Test
    void thePastIsNeverPutWhereThePresentIs() {
        for (Path wrong : List.of(county.out().resolve("2024@then"), county.out(), county.dir())) {
            CommandRun run =
                    CommandRun.of("trends", "--workspace", dir(), "--as-of", firstMoment, "--out", wrong.toString());
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("AS-OUT");
        }
    }
}
