package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unionstat.batch.cli.CommandRun;

/** A night computes what a change touches, and nothing else; what it leaves alone is what a full rebuild would give. */
@Tag("night")
class PartialNightTest {

    private static final Pattern AGGREGATED = Pattern.compile("aggregate: (\\d+)");
    private static final String EVENTS = "date,event,code,to_code,share,note\n";

    /** One of each line at most may happen, in any order; what contradicts the others is taken back. */
    private static final List<String> POSSIBLE = List.of(
            "2024-03-01,MOVE,U12,T2,,",
            "2023-07-01,CLOSE,U22,,,",
            "2024-01-01,RECODE,U21,N21,,",
            "2023-01-01,RENAME,T1,,,丙镇总工会",
            "2024-05-01,MERGE,U11,U12,,",
            "2025-02-01,SPLIT,U12,U11,0.4,\n2025-02-01,SPLIT,U12,U21,0.6,",
            "2024-09-01,REOPEN,U22,T1,,",
            "2023-04-01,MOVE,U11,T2,,");

    @TempDir
    Path temporary;

    private SmallCounty county;

    @BeforeEach
    void runFirstNight() {
        county = SmallCounty.afterFirstNight(temporary.resolve("county"));
    }

    private int aggregated() {
        CommandRun night = county.nightly();
        assertThat(night.status()).as(night.err()).isZero();
        Matcher line = AGGREGATED.matcher(night.err());
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }

    @Test
    void aSubmissionTouchesItsPeriod() {
        county.put("T1/2022.csv", 10, SmallCounty.HEADER, "U11,2022,110,90,15");
        assertThat(aggregated()).isEqualTo(1);
        assertThat(county.change("U11", "membership.members", "2023")).containsEntry("base_value", "90");
    }

    @Test
    void anEventTouchesThePeriodsThatEndAfterIt() {
        county.write("unit_events.csv", EVENTS + "2024-03-01,MOVE,U12,T2,,\n");
        assertThat(aggregated()).isEqualTo(1);
        assertThat(county.change("T1", "membership.members", "2024")).containsEntry("value", "90");
        assertThat(county.change("T1", "membership.members", "2023")).containsEntry("value", "230");
        county.write("unit_events.csv", EVENTS + "2024-03-01,MOVE,U12,T2,,\n2025-01-01,CLOSE,U22,,,\n");
        assertThat(aggregated()).isZero();
        county.write("unit_events.csv", EVENTS + "2023-12-31,MOVE,U12,T2,,\n2025-01-01,CLOSE,U22,,,\n");
        assertThat(aggregated()).isEqualTo(2);
    }

    @Test
    void anotherRegisterTouchesThePeriodsInWhichItDiffers() {
        county.write("units.csv", SmallCounty.UNITS + "U23,乙三工会,T2,primary,primary,2024-06-01,\n");
        assertThat(aggregated()).isEqualTo(1);
        county.write("targets.csv", "unit_code,indicator,category,period,value\nC,membership.members,,2023,900\n");
        assertThat(aggregated()).isZero();
        assertThat(county.table("2023", "targets").row("unit_code", "C")).containsEntry("target", "900");
    }

    @Test
    void othersSettingsTouchAll() {
        county.write("unionstat.yaml", SmallCounty.SETTINGS.replace("01-20", "01-02"));
        assertThat(aggregated()).isEqualTo(2);
    }

    @Test
    void whatTheMachineMayGiveAndRemarksTouchNothing() {
        county.write(
                "unionstat.yaml",
                "# a remark\n" + SmallCounty.SETTINGS.replace("{threads: 1}", "{memory_limit: 1GB, threads: 2}"));
        assertThat(county.nightly().out()).contains("Nothing new");
    }

    @Test
    void aVeryLargeFigureLeavesOtherPeriodsAsTheyAre() {
        county.put("T1/2025.csv", 10, SmallCounty.HEADER, "U11,2025,60000000000000,60000000000000,15");
        assertThat(aggregated()).isEqualTo(1);
        Map<String, String> published = Folder.content(county.out());
        assertThat(CommandRun.of("rebuild", "--workspace", county.dir().toString())
                        .status())
                .isZero();
        assertThat(Folder.content(county.out())).isEqualTo(published);
    }

