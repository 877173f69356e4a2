package org.unionstat.batch.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.unionstat.batch.job.Night;
import org.unionstat.batch.job.Order;
import org.unionstat.batch.job.Progress;
import org.unionstat.batch.job.Result;
import org.unionstat.batch.job.Task;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.warehouse.WarehouseOptions;
import org.unionstat.batch.workspace.Workspace;

/** The short way and the long way into the warehouse must give the same tables and receipts, whatever stands in the file. */
@Tag("night")
class BulkLoadTest {

    private static final String[] COLUMNS = {
        "unit_code",
        "unit_name",
        "period",
        "kind",
        "series",
        "membership.members",
        "membership.members[sex:female]",
        "membership.members[sex:male]",
        "membership.members[worker_group:migrant]",
        "membership.workers",
        "会员数(农民工)|skip",
        "finance.income",
        "finance.income[income_item:dues]",
        "finance.income[income_item:contributions]",
        "finance.income[income_item:admin_grant]",
        "finance.income[income_item:upper_grant]",
        "mutual_aid.insured_workers",
        "mutual_aid.insured_workers[insurance_scheme:active]",
        "mutual_aid.insured_workers[insurance_scheme:retired]",
        "mutual_aid.insured_workers[insurance_scheme:ankang]",
        "mutual_aid.insured_workers[insurance_scheme:special]",
        "organization.covered_units[unit_nature:enterprise]",
        "assistance.relief_fund_rate",
        "note"
    };

    private static final String[] ODD = {
        "",
        " ",
        "近200",
        "1.25万",
        "\"8,168\"",
        "007",
        "-5",
        "-0",
        "1e3",
        "1_000",
        "0x1F",
        ".5",
        "5.",
        "12.345",
        "12.30",
        "xx",
        "--",
        "300余",
        "5%—15%",
        "95.5%",
        "１２",
        "abc",
        "12345678901234567",
        "9999999999999999",
        "1200名",
        "0",
        "0.00",
        "101",
        "\"\""
    };

    private static final String[] HEADS = {
        ",2023",
        "X999,2023",
        "P0001,2013",
        "P0002,2199",
        "P0003,20x3",
        " P0004 ,2023",
        "P0005, 2023 ",
        "P0014,2023年",
        "P0015,２０２２年度",
        "P0016,2023年上半年",
        "p0006,2023",
        "C,2023",
        "T1,2023",
        "N0025,2023",
        "N0125,2022",
        "N0225,2023"
    };

    @TempDir
    private Path folder = Path.of("");

    private static List<String> columns() {
        return Stream.of(COLUMNS).filter(c -> !c.endsWith("|skip")).toList();
    }

    private static String row(Random random, String head, boolean odd) {
        int members = random.nextInt(500);
        int women = random.nextInt(members + 1);
        long income = random.nextInt(1_000_000);
        long dues = (long) (income * random.nextDouble());
        long grant = income - dues;
        int insured = random.nextInt(300);
        int active = random.nextInt(insured + 1);
        List<String> fields = new ArrayList<>(List.of(
                head.split(",", -1)[0],
                random.nextInt(9) == 0 ? "\"某机械厂, 一分厂\"" : "某机械厂工会",
                head.split(",", -1)[1],
                random.nextInt(60) == 0 ? "own" : random.nextInt(30) == 0 ? "OWN" : "",
                random.nextInt(50) == 0 ? "TARGET" : random.nextInt(60) == 0 ? "CHANGE" : "",
                "" + members,
                "" + women,
                "" + (members - women),
                random.nextInt(20) == 0 ? "" : "" + random.nextInt(members + (random.nextInt(20) == 0 ? 30 : 1)),
                "" + (members + random.nextInt(400)),
                money(income),
                money(dues),
                money(grant),
                random.nextInt(3) == 0 ? "" : "0",
                "0",
                random.nextInt(12) == 0 ? "" : "" + insured,
                "" + active,
                "" + (insured - active - (random.nextInt(25) == 0 ? 1 : 0)),
                "0",
                random.nextInt(5) == 0 ? "" : "0",
                "" + random.nextInt(5),
                random.nextInt(25) == 0 ? "100.5" : random.nextInt(100) + "." + random.nextInt(10),
                odd && members % 3 == 0 ? "备注" : ""));
        if (odd) {
            for (int i = random.nextInt(3); i >= 0; i--) {
                fields.set(5 + random.nextInt(17), ODD[random.nextInt(ODD.length)]);
            }
        }
        return String.join(",", fields);
    }

