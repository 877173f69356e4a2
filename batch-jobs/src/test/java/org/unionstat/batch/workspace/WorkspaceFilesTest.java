package org.unionstat.batch.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unionstat.outcome.Problem;

/** What is wrong with the settings, the register and the targets is told with its place and what was expected, all at once. */
class WorkspaceFilesTest {

    private static final String HEADER = "code,name,parent_code,level,kind,valid_from,valid_to\n";
    private static final String UNITS = HEADER + "C,某县总工会,,county,federation,2000-01-01,\n"
            + "T,某镇总工会,C,township,federation,2000-01-01,\n"
            + "U,某厂工会,T,primary,primary,2000-01-01,\n";
    private static final String TARGETS = "unit_code,indicator,category,period,value\n";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void aWorkspaceInOrder() throws IOException {
        write("unionstat.yaml", "name: 某县总工会\n");
        write("units.csv", UNITS);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).resolveSibling(""));
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> problems() {
        return Workspace.open(folder).problems().stream().map(Problem::toString).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "calendar: {starts: 2} | calendar.starts: unknown key; expected one of [year_starts_in]",
                "deadlines: {primry: '01-20'} | deadlines.primry: unknown key",
                "gates: {hart: hold} | gates.hart: unknown key; expected one of [hard, info, query]",
                "gates: {query: stop} | gates.query: expected one of [return, hold, accept], found stop",
                "trust: {modus: PRIORITY} | trust.modus: unknown key",
                "trust: {mode: NONE} | trust.mode: expected one of",
                "trust: {complete_from: 101} | trust.complete_from: expected a number from 0 to 100, found 101",
                "trust: {complete_from: -1} | trust.complete_from: expected a number from 0 to 100, found -1",
                "trust: {complete_from: most} | trust.complete_from: expected a number, found most",
                "bulk: {from: 1} | bulk.from: unknown key",
                "bulk: {from_bytes: -4} | bulk.from_bytes: expected a whole number, 0 or above, found -4",
                "bulk: {from_bytes: 1.5} | bulk.from_bytes: expected a whole number, 0 or above, found 1.5",
                "warehouse: {thread: 1} | warehouse.thread: unknown key; expected one of [memory_limit, threads]",
                "warehouse: {threads: 1025} | warehouse.threads: expected a whole number up to 1024",
                "warehouse: {threads: -1} | warehouse.threads: expected a whole number up to 1024",
                "warehouse: {memory_limit: 2XB} | warehouse.memory_limit: expected an amount such as 2GB or 500MB",
                "warehouse: {memory_limit: 0GB} | warehouse.memory_limit: expected an amount such as 2GB",
                "warehouse: 4 | warehouse: expected keys and values, found 4",
                "calendar: {year_starts_in: 13} | calendar.year_starts_in: expected a month from 1 to 12, found 13",
                "source: [a, b] | source: expected text, found [a, b]",
                "source: {a: b} | source: expected text",
                "root: X | root: unknown unit X",
            })
    void aWrongSettingIsToldWithItsWholeKeyAndWhatWasExpected(String setting, String told) throws IOException {
        write("unionstat.yaml", "name: 某县总工会\n" + setting + "\n");

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("unionstat.yaml: ")
                .contains(told.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"name: ''", "name: [a]", "name: {a: b}"})
    void aNameIsText(String name) throws IOException {
        write("unionstat.yaml", name + "\n");

        assertThat(problems()).singleElement().asString().contains("name: expected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2GB", "500 MB", "1.5GiB", "200mb", "1TB"})
    void amountsOfMemoryAreTakenAsTheWarehouseTakesThem(String limit) throws IOException {
        write("unionstat.yaml", "name: 某县总工会\nwarehouse: {memory_limit: " + limit + "}\n");

        assertThat(problems()).isEmpty();
    }

    @Test
    void aKeyThatIsGivenTwiceIsToldWithItsLine() throws IOException {
        write("unionstat.yaml", "name: 甲\nsource: 乙\nname: 丙\n");

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("unionstat.yaml!3")
                .contains("given twice, expected once: name");
    }

    @Test
    void anUnknownRootIsToldBesideWrongKeys() throws IOException {
        write("unionstat.yaml", "name: 甲\nroot: X\ngates: {hart: hold}\n");

        assertThat(problems())
                .hasSize(2)
                .anyMatch(p -> p.contains("gates.hart"))
                .anyMatch(p -> p.contains("unit X"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unionstat.yaml", "units.csv", "targets.csv"})
    void aFileInAnotherEncodingIsToldSo(String file) throws IOException {
        write("targets.csv", TARGETS + "C,会员人数,,2024,5\n");
        byte[] text = Files.readString(folder.resolve(file)).getBytes(Charset.forName("GB18030"));
        Files.write(folder.resolve(file), text);

        assertThat(problems())
                .anySatisfy(p -> assertThat(p).startsWith(file).contains("expected a text saved as UTF-8"))
                .noneMatch(p -> p.contains("Input length"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", HEADER})
    void aRegisterWithoutUnitsIsAnErrorWhereSomethingWasSent(String units) throws IOException {
        write("units.csv", units);
        write("inbox/2024.csv", "unit_code,period\n");
        write("unionstat.yaml", "name: 甲\ngates: {hart: hold}\n");

        assertThat(problems())
                .anySatisfy(p -> assertThat(p).startsWith("units.csv").contains("expected"))
                .anyMatch(p -> p.contains("gates.hart"));
    }

    @Test
    void aRegisterWithoutUnitsIsAnErrorWhereSomethingIsPublished() throws IOException {
        write("units.csv", HEADER);
        write("out/2024/tables/findings.csv", "");

        assertThat(problems()).singleElement().asString().contains("units.csv", "expected a line for each unit");
    }

    @Test
    void aRegisterWithoutUnitsThatWasInOrderIsAnErrorWhenSomethingIsSent() throws IOException {
        write("units.csv", HEADER);
        Workspace.open(folder).orThrow().noteInOrder();
        write("inbox/2024.csv", "unit_code,period\n");

        assertThat(problems()).singleElement().asString().contains("units.csv", "expected a line for each unit");
    }

    @Test
    void aNewWorkspaceMayHaveNoUnitsYet() throws IOException {
        write("units.csv", HEADER);
        Files.createDirectories(folder.resolve("inbox"));

        assertThat(problems()).isEmpty();
    }

    @Test
    void aUnitHasAName() throws IOException {
        write("units.csv", UNITS + "U2, ,T,primary,primary,2000-01-01,\n");

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("units.csv!5:2")
                .contains("name: expected the unit's name");
    }

    @Test
    void aFederationStandsBelowNoneOfALowerLevel() throws IOException {
        write("units.csv", UNITS + "X,另一县总工会,U,county,federation,2000-01-01,\n");

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("units.csv!5")
                .contains("level: expected primary or lower, as U is above, found county");
    }

    @Test
    void federationsOfOneLevelAndPrimaryUnionsMayStandBelowOneAnother() throws IOException {
        write(
                "units.csv",
                UNITS + "T2,园区总工会,T,township,federation,2000-01-01,\nU2,分厂工会,U,primary,primary,2000-01-01,\n");

        assertThat(problems()).isEmpty();
    }

    @Test
    void aTargetIsGivenOnce() throws IOException {
        write("targets.csv", TARGETS + "C,membership.members,,2024,5\nC,membership.members,,2025,5\nC,会员人数,,2024,6\n");

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("targets.csv!4")
                .contains("the same target as in line 2", "membership.members", "2024");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "membership.members,,2024,1.5 | expected a whole number for membership.members, found '1.5'",
                "membership.members,,2024,-5 | expected no negative number for membership.members, found '-5'",
            })
    void aTargetIsAFigureThatTheIndicatorCanHave(String target, String told) throws IOException {
        write("targets.csv", TARGETS + "C," + target.strip() + "\n");

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("targets.csv!2:5")
                .contains(told);
    }

    @Test
    void whatWasTakenOnceStandsNotInTheWayOfThePast() throws IOException {
        write("unionstat.yaml", "name: 甲\nname: 乙\ngates: {hart: hold, query: accept}\n");
        write("units.csv", UNITS + "U2,,T,primary,primary,2000-01-01,\n");

        Workspace kept = Workspace.openKept(folder).orThrow();

        assertThat(kept.settings().name()).isEqualTo("乙");
        assertThat(kept.units().spans("U2")).hasSize(1);
    }
}