    @ParameterizedTest(name = "with seed {0}")
    @ValueSource(longs = {286})
    void nightsGiveWhatARebuildGives(long seed) {
        compareWithARebuild(seed, SmallCounty::nightly, Folder::content);
    }

    @EnabledIfSystemProperty(named = "unionstat.heavy", matches = "true")
    @ParameterizedTest(name = "with seed {0}")
    @MethodSource("seeds")
    void tablesOfManyNightsAreThoseOfARebuild(long seed) {
        compareWithARebuild(seed, SmallCounty::tablesOnly, Folder::tables);
    }

    static List<Long> seeds() {
        return java.util.stream.LongStream.range(100, 300).boxed().toList();
    }

    private void compareWithARebuild(
            long seed, Function<SmallCounty, CommandRun> nightly, Function<Path, Map<String, String>> content) {
        Random random = new Random(seed);
        List<String> happened = new ArrayList<>();
        int done = 0;
        for (int night = 0; night < 4; night++) {
            for (int change = 0; change <= random.nextInt(3); change++) {
                change(random, happened, 10 + done++);
            }
            CommandRun run = nightly.apply(county);
            while (run.status() == 3 && run.err().contains("UNIT-EVENT")) {
                happened.remove(happened.size() - 1);
                county.write("unit_events.csv", EVENTS + String.join("\n", happened) + "\n");
                run = nightly.apply(county);
            }
            assertThat(run.status()).as("seed %s: %s", seed, run.err()).isZero();
        }
        List<String> known = Known.in(county.dir());
        Map<String, String> published = content.apply(county.out());
        CommandRun run = CommandRun.of("rebuild", "--workspace", county.dir().toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(content.apply(county.out())).as("seed %s", seed).isEqualTo(published);
        assertThat(Known.in(county.dir())).as("seed %s", seed).isEqualTo(known);
    }

    private void change(Random random, List<String> happened, int number) {
        String unit = List.of("U11", "U12", "U21", "U22").get(random.nextInt(4));
        int year = 2022 + random.nextInt(4);
        String file = number + ".csv";
        switch (random.nextInt(9)) {
            case 0, 1 -> county.put(file, number, SmallCounty.HEADER, figures(unit, year, random));
            case 2 ->
                county.put(
                        file,
                        number,
                        SmallCounty.HEADER + ",reason",
                        figures(unit, year, random) + ",miscounted again");
            case 3 -> county.put(file, number, SmallCounty.HEADER, unit + "," + year + ",5,many,");
            case 4 ->
                county.put(
                        file,
                        number,
                        "unit_code,period,indicator,kind,value,flags",
                        "T1," + year + ",membership.members,TOTAL," + random.nextInt(400) + ",",
                        "T2," + year + ",membership.members,ADJUSTMENT,-3,",
                        unit + "," + year + ",membership.members,,近" + (100 + random.nextInt(300)) + ",B");
            case 5 -> {
                String event = POSSIBLE.get(random.nextInt(POSSIBLE.size()));
                if (!happened.contains(event)) {
                    happened.add(event);
                    county.write("unit_events.csv", EVENTS + String.join("\n", happened) + "\n");
                }
            }
            case 6 ->
                county.write(
                        "units.csv",
                        SmallCounty.UNITS + "U23,新工会,T" + (1 + random.nextInt(2)) + ",primary,primary,"
                                + (2022 + random.nextInt(3)) + "-06-01,\n");
            case 7 ->
                county.write(
                        "unionstat.yaml",
                        SmallCounty.SETTINGS.replace("01-20", random.nextBoolean() ? "01-20" : "01-04"));
            default -> deleteOne(random);
        }
    }

    private static String figures(String unit, int year, Random random) {
        return String.join(
                ",",
                unit,
                Integer.toString(year),
                Integer.toString(200 + random.nextInt(200)),
                Integer.toString(random.nextInt(200)),
                random.nextBoolean() ? "" : Integer.toString(random.nextInt(50)));
    }

    private void deleteOne(Random random) {
        try (Stream<Path> files = Files.walk(county.dir().resolve("inbox"))) {
            List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
            Files.delete(all.get(random.nextInt(all.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
