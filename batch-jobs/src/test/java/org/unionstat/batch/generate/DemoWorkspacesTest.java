package org.unionstat.batch.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoWorkspacesTest {

    @TempDir
    static Path shared;

    @TempDir
    Path fresh;

    @BeforeAll
    static void make() throws IOException {
        DemoWorkspaces.writeInto(shared.resolve("demo"));
    }

    private static Workspace workspace(String name) {
        return new Workspace(shared.resolve("demo").resolve(name));
    }

    @Test
    void makesStreetNationAndCountyInThisOrder() throws IOException {
        Path dir = fresh.resolve("a").resolve("b");
        assertThat(DemoWorkspaces.writeInto(dir))
                .containsExactly(dir.resolve("street"), dir.resolve("nation"), dir.resolve("county"))
                .allSatisfy(path -> assertThat(path.resolve("unionstat.yaml")).isRegularFile());
    }

    @Test
    void writesTheSameBytesAndTimesEveryTime() throws IOException {
        DemoWorkspaces.writeInto(fresh);
        assertThat(new Workspace(fresh).files()).isEqualTo(new Workspace(shared.resolve("demo")).files());
        assertThat(times(fresh)).isEqualTo(times(shared.resolve("demo")));
    }

    private static Map<String, Instant> times(Path dir) throws IOException {
        Map<String, Instant> times = new LinkedHashMap<>();
        for (String file : new Workspace(dir).files().keySet()) {
            if (file.contains("inbox/")) {
                times.put(file, Files.getLastModifiedTime(dir.resolve(file)).toInstant());
            }
        }
        return times;
    }

    @Test
    void setsTheFileTimesOfThePublishedSummaries() throws IOException {
        Path inbox = shared.resolve("demo/street/inbox/330206-QJS");
        assertThat(Files.getLastModifiedTime(inbox.resolve("R1_2013.csv")).toInstant())
                .isEqualTo(Instant.parse("2014-01-10T02:00:00Z"));
        assertThat(Files.getLastModifiedTime(inbox.resolve("R3_2015.csv")).toInstant())
                .isEqualTo(Instant.parse("2016-01-10T02:00:00Z"));
    }

    @Test
    void refusesAFolderThatHoldsSomethingElse() throws IOException {
        Files.writeString(fresh.resolve("thesis.txt"), "mine");
        assertThatThrownBy(() -> DemoWorkspaces.writeInto(fresh))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("not made by the demo");
        try (Stream<Path> entries = Files.list(fresh)) {
            assertThat(entries).containsExactly(fresh.resolve("thesis.txt"));
        }
    }

    @Test
    void refusesAFileInPlaceOfAFolder() throws IOException {
        Path file = Files.writeString(fresh.resolve("file"), "mine");
        assertThatThrownBy(() -> DemoWorkspaces.writeInto(file)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void leavesWhatIsThereAndMakesAgainWhatIsMissing() throws IOException {
        DemoWorkspaces.writeInto(fresh);
        Path changed = fresh.resolve("street/inbox/330206-QJS/R1_2013.csv");
        Path lost = fresh.resolve("street/units.csv");
        Path own = fresh.resolve("street/inbox/mine.csv");
        Files.writeString(changed, "changed");
        Files.writeString(own, "mine");
        Files.delete(lost);

        DemoWorkspaces.writeInto(fresh);

        assertThat(changed).hasContent("changed");
        assertThat(own).hasContent("mine");
        assertThat(lost).isRegularFile();
    }

    @Test
    void namesEveryShippedFileInTheIndex() throws IOException {
        Path root = Path.of("src", "main", "resources", "demo");
        assertThat(ShippedFiles.index().stream().map(line -> line.split(" ")[0]))
                .containsExactlyInAnyOrderElementsOf(new Workspace(root)
                        .files().keySet().stream()
                                .filter(file -> !file.equals("index.txt"))
                                .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"street", "nation", "county"})
    void usesOnlyIndicatorsAndCategoriesOfTheCatalogue(String name) {
        Map<String, Set<String>> breakdowns = Workspace.resource("catalogue.csv").stream()
                .collect(Collectors.toMap(
                        row -> row.getField("code"),
                        row -> Set.of(row.getField("breakdowns").split("\\|"))));
        Set<String> categories = Workspace.resource("categories.csv").stream()
                .map(row -> row.getField("category"))
                .collect(Collectors.toSet());
        assertThat(workspace(name).figures()).isNotEmpty().allSatisfy(figure -> {
            assertThat(breakdowns).containsKey(figure.code());
            if (!figure.category().isEmpty()) {
                assertThat(categories).contains(figure.category());
                assertThat(breakdowns.get(figure.code()))
                        .contains(figure.category().split(":")[0]);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"street", "nation", "county"})
    void asksInExactlyOneFormForEveryFigureReported(String name) {
        Workspace workspace = workspace(name);
        List<String> asked = new ArrayList<>();
        for (String form : workspace.forms()) {
            Map<String, Object> yaml = workspace.yaml(form);
            assertThat(yaml).containsKeys("form", "name", "name_en", "levels", "indicators");
            assertThat(yaml)
                    .hasEntrySatisfying(
                            "indicators", cells -> ((List<?>) cells).forEach(cell -> asked.add((String) cell)));
        }
        assertThat(asked).doesNotHaveDuplicates();
        assertThat(workspace.figures()).allSatisfy(figure -> {
            String classification = figure.category().split(":")[0];
            assertThat(asked).containsAnyOf(figure.cell(), figure.code() + "[" + classification + ":*]");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"street", "nation", "county"})
    void settlesWhatTheReportNeeds(String name) {
        Workspace workspace = workspace(name);
        Map<String, Object> settings = workspace.yaml("unionstat.yaml");
        assertThat(settings)
                .containsOnlyKeys(
                        "name",
                        "name_en",
                        "language",
                        "simulated",
                        "root",
                        "source",
                        "calendar",
                        "deadlines",
                        "gates",
                        "trust",
                        "key_indicators",
                        "bulk",
                        "suspicious_figures");
        assertThat(settings.get("simulated")).isEqualTo(name.equals("county"));
        assertThat(settings.get("suspicious_figures")).isEqualTo(name.equals("county"));
        assertThat(settings)
                .containsEntry(
                        "gates",
                        Map.of("hard", "return", "query", name.equals("street") ? "accept" : "hold", "info", "accept"));
        assertThat(workspace.csv("units.csv").stream().map(row -> row.getField("code")))
                .contains((String) settings.get("root"));
        Set<String> codes = Workspace.resource("catalogue.csv").stream()
                .map(row -> row.getField("code"))
                .collect(Collectors.toSet());
        assertThat((List<?>) settings.get("key_indicators"))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(codes).contains(((String) key).split("\\[")[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"street", "nation", "county"})
    void keepsEveryUnitUnderOneThatExists(String name) {
        Map<String, String> parents = new LinkedHashMap<>();
        for (NamedCsvRecord row : workspace(name).csv("units.csv")) {
            assertThat(parents).as(row.getField("code")).doesNotContainKey(row.getField("code"));
            if (!parents.isEmpty()) {
                assertThat(parents).containsKey(row.getField("parent_code"));
            }
            parents.put(row.getField("code"), row.getField("parent_code"));
        }
        assertThat(workspace(name).figures())
                .allSatisfy(figure -> assertThat(parents).containsKey(figure.unit()));
    }

    @Test
    void hasTheStreetsFiguresAsPrinted() {
        Map<String, String> insured = workspace("street").figures().stream()
                .filter(figure -> figure.cell().equals("mutual_aid.insured_workers"))
                .collect(Collectors.toMap(Workspace.Figure::period, Workspace.Figure::value));
        assertThat(insured)
                .containsOnly(Map.entry("2013", "7556"), Map.entry("2014", "8168"), Map.entry("2015", "10135"));
    }

    @Test
    void addsTheProvincesOf2008ToTheirPublishedSum() {
        Map<Boolean, Long> sums = workspace("nation").figures().stream()
                .filter(figure ->
                        figure.period().equals("2008") && figure.cell().equals("membership.members"))
                .collect(Collectors.partitioningBy(
                        figure -> figure.unit().equals("100000"),
                        Collectors.summingLong(figure -> Long.parseLong(figure.value()))));
        assertThat(sums).containsEntry(true, 212_171_000L).containsEntry(false, 211_909_332L);
    }

    @Test
    void expectsThirtyOneProvincesAndHas28In2000() {
        Workspace nation = workspace("nation");
        assertThat(nation.csv("units.csv").stream()
                        .filter(row -> row.getField("level").equals("province")
                                && row.getField("expected").equals("true")))
                .hasSize(31);
        assertThat(nation.csv("inbox/100000/2000_provinces.csv")).hasSize(28);
        assertThat(nation.csv("inbox/100000/2008_provinces.csv")).hasSize(31);
        assertThat(nation.figures()).noneMatch(figure -> figure.unit().equals("100000-ZS"));
    }
}