    private static String money(long cents) {
        return cents % 100 == 0 && cents % 300 == 0
                ? "" + cents / 100
                : cents / 100 + "." + cents % 100 / 10 + cents % 10;
    }

    private static String file(long seed, int units, boolean planted) {
        Random random = new Random(seed);
        List<String> rows = new ArrayList<>();
        rows.add(String.join(",", columns()));
        for (int unit = 0; unit < units; unit++) {
            String head = String.format(java.util.Locale.ROOT, "P%04d,%d", unit, random.nextInt(8) == 0 ? 2022 : 2023);
            boolean odd = planted && random.nextInt(6) == 0;
            if (planted && random.nextInt(40) == 0) {
                head = HEADS[random.nextInt(HEADS.length)];
            }
            rows.add(row(random, head, odd));
            if (planted && random.nextInt(30) == 0) {
                rows.add(row(random, head, random.nextBoolean()));
            }
            if (planted && random.nextInt(60) == 0) {
                rows.add(",".repeat(columns().size() - 1));
            }
        }
        return String.join("\n", rows) + "\n";
    }

    private Path workspace(String name, long fromBytes) throws IOException {
        Path directory = folder.resolve(name);
        Files.createDirectories(directory.resolve("inbox"));
        Files.writeString(
                directory.resolve("unionstat.yaml"),
                "name: 测试\nsimulated: true\nsuspicious_figures: false\nbulk: {from_bytes: " + fromBytes + "}\n");
        StringBuilder units = new StringBuilder("code,name,parent_code,level,kind,valid_from,valid_to\n");
        units.append("C,某县总工会,,county,federation,2000-01-01,\n");
        units.append("T1,甲街道总工会,C,township,federation,2000-01-01,\n");
        units.append("T2,乙街道总工会,C,township,federation,2000-01-01,\n");
        for (int i = 0; i < 300; i++) {
            units.append(String.format(
                    java.util.Locale.ROOT,
                    "P%04d,某厂%d,T%d,primary,%s,2015-01-01,%s%n",
                    i,
                    i,
                    i % 3 == 0 ? 1 : 2,
                    i % 7 == 0 ? "joint" : "primary",
                    i % 50 == 49 ? "2022-06-30" : ""));
        }
        Files.writeString(directory.resolve("units.csv"), units);
        Files.writeString(directory.resolve("unit_events.csv"), """
                date,event,code,to_code,share,note
                2023-01-01,RECODE,P0025,N0025,,
                2023-07-01,RECODE,P0125,N0125,,
                2023-01-01,RECODE,P0225,N0225,,
                """);
        return directory;
    }

    private static void put(Path workspace, String name, byte[] content, int minute) throws IOException {
        Path file = workspace.resolve("inbox").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        Files.setLastModifiedTime(
                file, FileTime.from(Instant.parse("2024-01-10T08:00:00Z").plusSeconds(60L * minute)));
    }

    private static Result night(Path workspace) throws IOException {
        return new Night(Workspace.open(workspace).orThrow(), Progress.NONE).run(new Order(Task.TABLES, ""));
    }

