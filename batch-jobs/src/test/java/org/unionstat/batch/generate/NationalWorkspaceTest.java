package org.unionstat.batch.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.indicator.BreakdownKind;
import org.unionstat.indicator.Cell;

class NationalWorkspaceTest {

    private static final NationalPlan PLAIN = NationalPlan.undisturbed(400, 2, 3);
    private static final NationalPlan SPOILT = new NationalPlan(400, 2, 3, 0.3, 0.05, 0.1);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void asksOneHundredCells() {
        assertThat(AnnualForm.of(Catalogue.base().orThrow()).cells())
                .hasSize(100)
                .doesNotHaveDuplicates();
    }

    @Test
    void givesTheSameBytesForTheSamePlanOnly() throws IOException {
        assertThat(written(SPOILT)).isEqualTo(written(SPOILT));
        NationalPlan other = new NationalPlan(400, 2, 4, 0.3, 0.05, 0.1);
        assertThat(written(SPOILT).get("inbox/2015.csv"))
                .isNotEqualTo(written(other).get("inbox/2015.csv"));
    }

    @Test
    void leavesEarlierPeriodsAsTheyAreWhenThereAreMore() throws IOException {
        Map<String, String> two = written(SPOILT);
        Map<String, String> four = written(new NationalPlan(400, 4, 3, 0.3, 0.05, 0.1));

        assertThat(four.get("inbox/2015.csv")).isEqualTo(two.get("inbox/2015.csv"));
        assertThat(four.get("inbox/2016.csv")).isEqualTo(two.get("inbox/2016.csv"));
        assertThat(lines(four, "unit_events.csv")).containsAll(lines(two, "unit_events.csv"));
        assertThat(lines(four, "units.csv")).containsAll(lines(two, "units.csv"));
        assertThat(lines(four, "truth.csv")).containsAll(lines(two, "truth.csv"));
    }

    @Test
    void tellsTheTruthAboutEveryCellThatIsNotAsItWouldBeWithoutErrors() throws IOException {
        Map<String, String> spoilt = written(SPOILT);
        Map<String, String> clean = written(new NationalPlan(400, 2, 3, 0, 0.05, 0.1));

        Set<String> differing = new TreeSet<>();
        for (String year : List.of("2015", "2016")) {
            Map<String, String[]> before = returns(clean, year);
            Map<String, String[]> after = returns(spoilt, year);
            String[] header = lines(clean, "inbox/" + year + ".csv").get(0).split(",", -1);
            assertThat(after.keySet()).isEqualTo(before.keySet());
            before.forEach((unit, row) -> {
                for (int i = 2; i < header.length; i++) {
                    String now = after.getOrDefault(unit, row)[i];
                    if (!now.equals(row[i])) {
                        Cell cell = Cell.parse(header[i]);
                        differing.add(String.join(",", unit, year, cell.indicator(), cell.categoryText(), row[i], now));
                    }
                }
            });
        }
        List<String[]> errors = errors(spoilt);

        Set<String> told = new TreeSet<>();
        errors.forEach(e -> told.add(String.join(",", e[0], e[1], e[2], e[3], e[5], e[6])));

        assertThat(told).isEqualTo(differing);
        assertThat(errors.stream().map(e -> e[4]).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(ReturnError.values()).map(Enum::name).collect(Collectors.toSet()));
        assertThat(errors(clean)).isEmpty();
    }

    @Test
    void plantsAboutAsManyErrorsAsAreAskedFor() throws IOException {
        Map<String, String> spoilt = written(SPOILT);
        long wrong = errors(spoilt).stream().map(e -> e[0] + e[1]).distinct().count();
        int all = returns(spoilt, "2015").size() + returns(spoilt, "2016").size();

        assertThat(1.0 * wrong / all).isBetween(0.26, 0.34);
    }

    @Test
    void slipsByThePowerOfTenThatItTells() throws IOException {
        List<String[]> slips = errors(written(SPOILT)).stream()
                .filter(e -> e[4].equals("SLIP"))
                .toList();

        assertThat(slips).isNotEmpty().allSatisfy(e -> {
            int power = Integer.parseInt(e[7].substring("10^".length()));
            BigDecimal exact = new BigDecimal(e[5]).scaleByPowerOfTen(power);
            assertThat(Math.abs(power)).isBetween(1, 4);
            assertThat(new BigDecimal(e[6]).subtract(exact).abs()).isLessThan(BigDecimal.ONE);
        });
    }

