package org.unionstat.batch.backends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.batch.blackbox.SmallCounty;
import org.unionstat.batch.check.AcceptedChecks;
import org.unionstat.batch.cli.CommandRun;
import org.unionstat.batch.job.WorkspaceWarehouse;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.Indicator;
import org.unionstat.outcome.Place;
import org.unionstat.period.Period;
import org.unionstat.quantity.Qualifier;
import org.unionstat.rule.Finding;
import org.unionstat.rule.plausibility.CopiedReturns;
import org.unionstat.rule.plausibility.Judgement;
import org.unionstat.rule.plausibility.Operand;
import org.unionstat.rule.plausibility.OwnHistory;
import org.unionstat.rule.plausibility.PeerRatios;
import org.unionstat.rule.plausibility.Thresholds;
import org.unionstat.rule.plausibility.UnitReturn;
import org.unionstat.rule.plausibility.YearOnYear;
import org.unionstat.submission.Observation;
import org.unionstat.submission.Submission;

/** Figures outside what is usual and copied returns: the night tells of random returns exactly what the library tells of them in memory. */
@Tag("night")
class OutliersBackEndsTest {

    private static final List<String> YEARS = List.of("2019", "2020", "2021", "2022", "2023", "2024");
    private static final List<String> CELLS = List.of("membership.workers", "membership.members", "skills.trainees");
    private static final int UNITS = 60;

    private final Random random = new Random(20261122);
    private final Map<String, Map<String, Map<Cell, Operand>>> returns = new TreeMap<>();

    @TempDir
    Path temporary;

    /** Writes, loads and reads a workspace with random returns. */
    private Workspace randomReturns() throws IOException {
        SmallCounty county = SmallCounty.in(temporary.resolve("county"));
        Path dir = county.dir();
        Files.writeString(
                dir.resolve("unionstat.yaml"),
                Files.readString(dir.resolve("unionstat.yaml"))
                        .replace("suspicious_figures: false", "suspicious_figures: true")
                        .replace("query: hold", "query: accept"));
        StringBuilder units = new StringBuilder(Files.readString(dir.resolve("units.csv")));
        for (int i = 0; i < UNITS; i++) {
            units.append("R" + i + ",第" + i + "工会,T" + (1 + i % 2) + ",primary," + (i % 3 == 0 ? "joint" : "primary")
                    + ",2010-01-01,\n");
        }
        Files.writeString(dir.resolve("units.csv"), units);
        Files.createDirectories(dir.resolve("inbox"));
        Files.createDirectories(dir.resolve("thresholds"));
        Files.writeString(
                dir.resolve("thresholds/own.csv"),
                "rule_id,indicator,parameter,value\nTEM-010,,most_told,1000\nOUT-001,,most_told,1000\nOUT-002,,most_told,1000\nCPY-002,,least_cells,2\nCPY-002,,share_percent,60\n");
        Map<String, Integer> sizes = new TreeMap<>();
        for (String year : YEARS) {
            List<List<String>> rows = new ArrayList<>();
            StringBuilder file = new StringBuilder("unit_code,period," + String.join(",", CELLS) + "\n");
            for (int i = 0; i < UNITS; i++) {
                int size = sizes.merge("R" + i, 1 + (int) Math.exp(random.nextDouble() * 8), (a, b) -> a);
                List<String> row = new ArrayList<>(List.of(figure(2 * size), figure(size), figure(size / 5)));
                if (i >= 2 && random.nextInt(10) == 0) {
                    // two or three figures of another unit of the town
                    List<String> other = rows.get(i % 2);
                    IntStream.range(random.nextInt(2), CELLS.size()).forEach(c -> row.set(c, other.get(c)));
                }
                rows.add(row);
                file.append("R" + i + "," + year + "," + String.join(",", row) + "\n");
            }
            Files.writeString(dir.resolve("inbox/" + year + ".csv"), file);
        }
        CommandRun load = CommandRun.of("load", "--workspace", dir.toString());
        assertThat(load.status()).as(load.err()).isZero();
        Workspace workspace = Workspace.open(dir).orThrow();
        for (Submission submission : new MemoryNight(workspace).submissions()) {
            String unit = submission.key().unit();
            Period period = submission.key().period();
            Map<Cell, Operand> figures = returns.computeIfAbsent(unit, u -> new TreeMap<>())
                    .computeIfAbsent(period.code(), p -> new TreeMap<>(Comparator.comparing(Cell::toString)));
            for (Observation each : submission.observations()) {
                Indicator indicator =
                        workspace.catalogue().indicator(each.cell().indicator()).orElseThrow();
                figures.put(
                        each.cell(),
                        new Operand(
                                indicator.label(),
                                unit,
                                period,
                                null,
                                each.cell(),
                                indicator.decimals(),
                                each.figure().orElse(null),
                                each.place()));
            }
        }
        return workspace;
    }

