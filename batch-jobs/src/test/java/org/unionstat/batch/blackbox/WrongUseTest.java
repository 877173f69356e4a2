package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unionstat.batch.cli.CommandRun;

/** Exit status and words when a command or a workspace is wrong, and the empty workspace. */
@Tag("night")
class WrongUseTest {

    @TempDir
    Path temporary;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nightly",
                "nightly --workspace",
                "nightly --no-such-option",
                "no-such-command",
                "validate",
                "validate no-such-file.csv --workspace .",
                "init"
            })
    void wrongUseExitsWithTwo(String line) {
        CommandRun run = CommandRun.of(line.split(" "));
        assertThat(run.status()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).isNotBlank();
    }

    @Test
    void anUnknownPeriodIsToldWithoutARun() {
        SmallCounty county = SmallCounty.in(temporary.resolve("county")).withTwoYears();
        CommandRun run = CommandRun.of("nightly", "--workspace", county.dir().toString(), "--period", "spring");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("spring");
        assertThat(county.dir().resolve("warehouse.duckdb")).doesNotExist();
    }

    @Test
    void aDirectoryWithoutAWorkspaceIsTold() {
        CommandRun run = CommandRun.of("nightly", "--workspace", temporary.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("unionstat.yaml").contains("unionstat init");
    }

    @Test
    void aBrokenWorkspaceIsToldWithAllItsProblemsAtOnce() {
        SmallCounty county = SmallCounty.in(temporary.resolve("county")).withTwoYears();
        county.write("unionstat.yaml", SmallCounty.SETTINGS + "langauge: en\ncalendar: {year_starts_in: 13}\n");
        county.write(
                "units.csv",
                SmallCounty.UNITS
                        + "X1,错,NOWHERE,primary,primary,2020-01-01,\n"
                        + "X2,错,T1,hamlet,primary,2020-13-01,\n");
        county.write(
                "targets.csv",
                "unit_code,indicator,category,period,value\nC,no.such,,2024,5\nNOBODY,membership.members,,2024,many\n");
        CommandRun run = county.nightly();
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err())
                .contains("langauge", "year_starts_in", "NOWHERE", "hamlet", "2020-13-01")
                .contains("no.such", "NOBODY", "many")
                .contains("problems; mend them")
                .doesNotContain("Exception");
        assertThat(county.dir().resolve("warehouse.duckdb")).doesNotExist();
    }

    @Test
    void aFileThatIsNoYamlIsToldWithItsLine() {
        SmallCounty county = SmallCounty.in(temporary.resolve("county"));
        county.write("unionstat.yaml", "name: [\n");
        CommandRun run = county.nightly();
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("unionstat.yaml").doesNotContain("Exception");
    }

    @Test
    void anEmptyWorkspaceHasNothingToDo() {
        Path fresh = temporary.resolve("fresh");
        CommandRun init = CommandRun.of("init", fresh.toString());
        assertThat(init.status()).as(init.err()).isZero();
        CommandRun night = CommandRun.of("nightly", "--workspace", fresh.toString());
        assertThat(night.status()).as(night.err()).isZero();
        CommandRun again = CommandRun.of("nightly", "--workspace", fresh.toString());
        assertThat(again.status()).as(again.err()).isZero();
        assertThat(again.out()).contains("Nothing new");
        assertThat(CommandRun.of("status", "--workspace", fresh.toString()).out())
                .contains("No period is published");
    }

    @Test
    void initLeavesADirectoryInUseAlone() throws IOException {
        Files.writeString(temporary.resolve("mine.txt"), "mine");
        CommandRun init = CommandRun.of("init", temporary.toString());
        assertThat(init.status()).isEqualTo(2);
        assertThat(temporary.resolve("unionstat.yaml")).doesNotExist();
    }

    @Test
    void demoLeavesADirectoryInUseAlone() throws IOException {
        Files.writeString(temporary.resolve("mine.txt"), "mine");
        assertThat(CommandRun.of("demo", "--workspace", temporary.toString()).status())
                .isEqualTo(2);
        assertThat(temporary.resolve("street")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nightly --period 20x4",
                "trends --period 20x4",
                "charts --period 20x4",
                "report --period 20x4",
                "status --period 20x4",
                "template --unit U11 --out x.xlsx --period 20x4",
                "export --format csv --out x --period 20x4",
                "explain --unit U11 --indicator membership.members --period 20x4",
                "waive --rule PAR-062 --unit U11 --by somebody --why because-it-is-so --period 20x4",
                "vintage create name --period 20x4",
                "vintage create 2024-12-31",
                "vintage create a/b",
                "trends --as-of yesterday",
                "trends --as-of 2025-01-31 --out out/2024",
                "trends --out elsewhere",
                "report --out elsewhere",
                "export --format csv --out out/2024",
                "export --format csv --out x --below",
                "explain --unit U11 --indicator membership.members --period 2024 --depth -1",
                "template --unit U11 --period 2024 --out x.xlsx --filled --layout ledger",
                "backup --out unionstat.yaml",
                "backup --out no-such-folder/x.zip",
            })
    void whatTheCommandLineSaysWronglyIsWrongUse(String line) {
        SmallCounty county = SmallCounty.in(temporary.resolve("county"));
        List<String> words = new ArrayList<>();
        for (String word : line.split(" ")) {
            words.add(
                    word.matches("(out|no-such-folder)/.*|unionstat.yaml")
                            ? county.dir().resolve(word).toString()
                            : word);
        }
        words.addAll(List.of("--workspace", county.dir().toString()));

        CommandRun run = CommandRun.of(words.toArray(String[]::new));

        assertThat(run.status()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).containsPattern("(?i)expected|needs").doesNotContain("Exception");
        assertThat(county.out()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nightly", "status", "rebuild", "lint", "vintage list", "backup --out x.zip"})
    void aWorkspaceThatIsNoneIsWrongUse(String line) {
        for (String none : List.of("no-such-folder", "")) {
            List<String> words = new ArrayList<>(List.of(line.split(" ")));
            words.addAll(List.of("--workspace", temporary.resolve(none).toString()));
            assertThat(CommandRun.of(words.toArray(String[]::new)).status()).isEqualTo(2);
        }
    }

    @Test
    void restoringFromNoFileOrIntoAFilledFolderIsWrongUse() throws IOException {
        Files.writeString(temporary.resolve("mine.txt"), "mine");
        Path none = temporary.resolve("nope.zip");
        CommandRun absent = CommandRun.of(
                "restore", none.toString(), temporary.resolve("new").toString());
        CommandRun filled = CommandRun.of("restore", none.toString(), temporary.toString());

        assertThat(absent.status()).isEqualTo(2);
        assertThat(absent.err()).contains(none.toString(), "no such file").doesNotContain("Exception");
        assertThat(filled.status()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty.csv|unit_code,period,indicator,value", "empty.json|[]"})
    void aFileWithoutFiguresIsToldSo(String each) throws IOException {
        SmallCounty county = SmallCounty.in(temporary.resolve("county"));
        String[] file = each.split("\\|");
        Path path = Files.writeString(temporary.resolve(file[0]), file[1] + "\n");

        CommandRun run = CommandRun.of(
                "validate", path.toString(), "--workspace", county.dir().toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("the file holds no figures");
        county.put(file[0], 0, file[1]);
        assertThat(county.tablesOnly().status()).isZero();
        assertThat(Files.readString(county.dir().resolve("receipts").resolve(file[0] + ".000001.txt")))
                .contains("The file holds no figures.");
    }

    @Test
    void statusOfAPeriodThatIsNotPublishedNamesThoseThatAre() throws IOException {
        SmallCounty county = SmallCounty.in(temporary.resolve("county"));
        Files.createDirectories(county.out().resolve("2024/tables"));
        Files.writeString(county.out().resolve("2024/tables/completeness.csv"), "unit_code,period\n");

        CommandRun run = CommandRun.of("status", "--workspace", county.dir().toString(), "--period", "2019");

        assertThat(run.out()).contains("2019 is not published; published are: 2024");
    }

    @Test
    void anIndicatorThatIsLikeNoneIsToldWhatToName() {
        SmallCounty county = SmallCounty.in(temporary.resolve("county"));
        CommandRun run = CommandRun.of(
                "explain",
                "--workspace",
                county.dir().toString(),
                "--unit",
                "U11",
                "--period",
                "2024",
                "--indicator",
                "x");
        assertThat(run.err()).contains("no indicator 'x' alone; expected a code or a name of the catalogue");
    }
}