    @Test
    void writesNoReturnForAUnionThatDoesNotAnswer() throws IOException {
        Map<String, String> spoilt = written(SPOILT);
        List<String[]> missing =
                truth(spoilt).stream().filter(t -> t[4].equals("NON_RESPONSE")).toList();

        assertThat(missing)
                .hasSizeBetween(20, 65)
                .allSatisfy(t -> assertThat(returns(spoilt, t[1])).doesNotContainKey(t[0]));
    }

    @Test
    void writesReturnsThatAddUp() throws IOException {
        AnnualForm form = AnnualForm.of(Catalogue.base().orThrow());
        List<String> header = form.cells().stream().map(Cell::toString).toList();
        returns(written(PLAIN), "2016").forEach((unit, row) -> {
            for (AnnualForm.Block block : form.blocks()) {
                for (AnnualForm.Parts parts : block.parts()) {
                    BigDecimal total = figure(row, header, block.total());
                    List<BigDecimal> figures = parts.cells().stream()
                            .map(c -> figure(row, header, c.toString()))
                            .toList();
                    if (parts.kind() == BreakdownKind.SUBSET) {
                        assertThat(figures).allMatch(f -> f.compareTo(total) <= 0);
                    } else {
                        assertThat(figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                                .as(unit + " " + parts)
                                .isEqualByComparingTo(total);
                    }
                }
            }
            for (String cell : List.of("", "[sex:female]", "[unit_nature:enterprise]")) {
                assertThat(figure(row, header, "membership.members" + cell))
                        .isLessThanOrEqualTo(figure(row, header, "membership.workers" + cell));
            }
        });
    }

    @Test
    void makesUnionsOfAllSizesByZipfsLaw() throws IOException {
        List<Long> workers = returns(written(NationalPlan.undisturbed(20_000, 1, 1)), "2015").values().stream()
                .map(row -> Long.valueOf(row[2]))
                .sorted()
                .toList();

        for (int k : List.of(2, 10, 100)) {
            long larger = workers.stream().filter(w -> w >= 10L * k).count();
            assertThat(larger * k / 20_000.0)
                    .as("unions " + k + " times the smallest")
                    .isBetween(0.85, 1.15);
        }
    }

    @Test
    void letsUnionsGrowAndShrinkALittle() throws IOException {
        Map<String, String> nation = written(PLAIN);
        Map<String, String[]> next = returns(nation, "2016");
        List<Double> growth = returns(nation, "2015").entrySet().stream()
                .filter(e -> Integer.parseInt(e.getValue()[2]) >= 100)
                .map(e -> Double.parseDouble(next.getOrDefault(e.getKey(), e.getValue())[2])
                        / Double.parseDouble(e.getValue()[2]))
                .toList();

        assertThat(growth).isNotEmpty().allMatch(g -> g > 0.9 && g < 1.12);
        assertThat(growth).anyMatch(g -> g > 1.03).anyMatch(g -> g < 0.98);
    }

    @Test
    void refusesWhatCannotBeGeneratedAndSaysAllThatIsWrong() {
        assertThatThrownBy(() -> new NationalPlan(0, 11, 1, 1.5, -0.1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("--units", "--periods", "--error-rate", "--missing-rate", "--event-rate");
    }

    private Map<String, String> written(NationalPlan plan) throws IOException {
        Path directory = Files.createTempDirectory(folder, "nation");
        new NationalWorkspace(plan).write(directory);
        Map<String, String> files = new TreeMap<>();
        try (var all = Files.walk(directory)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                files.put(directory.relativize(each).toString().replace('\\', '/'), Files.readString(each));
            }
        }
        return files;
    }

    private static List<String> lines(Map<String, String> files, String name) {
        return files.getOrDefault(name, "").lines().toList();
    }

    private static Map<String, String[]> returns(Map<String, String> files, String year) {
        return lines(files, "inbox/" + year + ".csv").stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .collect(Collectors.toMap(row -> row[0], row -> row));
    }

    private static List<String[]> truth(Map<String, String> files) {
        return lines(files, "truth.csv").stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    private static List<String[]> errors(Map<String, String> files) {
        return truth(files).stream().filter(t -> !t[2].isEmpty()).toList();
    }

    private static BigDecimal figure(String[] row, List<String> header, String cell) {
        String text = row[2 + header.indexOf(cell)];
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }
}