    /** Every published table and every receipt by its name. */
    private static Map<String, String> told(Path workspace) throws IOException {
        Map<String, String> told = new TreeMap<>();
        for (String top : List.of("out", "receipts", "returned")) {
            if (!Files.isDirectory(workspace.resolve(top))) {
                continue;
            }
            try (Stream<Path> files = Files.walk(workspace.resolve(top), java.nio.file.FileVisitOption.FOLLOW_LINKS)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = workspace.relativize(file).toString();
                    if (!name.contains(".versions")
                            && name.matches(".*\\.(csv|txt|json)")
                            && !name.endsWith("manifest.json")) {
                        told.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
                    }
                }
            }
        }
        return told;
    }

    /** Tells how many files went the short way. */
    private long bothWays(List<Map.Entry<String, byte[]>> files) throws IOException {
        Path quick = workspace("quick", 0);
        Path slow = workspace("slow", Long.MAX_VALUE / 2);
        int minute = 0;
        for (Map.Entry<String, byte[]> each : files) {
            put(quick, each.getKey(), each.getValue(), minute);
            put(slow, each.getKey(), each.getValue(), minute++);
        }
        Result result = night(quick);
        Result expected = night(slow);

        assertThat(result.accepted()).isEqualTo(expected.accepted());
        assertThat(result.held()).isEqualTo(expected.held());
        assertThat(result.returned()).isEqualTo(expected.returned());
        Map<String, String> told = told(quick);
        assertThat(told.keySet()).isEqualTo(told(slow).keySet()).isNotEmpty();
        told(slow).forEach((name, text) -> assertThat(told.get(name)).as(name).isEqualTo(text));
        return count(quick, "(select distinct file_id from file_column)");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(longs = {1})
    void givesTheSameTablesAsTheLongWayWhateverIsPlantedInWhateverEncoding(long seed) throws IOException {
        long bulk = bothWays(List.of(
                Map.entry("all.csv", bytes(file(seed, 300, true))),
                Map.entry("T1/some.csv", bytes(file(seed + 100, 60, true))),
                Map.entry(
                        "again.csv",
                        bytes("\uFEFF" + file(seed + 200, 150, true).replace("\n", "\r\n"))),
                Map.entry("simplified.csv", file(seed + 300, 60, false).getBytes(Charset.forName("GB18030"))),
                Map.entry("wide.csv", file(seed + 400, 60, true).getBytes(StandardCharsets.UTF_16))));

        assertThat(bulk).isEqualTo(5);
    }

    @Test
    void leavesFilesThatShiftTheirRowsToTheLongWay() throws IOException {
        String plain = file(7, 30, false);
        long bulk = bothWays(List.of(
                Map.entry("blank line.csv", bytes(plain.replaceFirst("\nP0011", "\n\nP0011"))),
                Map.entry("broken quote.csv", bytes(plain.replaceFirst("某机械厂工会", "\"某\n厂\""))),
                Map.entry("ragged.csv", bytes(plain.replaceFirst("\nP0003,(.*)\n", "\nP0003,$1,7\n"))),
                Map.entry("unknown column.csv", bytes(plain.replaceFirst("finance.income,", "finance.nothing,"))),
                Map.entry("no last line end.csv", bytes(plain.strip())),
                Map.entry("empty.csv", bytes(""))));

        assertThat(bulk).isEqualTo(1);
    }

    @Test
    void takesRecordsThatAreInOrderWithoutTheReader() throws IOException {
        Path quick = workspace("quick", 0);
        put(quick, "all.csv", bytes(file(3, 300, false)), 0);

        Result result = night(quick);

        assertThat(result.accepted()).isGreaterThan(500);
        assertThat(count(quick, "observation_detail where state = 'REPORTED'")).isLessThan(900);
        assertThat(count(quick, "submission where verdict = 'ACCEPTED' and not counts"))
                .isZero();
    }

    @Test
    void judgesByTheLengthOfThePeriodWithoutTheReader() throws IOException {
        String file = """
                unit_code,period,finance.collected,finance.monthly_collected
                P0000,2023,1200,100
                P0001,2023H1,600,100
                P0002,2023Q1,300,100
                P0003,2023M03,100,100
                P0004,2023M01-M03,300,100
                P0005,2023,1200,90
                P0006,2023,1200,
                P0007,2023H1,1200,100
                """;

        assertThat(bothWays(List.of(Map.entry("all.csv", bytes(file))))).isEqualTo(1);
        assertThat(told(folder.resolve("quick")).get("out/2023/tables/findings.csv"))
                .contains("BOU-088");
        assertThat(count(
                        folder.resolve("quick"),
                        "(select distinct submission from observation_detail where state = 'REPORTED')"))
                .isEqualTo(3);
    }

    private static long count(Path workspace, String from) {
        WarehouseOptions options = new WarehouseOptions("1GB", 1, workspace, List.of(workspace));
        try (Warehouse warehouse = Warehouse.open(workspace.resolve("warehouse.duckdb"), options)) {
            Long count =
                    new JdbcTemplate(warehouse.dataSource()).queryForObject("select count(*) from " + from, Long.class);
            return count == null ? -1 : count;
        }
    }
}
