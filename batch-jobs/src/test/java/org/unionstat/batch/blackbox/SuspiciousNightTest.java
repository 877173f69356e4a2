package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.batch.check.AcceptedChecks;
import org.unionstat.batch.cli.CommandRun;
import org.unionstat.batch.job.WorkspaceWarehouse;
import org.unionstat.batch.warehouse.Row;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;

/** What the night tells of the errors that were planted in a generated nation, and of the returns that nothing is wrong with. */
@Tag("night")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuspiciousNightTest {

    private static final List<String> YEARS = List.of("2015", "2016", "2017");
    private static final Pattern PLACE = Pattern.compile("(\\d{4})\\.csv!(\\d+):(\\d+)");

    private final Map<String, List<String>> headers = new TreeMap<>();
    private Path nation = Path.of("");
    private List<Told> told = List.of();
    private List<Map<String, String>> truth = List.of();

    private record Told(
            boolean isDoubt,
            String rule,
            String findingClass,
            String unit,
            String period,
            String cells,
            String message) {

        static Told of(Row row) {
            return new Told(
                    row.text("kind").equals("doubt"),
                    row.text("rule_id"),
                    row.text("class"),
                    row.text("unit_code"),
                    row.text("period"),
                    row.text("cells"),
                    row.text("message"));
        }

        String place() {
            return unit + " " + period;
        }
    }

    @BeforeAll
    void readsANationWithErrors(@TempDir Path folder) throws IOException {
        nation = folder.resolve("nation");
        String dir = nation.toString();
        CommandRun made = CommandRun.of(
                ("generate --out " + dir + " --units 4000 --periods 3 --seed 2026 --error-rate 0.05 --event-rate 0.02")
                        .split(" "));
        assertThat(made.status()).as(made.err()).isZero();
        CommandRun load = CommandRun.of("load", "--workspace", dir);
        assertThat(load.status()).as(load.err()).isZero();
        Workspace workspace = Workspace.open(nation).orThrow();
        try (Warehouse warehouse = WorkspaceWarehouse.open(workspace, Duration.ZERO)) {
            AcceptedChecks checks = new AcceptedChecks(warehouse, workspace);
            YEARS.forEach(year -> warehouse.inTransaction(() -> checks.screen(year)));
            told = warehouse.sql("blackbox/told").list(Told::of);
        }
        truth = Table.read(nation.resolve("truth.csv")).rows();
        for (String year : YEARS) {
            String header = Files.readAllLines(nation.resolve("inbox").resolve(year + ".csv"))
                    .get(0);
            headers.put(year, List.of(header.replace("\uFEFF", "").split(",")));
        }
    }

    private Set<String> planted(String kind) {
        return truth.stream()
                .filter(r -> kind.equals(r.get("kind")))
                .map(r -> r.get("unit_code") + " " + r.get("period"))
                .collect(Collectors.toSet());
    }

    private Set<String> places(String rule) {
        return told.stream().filter(t -> t.rule.equals(rule)).map(Told::place).collect(Collectors.toSet());
    }

    private Set<String> slips() {
        return truth.stream()
                .filter(r -> "SLIP".equals(r.get("kind")))
                .map(r -> r.get("unit_code") + " " + r.get("period") + " " + r.get("indicator")
                        + (String.valueOf(r.get("category")).isEmpty() ? "" : "[" + r.get("category") + "]"))
                .collect(Collectors.toSet());
    }

    /** The figure that a doubt is about stands first among its cells. */
    private String figure(Told one) {
        Matcher place = PLACE.matcher(one.cells);
        assertThat(place.lookingAt()).as(one.toString()).isTrue();
        return one.place() + " "
                + headers.getOrDefault(place.group(1), List.of()).get(Integer.parseInt(place.group(3)) - 1);
    }

    @Test
    void everyBrokenSumIsToldAndNothingElseIsReturned() {
        Set<String> broken = told.stream()
                .filter(t -> !t.isDoubt && (t.rule.startsWith("PAR-") || t.rule.startsWith("ADD-")))
                .map(Told::place)
                .collect(Collectors.toSet());
        Set<String> wrong = truth.stream()
                .map(r -> r.get("unit_code") + " " + r.get("period"))
                .collect(Collectors.toSet());

        assertThat(planted("SUM")).hasSizeGreaterThan(100).isSubsetOf(broken);
        assertThat(told)
                .filteredOn(t -> t.findingClass.equals("HARD"))
                .isNotEmpty()
                .allMatch(t -> wrong.contains(t.place()));
    }

    @Test
    void slipsInWhatIsReadAreToldAndHardlyAnythingElse() {
        Set<String> returned = told.stream()
                .filter(t -> t.findingClass.equals("HARD"))
                .map(Told::place)
                .collect(Collectors.toSet());
        Set<String> found = told.stream()
                .filter(t -> t.rule.equals("SLP-001"))
                .map(this::figure)
                .collect(Collectors.toSet());
        // what is sent back with a broken sum has its finding there
        Set<String> slips = slips().stream()
                .filter(s -> !returned.contains(s.substring(0, s.lastIndexOf(' '))))
                .collect(Collectors.toSet());
        Set<String> hits = new HashSet<>(found);
        hits.retainAll(slips);
        String score = hits.size() + " of " + slips.size() + " planted, " + found.size() + " told";

        assertThat(slips).hasSizeGreaterThan(50);
        assertThat((double) hits.size() / slips.size()).as(score).isGreaterThanOrEqualTo(0.95);
        assertThat((double) hits.size() / found.size()).as(score).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void lastYearsReturnsAndShiftedColumnsAreToldAndNothingElseIsTakenForOne() {
        Set<String> held = told.stream()
                .filter(t -> t.findingClass.equals("HARD"))
                .map(Told::place)
                .collect(Collectors.toSet());
        Set<String> copies = planted("COPIED");
        copies.removeAll(held);
        assertThat(places("CPY-001")).isSubsetOf(copies);
        assertThat(places("CPY-001").size()).isGreaterThanOrEqualTo(copies.size() * 95 / 100);
        assertThat(places("SLP-002")).isNotEmpty().isSubsetOf(planted("SHIFTED"));
    }

    @Test
    void noDoubtHoldsAReturn() {
        assertThat(told).filteredOn(Told::isDoubt).isNotEmpty().noneMatch(t -> t.findingClass.equals("HARD"));
    }

    @Test
    void slipsAreToldBeforeTheReturnIsSent(@TempDir Path folder) throws IOException {
        Set<String> ofOneReturn = Set.of("SLP-001", "SLP-002", "CPY-001");
        List<String> lines = Files.readAllLines(nation.resolve("inbox/2017.csv"));
        Set<String> doubted = told.stream()
                .filter(t -> ofOneReturn.contains(t.rule) && t.period.equals("2017"))
                .map(Told::unit)
                .collect(Collectors.toSet());
        // those that are doubted and every fiftieth of the others
        List<String> some = new ArrayList<>();
        Set<String> units = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String unit = lines.get(i).split(",", 2)[0];
            if (i % 50 == 0 || doubted.contains(unit)) {
                some.add(lines.get(i));
                units.add(unit);
            }
        }
        Path part = Files.write(folder.resolve("part.csv"), some);
        Path settings = nation.resolve("unionstat.yaml");
        Files.writeString(settings, Files.readString(settings).replace("from_bytes: 1}", "from_bytes: 4000000}"));

        CommandRun run =
                CommandRun.of("validate", part.toString(), "--workspace", nation.toString(), "--format", "json");

        List<String> rehearsed = new ArrayList<>();
        for (JsonNode each : new ObjectMapper().readTree(run.out()).get(0).get("findings")) {
            if (ofOneReturn.contains(each.get("rule_id").asText())) {
                rehearsed.add(each.get("rule_id").asText() + " "
                        + each.get("unit_code").asText() + " "
                        + each.get("message").asText());
            }
        }
        assertThat(doubted).hasSizeGreaterThan(20);
        assertThat(rehearsed)
                .containsExactlyInAnyOrderElementsOf(told.stream()
                        .filter(t -> ofOneReturn.contains(t.rule) && t.period.equals("2017") && units.contains(t.unit))
                        .map(t -> t.rule + " " + t.unit + " " + t.message)
                        .toList());
    }
}
