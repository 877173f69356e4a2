package org.unionstat.batch.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.unionstat.batch.cli.CommandRun;

/** A small federation made for one test: a county C with the towns T1 and T2, each with two unions, and a form for unions. */
public record SmallCounty(Path dir) {

    private static final Instant FIRST = Instant.parse("2025-01-05T00:00:00Z");

    private static @Nullable Path finished;

    static final String HEADER = "unit_code,period,membership.workers,membership.members,skills.trainees";

    static final String SETTINGS = """
            name: 试验县总工会
            root: C
            deadlines: {primary: "01-20"}
            gates: {hard: return, query: hold, info: accept}
            key_indicators: [membership.members]
            warehouse: {threads: 1}
            suspicious_figures: false
            """;

    static final String UNITS = """
            code,name,parent_code,level,kind,valid_from,valid_to
            C,试验县总工会,,county,federation,2020-01-01,
            T1,甲镇总工会,C,township,federation,2020-01-01,
            T2,乙镇总工会,C,township,federation,2020-01-01,
            U11,甲一工会,T1,primary,primary,2020-01-01,
            U12,甲二工会,T1,primary,primary,2020-01-01,
            U21,乙一工会,T2,primary,primary,2020-01-01,
            U22,乙二工会,T2,primary,primary,2020-01-01,
            """;

    static final String FORM = """
            form: primary
            name: 基层工会年报
            name_en: Yearly return
            levels: [primary]
            kinds: [primary, joint]
            indicators:
              - membership.workers
              - membership.members
              - skills.trainees
            """;

    /** Makes the workspace without submissions. */
    public static SmallCounty in(Path dir) {
        SmallCounty county = new SmallCounty(dir);
        county.write("unionstat.yaml", SETTINGS);
        county.write("units.csv", UNITS);
        county.write("forms/primary.yaml", FORM);
        return county;
    }

    /** Puts two years of both towns into the inbox, each file an hour after the one before. */
    SmallCounty withTwoYears() {
        put("T1/2023.csv", 0, HEADER, "U11,2023,100,80,10", "U12,2023,200,150,20");
        put("T2/2023.csv", 1, HEADER, "U21,2023,300,250,30", "U22,2023,400,320,0");
        put("T1/2024.csv", 2, HEADER, "U11,2024,110,90,15", "U12,2024,190,150,0");
        put("T2/2024.csv", 3, HEADER, "U21,2024,330,260,33", "U22,2024,400,330,7");
        return this;
    }

    /** A workspace in which the first night over two years is done; made once and copied. */
    static synchronized SmallCounty afterFirstNight(Path dir) {
        if (finished == null) {
            try {
                Path home = Files.createTempDirectory("unionstat-small");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> Folder.delete(home)));
                SmallCounty county = in(home.resolve("county")).withTwoYears();
                if (county.nightly().status() != 0) {
                    throw new IllegalStateException("the first night failed");
                }
                finished = county.dir;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new SmallCounty(Folder.copyAll(finished, dir));
    }

    /** Puts a text file into the inbox, received a number of hours after the first. */
    SmallCounty put(String name, int hours, String... lines) {
        return put(name, hours, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    SmallCounty put(String name, int hours, byte[] content) {
        Path file = dir.resolve("inbox").resolve(name);
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.write(file, content);
            Files.setLastModifiedTime(file, FileTime.from(FIRST.plusSeconds(3600L * hours)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    SmallCounty write(String name, String text) {
        try {
            Files.createDirectories(dir.resolve(name).resolveSibling(""));
            Files.writeString(dir.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public CommandRun nightly() {
        return CommandRun.of("nightly", "--workspace", dir.toString());
    }

    /** A night that stops before the charts and the report. */
    CommandRun tablesOnly() {
        return CommandRun.of("nightly", "--tables-only", "--workspace", dir.toString());
    }

    Table table(String period, String name) {
        return Table.of(dir, period, name);
    }

    /** The change of a cell as the tables tell it. */
    Map<String, String> change(String unit, String indicator, String period) {
        return table(period, "year_over_year")
                .row("unit_code", unit, "indicator", indicator, "category", "", "period", period);
    }

    Path out() {
        return dir.resolve("out");
    }
}
