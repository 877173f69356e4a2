package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.batch.cli.CommandRun;

/** The same inputs give the same bytes, whenever and in whatever order they come. */
@ExtendWith(Demo.Shared.class)
@Tag("night")
class SameBytesTest {

    @TempDir
    Path temporary;

    private final Demo demo;

    SameBytesTest(Demo demo) {
        this.demo = demo;
    }

    @Test
    void nothingChangesWhenNothingIsNew() {
        Path copy = Folder.copyAll(demo.home(), temporary.resolve("demo"));
        for (String name : java.util.List.of("street", "nation", "county")) {
            Path workspace = copy.resolve(name);
            SortedMap<String, String> before = Folder.state(workspace.resolve("out"));
            CommandRun again = CommandRun.of("nightly", "--workspace", workspace.toString());
            assertThat(again.status()).isZero();
            assertThat(again.out()).contains("Nothing new");
            assertThat(Folder.state(workspace.resolve("out"))).isEqualTo(before);
        }
    }

    @Test
    void anotherWarehouseGivesTheSameBytes() {
        Path copy = Folder.copyInputs(demo.street(), temporary.resolve("elsewhere"));
        assertThat(CommandRun.of("nightly", "--workspace", copy.toString()).status())
                .isZero();
        assertThat(Folder.content(copy.resolve("out")))
                .isEqualTo(Folder.content(demo.street().resolve("out")));
    }

    @Test
    void nightsThatRanAtTheSameTimeKeptTheirLogsApart() throws IOException {
        for (Path workspace : java.util.List.of(demo.street(), demo.nation(), demo.county())) {
            StringBuilder log = new StringBuilder();
            for (String file : Folder.state(workspace.resolve("logs")).keySet()) {
                log.append(Files.readString(workspace.resolve("logs").resolve(file)));
            }
            assertThat(log).containsOnlyOnce("Executing step: [aggregate]");
        }
    }

    @Test
    void theTablesMadeAloneAreTheSame() {
        Path copy = Folder.copyInputs(demo.nation(), temporary.resolve("elsewhere"));
        assertThat(CommandRun.of("load", "--workspace", copy.toString()).status())
                .isZero();
        assertThat(Files.isDirectory(copy.resolve("out").resolve("2008"))).isFalse();
        assertThat(CommandRun.of("trends", "--workspace", copy.toString()).status())
                .isZero();
        assertThat(Folder.content(copy.resolve("out")))
                .isEqualTo(Folder.content(demo.nation().resolve("out")));
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        SmallCounty one = SmallCounty.afterFirstNight(temporary.resolve("one"));
        SmallCounty other = SmallCounty.in(temporary.resolve("other"))
                .put("T2/2024.csv", 0, SmallCounty.HEADER, "U21,2024,330,260,33", "U22,2024,400,330,7")
                .put("T1/2024.csv", 1, SmallCounty.HEADER, "U11,2024,110,90,15", "U12,2024,190,150,0");
        assertThat(other.nightly().status()).isZero();
        other.put("T2/2023.csv", 2, SmallCounty.HEADER, "U21,2023,300,250,30", "U22,2023,400,320,0");
        other.put("T1/2023.csv", 3, SmallCounty.HEADER, "U11,2023,100,80,10", "U12,2023,200,150,20");
        assertThat(other.nightly().status()).isZero();
        assertThat(Folder.content(other.out())).isEqualTo(Folder.content(one.out()));
    }

    @Test
    void theOrderOfRowsDoesNotMatterToTheFigures() throws IOException {
        SmallCounty one = SmallCounty.in(temporary.resolve("one"))
                .put("a.csv", 0, SmallCounty.HEADER, "U11,2023,100,80,10", "U12,2023,200,150,20", "U21,2023,5,4,3");
        SmallCounty other = SmallCounty.in(temporary.resolve("other"))
                .put("b.csv", 5, SmallCounty.HEADER, "U21,2023,5,4,3", "U12,2023,200,150,20", "U11,2023,100,80,10");
        one.nightly();
        other.nightly();
        for (String table : java.util.List.of("year_over_year", "targets", "imbalances", "findings")) {
            assertThat(other.table("2023", table)).isEqualTo(one.table("2023", table));
        }
    }