    /** Mostly near what is usual, at times far from it, unchanged, 0, blank or qualified. */
    private String figure(int usual) {
        int draw = random.nextInt(100);
        if (draw < 4) {
            return "";
        }
        if (draw < 8) {
            return "0";
        }
        if (draw < 12) {
            return "约" + (usual + 10);
        }
        if (draw < 22) {
            return Integer.toString((int) (usual * (0.5 + 2 * random.nextDouble())));
        }
        return draw < 50 ? Integer.toString(usual) : Integer.toString((int) (usual * (0.9 + random.nextDouble() / 5)));
    }

    private Operand operand(String unit, String year, String cell) {
        return returns.getOrDefault(unit, Map.of()).getOrDefault(year, Map.of()).get(Cell.parse(cell));
    }

    private List<Judgement> inMemory(String year, Thresholds thresholds) {
        YearOnYear years = new YearOnYear(thresholds);
        PeerRatios ratios = new PeerRatios(thresholds);
        OwnHistory history = new OwnHistory(thresholds);
        String before = Integer.toString(Integer.parseInt(year) - 1);
        List<Judgement> judgements = new ArrayList<>();
        for (String cell : CELLS) {
            Map<Boolean, List<PeerRatios.Pair>> pairs = new TreeMap<>();
            for (int i = 0; i < UNITS; i++) {
                String unit = "R" + i;
                Operand now = operand(unit, year, cell);
                if (now == null || now.figure() == null) {
                    continue;
                }
                Operand base = operand(unit, before, cell);
                if (base != null && base.figure() != null) {
                    judgements.add(years.judge(now, base));
                    pairs.computeIfAbsent(i % 3 == 0, k -> new ArrayList<>()).add(new PeerRatios.Pair(now, base));
                }
                List<Operand> others = YEARS.stream()
                        .filter(y -> y.compareTo(year) < 0)
                        .sorted(Comparator.reverseOrder())
                        .map(y -> operand(unit, y, cell))
                        .filter(o -> o != null && o.figure() != null)
                        .toList();
                judgements.add(history.judge(now, others));
            }
            pairs.values().forEach(group -> judgements.addAll(ratios.judge(group)));
        }
        for (int town = 0; town < 2; town++) {
            List<UnitReturn> group = new ArrayList<>();
            for (int i = town; i < UNITS; i += 2) {
                UnitReturn one = new UnitReturn(
                        "R" + i, returns.getOrDefault("R" + i, Map.of()).getOrDefault(year, Map.of()));
                if (one.figures().values().stream()
                        .allMatch(o -> o.figure() == null || o.figure().qualifier() == Qualifier.EXACT)) {
                    group.add(one);
                }
            }
            judgements.addAll(new CopiedReturns(thresholds).ofPeers(group).failures());
        }
        return judgements;
    }

    private static String text(Finding f) {
        return String.join(
                " | ",
                f.ruleId(),
                f.unit(),
                f.findingClass().name(),
                f.left(),
                f.right(),
                f.imbalance() == null ? "" : f.imbalance().stripTrailingZeros().toPlainString(),
                f.message(),
                f.messageEn(),
                f.places().stream().map(Place::text).collect(Collectors.joining("; ")));
    }

    @Test
    void areTheSameInTheNightAndInMemory() throws IOException {
        Workspace workspace = randomReturns();
        try (Warehouse warehouse = WorkspaceWarehouse.open(workspace, Duration.ZERO)) {
            AcceptedChecks checks = new AcceptedChecks(warehouse, workspace);
            for (String year : YEARS) {
                warehouse.inTransaction(() -> checks.screen(year));
                List<String> told =
                        warehouse.sql("blackbox/outliers").with("code", year).list(r -> r.text("told"));
                List<Judgement> judgements =
                        inMemory(year, workspace.catalogue().thresholds());

                assertThat(told)
                        .as(year)
                        .containsExactlyInAnyOrderElementsOf(judgements.stream()
                                .flatMap(j -> j.finding().stream())
                                .map(OutliersBackEndsTest::text)
                                .toList());
                if (year.equals("2024")) {
                    Map<String, Long> byRule =
                            told.stream().collect(Collectors.groupingBy(t -> t.substring(0, 7), Collectors.counting()));
                    assertThat(byRule).containsOnlyKeys("TEM-010", "OUT-001", "OUT-002", "CPY-002");
                    assertThat(byRule.values()).allMatch(n -> n > 1);
                }
            }
        }
    }
}
