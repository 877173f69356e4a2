package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unionstat.batch.cli.CommandRun;

/** Exit status and words when a command or a workspace is wrong, and the empty workspace. */
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
        assertThat(run.status()).isIn(2, 3);
        assertThat(run.err()).contains("spring");
        assertThat(county.dir().resolve("warehouse.duckdb")).doesNotExist();
    }

    @Test
    void aDirectoryWithoutAWorkspaceIsTold() {
        CommandRun run = CommandRun.of("nightly", "--workspace", temporary.toString());
        assertThat(run.status()).isEqualTo(3);
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
}