    /** Two years in one command, or one after the other. */
    @Test
    void manyPastPeriodsAreLoadedByOneCommand() {
        SmallCounty one = SmallCounty.in(temporary.resolve("one"));
        SmallCounty other = SmallCounty.in(temporary.resolve("other"));
        for (SmallCounty each : java.util.List.of(one, other)) {
            each.write("units.csv", SmallCounty.UNITS.replace("2020-", "2010-"));
        }
        for (int year = 2023; year < 2025; year++) {
            String[] lines = {
                "U11," + year + "," + (year - 1900) + "," + (year - 1950) + ",5", "U21," + year + ",300,250," + year % 7
            };
            one.put("T1/" + year + ".csv", year - 2015, SmallCounty.HEADER, lines[0]);
            one.put("T2/" + year + ".csv", year - 2000, SmallCounty.HEADER, lines[1], "U22," + year + "H1,4,3,2");
            other.put("T1/" + year + ".csv", year - 2015, SmallCounty.HEADER, lines[0]);
            other.put("T2/" + year + ".csv", year - 2000, SmallCounty.HEADER, lines[1], "U22," + year + "H1,4,3,2");
            assertThat(other.tablesOnly().status()).isZero();
        }
        CommandRun load = CommandRun.of("load", "--workspace", one.dir().toString());
        assertThat(load.out()).contains("6 submissions accepted, 0 held, 0 returned");
        assertThat(CommandRun.of("trends", "--workspace", one.dir().toString()).status())
                .isZero();
        assertThat(Folder.tables(one.out())).isEqualTo(Folder.tables(other.out()));
        assertThat(one.change("C", "membership.members", "2024")).containsEntry("base_period", "2023");
        assertThat(one.change("C", "membership.members", "2024H1")).containsEntry("value", "3");
    }

    @Test
    void aReaderOfTheVersionBeforeCanGoOnUntilTheNextSwitch() throws IOException {
        SmallCounty county = SmallCounty.afterFirstNight(temporary.resolve("county"));
        Path first = county.out().resolve("2024").toRealPath();
        Map<String, String> content = Folder.state(first);
        county.put("T1/b.csv", 10, SmallCounty.HEADER, "U11,2024,110,91,15");
        assertThat(county.nightly().status()).isZero();
        assertThat(Folder.state(first)).isEqualTo(content);
        Path second = county.out().resolve("2024").toRealPath();
        assertThat(second).isNotEqualTo(first);
        CommandRun again = CommandRun.of("report", "--workspace", county.dir().toString(), "--period", "2024");
        assertThat(again.status()).isZero();
        assertThat(first).doesNotExist();
        assertThat(second).isDirectory();
        assertThat(county.out().resolve("2024").toRealPath()).isNotEqualTo(second);
        assertThat(Folder.content(county.out().resolve("2024"))).isEqualTo(Folder.content(second));
        try (Stream<Path> versions = Files.list(county.out().resolve(".versions"))) {
            assertThat(versions.filter(v -> String.valueOf(v.getFileName()).startsWith("2024-")))
                    .hasSize(2);
        }
    }

    @Test
    void aVanishedPeriodIsPublishedAgain() {
        SmallCounty county = SmallCounty.afterFirstNight(temporary.resolve("county"));
        Map<String, String> before = Folder.content(county.out());
        Folder.delete(county.out());
        CommandRun again = county.nightly();
        assertThat(again.status()).isZero();
        assertThat(Folder.content(county.out())).isEqualTo(before);
    }

    @Test
    void theBytesDoNotDependOnTheLanguageOfMessages() {
        SmallCounty one = SmallCounty.afterFirstNight(temporary.resolve("one"));
        SmallCounty other = SmallCounty.in(temporary.resolve("other")).withTwoYears();
        java.util.Locale before = java.util.Locale.getDefault();
        try {
            java.util.Locale.setDefault(java.util.Locale.forLanguageTag("tr-TR"));
            other.nightly();
        } finally {
            java.util.Locale.setDefault(before);
        }
        assertThat(Folder.content(other.out())).isEqualTo(Folder.content(one.out()));
    }
}
