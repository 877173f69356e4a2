package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionstat.batch.cli.CommandRun;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.warehouse.WarehouseOptions;

/** Figures and returns as files for other programs. */
@Tag("night")
class ExportTest {

    @TempDir
    Path temporary;

    private SmallCounty county;
    private Path out;

    @BeforeEach
    void runFirstNight() {
        county = SmallCounty.afterFirstNight(temporary.resolve("county"));
        out = temporary.resolve("data");
    }

    private CommandRun export(String... more) {
        List<String> args =
                new ArrayList<>(List.of("export", "--workspace", county.dir().toString(), "--out", out.toString()));
        args.addAll(List.of(more));
        return CommandRun.of(args.toArray(new String[0]));
    }

    private Table exported(String file, String... more) {
        CommandRun run = export(more);
        assertThat(run.status()).as(run.err()).isZero();
        return Table.read(out.resolve(file));
    }

    private static String line(Map<String, String> row, String... columns) {
        return String.join(" ", Stream.of(columns).map(row::get).toList());
    }

    @Test
    void oneRowIsNotCalledRows() {
        CommandRun run = export(
                "--format",
                "csv",
                "--content",
                "figures",
                "--unit",
                "T1",
                "--period",
                "2024",
                "--indicator",
                "membership.workers");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out().strip()).endsWith("figures.csv: 1 row");
    }

    @Test
    void figuresStandInOneRowEach() {
        CommandRun run = export("--format", "csv");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("figures.csv: ").contains("returns_primary.csv: 24 rows");
        Table figures = Table.read(out.resolve("figures.csv"));
        assertThat(figures.row("unit_code", "T1", "period", "2024", "indicator", "membership.members"))
                .containsEntry("value", "240")
                .containsEntry("unit_name", "甲镇总工会")
                .containsEntry("level", "township")
                .containsEntry("basis", "COMPUTED")
                .containsEntry("expected", "2")
                .containsEntry("answered", "2");
        assertThat(figures.row("unit_code", "C", "period", "2024", "indicator", "membership.density"))
                .containsEntry("numerator", "830")
                .containsEntry("denominator", "1030");
    }

    @Test
    void whatIsAskedForIsChosen() {
        assertThat(exported(
                                "figures.csv",
                                "--format",
                                "csv",
                                "--content",
                                "figures",
                                "--period",
                                "2024",
                                "--unit",
                                "T2",
                                "--below",
                                "--indicator",
                                "工会会员数,skills.trainees")
                        .rows())
                .extracting(r -> line(r, "unit_code", "period", "indicator", "value"))
                .containsExactly(
                        "T2 2024 membership.members 590",
                        "T2 2024 skills.trainees 40",
                        "U21 2024 membership.members 260",
                        "U21 2024 skills.trainees 33",
                        "U22 2024 membership.members 330",
                        "U22 2024 skills.trainees 7");
        assertThat(out).isDirectoryContaining("glob:**figures.csv").isDirectoryNotContaining("glob:**returns*");
        assertThat(exported(
                                "figures.csv",
                                "--format",
                                "csv",
                                "--unit",
                                "T2",
                                "--period",
                                "2023,2024",
                                "--indicator",
                                "skills.trainees")
                        .rows())
                .extracting(r -> line(r, "unit_code", "period", "value"))
                .containsExactly("T2 2023 30", "T2 2024 40");
    }

    @Test
    void figuresStandInOneColumnEach() {
        Table wide = exported("figures.csv", "--format", "csv", "--layout", "wide", "--period", "2024");
        assertThat(wide.header().subList(0, 4)).containsExactly("unit_code", "unit_name", "level", "period");
        assertThat(wide.row("unit_code", "T2"))
                .containsEntry("membership.members", "590")
                .containsEntry("membership.workers", "730")
                .containsEntry("skills.trainees", "40");
    }

    /** What is exported can be sent in again and gives the same tables. */
    @ParameterizedTest
    @CsvSource({"csv,long,.csv", "csv,wide,.csv", "parquet,long,.parquet", "parquet,wide,.parquet"})
    void returnsCanBeReadAgain(String format, String layout, String ending) throws IOException {
        if (layout.equals("long")) {
            county.put(
                    "T1/2024_corrected.csv",
                    10,
                    "unit_code,period,indicator,value,qualifier,upper,as_of,reason,flags,note",
                    "U11,2024,membership.workers,520,,,2024-06-30,miscounted,P,\"a note, with a comma\"",
                    "U11,2024,membership.members,300多,,,,miscounted,,",
                    "U11,2024,skills.trainees,xx,,,,miscounted,,");
        } else {
            county.put("T1/2024_corrected.csv", 10, SmallCounty.HEADER + ",reason", "U11,2024,120,99,,miscounted");
        }
        assertThat(county.tablesOnly().status()).isZero();
        CommandRun run = export("--format", format, "--layout", layout, "--content", "returns");
        assertThat(run.status()).as(run.err()).isZero();
        SmallCounty again = SmallCounty.in(temporary.resolve("again"));
        Path file = out.resolve("returns_primary" + ending);
        again.put("returns" + ending, 0, Files.readAllBytes(file));
        assertThat(again.tablesOnly().out()).contains("8 submissions accepted, 0 held, 0 returned");
        for (String table : List.of("year_over_year", "targets")) {
            assertThat(again.table("2024", table)).isEqualTo(county.table("2024", table));
        }
        List<String> told = List.of("value", "upper", "state", "qualifier", "as_of", "note", "flags", "reason");
        assertThat(again.table("2024", "observations").rows())
                .extracting(r -> line(r, told.toArray(new String[0])))
                .isEqualTo(county.table("2024", "observations").rows().stream()
                        .map(r -> line(r, told.toArray(new String[0])))
                        .toList());
    }

    @Test
    void numbersInParquetAreExactDecimals() {
        assertThat(export("--format", "parquet").status()).isZero();
        try (Warehouse any = Warehouse.open(
                temporary.resolve("any.duckdb"), new WarehouseOptions("200MB", 1, temporary, List.of(temporary)))) {
            any.execute("create table figures as from '" + out.resolve("figures.parquet") + "'");
            assertThat(any.columns("select value from figures")).containsExactly("value");
            any.execute("create table types as select 1 / (typeof(value) = 'DECIMAL(38,4)')::integer from figures");
        }
    }

    @Test
    void theFiguresOfAMomentAreThoseThatWereKnown() throws IOException {
        String then = Files.readString(county.dir().resolve("archive/ledger.jsonl"));
        String moment = then.substring(then.lastIndexOf("\"known_at\":\"") + 12, then.lastIndexOf("\",\"fingerprint"));
        assertThat(CommandRun.of(
                                "vintage",
                                "create",
                                "年报",
                                "--workspace",
                                county.dir().toString())
                        .status())
                .isZero();
        county.put("T1/corrected.csv", 10, SmallCounty.HEADER, "U11,2024,110,99,15");
        assertThat(county.tablesOnly().status()).isZero();
        for (String asOf : List.of(moment, "年报")) {
            assertThat(exported("figures.csv", "--format", "csv", "--as-of", asOf)
                            .row("unit_code", "T1", "period", "2024", "indicator", "membership.members"))
                    .containsEntry("value", "240");
        }
        assertThat(exported("figures.csv", "--format", "csv")
                        .row("unit_code", "T1", "period", "2024", "indicator", "membership.members"))
                .containsEntry("value", "249");
    }

    @Test
    void everythingThatIsUnknownIsToldAtOnce() {
        CommandRun run = export("--format", "csv", "--unit", "T9,T1,T8", "--period", "2024,2011");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("'T9'", "'T8'", "'2011'").doesNotContain("'T1'");
        assertThat(out).doesNotExist();
        CommandRun names = export("--format", "csv", "--indicator", "会员,nonsense", "--period", "20x4");
        assertThat(names.err()).contains("'nonsense'", "20x4");
        assertThat(export("--format", "xlsx").status()).isEqualTo(2);
        out = county.out().resolve("2024");
        assertThat(export("--format", "csv").err()).contains("EXPORT-OUT");
    }
}
