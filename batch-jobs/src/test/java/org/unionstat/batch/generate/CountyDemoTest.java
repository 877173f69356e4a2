package org.unionstat.batch.generate;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountyDemoTest {

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d\\d)?");

    /** The parts that must add up, and the total they add up to. */
    private static final Map<String, String> PARTITIONS = Map.of(
            "insurance_scheme", "mutual_aid.insured_workers",
            "income_item", "finance.income");

    @TempDir
    static Path dir;

    @BeforeAll
    static void make() throws IOException {
        CountyDemo.writeInto(dir);
    }

    private static Workspace county() {
        return new Workspace(dir);
    }

    private static List<NamedCsvRecord> units(String level) {
        return county().csv("units.csv").stream()
                .filter(row -> row.getField("level").equals(level))
                .toList();
    }

    @Test
    void writesTheSameBytesEveryTime(@TempDir Path other) throws IOException {
        CountyDemo.writeInto(other);
        assertThat(new Workspace(other).files()).isEqualTo(county().files());
    }

    @Test
    void hasTwelveTownsAndAboutThreeHundredUnions() {
        assertThat(units("county")).hasSize(1);
        assertThat(units("township")).hasSize(12);
        assertThat(units("primary")).hasSizeBetween(295, 315);
        assertThat(units("primary").stream().map(row -> row.getField("name"))).doesNotHaveDuplicates();
    }

    @Test
    void isLabelledAsSimulated() {
        assertThat(county().yaml("unionstat.yaml"))
                .containsEntry("simulated", true)
                .hasEntrySatisfying("name", name -> assertThat((String) name).contains("模拟数据"));
    }

    @Test
    void hasAboutFortyThousandMembersInTheLastYear() {
        long members = sum("membership.members", "2025");
        assertThat(members).isBetween(37_000L, 43_000L);
        assertThat(sum("membership.members", "2021")).isLessThan(members);
    }

    @Test
    void startsMentalHealthStationsFromZeroInTheLastYear() {
        assertThat(sum("service.mental_stations", "2024")).isZero();
        assertThat(sum("service.mental_stations", "2025")).isPositive();
    }

    private static long sum(String cell, String period) {
        return county().figures().stream()
                .filter(figure -> figure.cell().equals(cell) && figure.period().equals(period))
                .mapToLong(figure -> Long.parseLong(figure.value()))
                .sum();
    }

    @Test
    void letsPartsAddUpButForTheHeldReturn() {
        List<String> broken = new ArrayList<>();
        byReturn()
                .forEach((key, cells) -> PARTITIONS.forEach((classification, total) -> {
                    BigDecimal parts = cells.entrySet().stream()
                            .filter(cell -> cell.getKey().contains("[" + classification + ":"))
                            .map(cell -> new BigDecimal(cell.getValue()))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    if (cells.containsKey(total) && parts.compareTo(new BigDecimal(cells.get(total))) != 0) {
                        broken.add(key + " " + new BigDecimal(cells.get(total)).subtract(parts));
                    }
                }));
        assertThat(broken).containsExactly("990100006-010 2025 3");
    }

    @Test
    void letsDisputesByCauseAddUp() {
        List<Map<String, String>> own = byReturn().values().stream()
                .filter(cells -> cells.containsKey("legal.disputes_handled"))
                .toList();
        assertThat(own).hasSize(60).allSatisfy(cells -> {
            assertThat(causes(cells, "legal.disputes_handled")).isEqualTo(number(cells, "legal.disputes_handled"));
            assertThat(causes(cells, "legal.disputes_settled"))
                    .isEqualTo(number(cells, "legal.disputes_settled"))
                    .isLessThanOrEqualTo(number(cells, "legal.disputes_handled"));
        });
    }

    private static long causes(Map<String, String> cells, String code) {
        return cells.keySet().stream()
                .filter(cell -> cell.startsWith(code + "["))
                .mapToLong(cell -> number(cells, cell))
                .sum();
    }

    @Test
    void keepsPartsWithinTheirWhole() {
        Map<String, String> within = Map.of(
                "membership.members", "membership.workers",
                "membership.members[sex:female]", "membership.workers[sex:female]",
                "membership.workers[sex:female]", "membership.workers",
                "membership.members[worker_group:migrant]", "membership.workers[worker_group:migrant]",
                "membership.real_name_members", "membership.members",
                "mutual_aid.insured_workers", "membership.members",
                "bargaining.wage_covered_workers", "bargaining.covered_workers",
                "bargaining.covered_workers", "membership.workers");
        byReturn().forEach((key, cells) -> {
            if (cells.containsKey("membership.workers") && !key.equals("990100009-011 2025")) {
                within.forEach((part, whole) -> assertThat(number(cells, part))
                        .as("%s %s", key, part)
                        .isLessThanOrEqualTo(number(cells, whole)));
            }
        });
    }

    private static long number(Map<String, String> cells, String cell) {
        String value = cells.get(cell);
        assertThat(value).as(cell).isNotNull();
        return value == null ? -1 : Long.parseLong(value);
    }

    private static Map<String, Map<String, String>> byReturn() {
        Map<String, Map<String, String>> returns = new TreeMap<>();
        for (Workspace.Figure figure : county().figures()) {
            returns.computeIfAbsent(figure.unit() + " " + figure.period(), key -> new LinkedHashMap<>())
                    .put(figure.cell(), figure.value());
        }
        return returns;
    }

    @Test
    void spoilsThreeCellsOfOneReturn() {
        assertThat(county().figures().stream()
                        .filter(figure -> !NUMBER.matcher(figure.value()).matches()
                                || figure.value().equals("12.5"))
                        .map(figure ->
                                figure.unit() + " " + figure.period() + " " + figure.cell() + " " + figure.value()))
                .containsExactly(
                        "990100009-011 2025 membership.workers 见附表",
                        "990100009-011 2025 membership.new_members 12.5",
                        "990100009-011 2025 skills.trainees -12");
    }

    @Test
    void writesCountsWithoutDecimals() {
        Map<String, String> decimals = Workspace.resource("catalogue.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("code"), row -> row.getField("decimals")));
        assertThat(county().figures().stream()
                        .filter(figure -> figure.value().contains(".") && "0".equals(decimals.get(figure.code())))
                        .map(Workspace.Figure::value))
                .containsExactly("12.5");
    }

    @Test
    void handsInOnlyUnitsThatAreOpenAndUnderTheirTownOfTheYear() {
        Map<String, String> parents = units("primary").stream()
                .collect(Collectors.toMap(row -> row.getField("code"), row -> row.getField("parent_code")));
        Map<String, String> opened = units("primary").stream()
                .collect(Collectors.toMap(row -> row.getField("code"), row -> row.getField("valid_from")));
        for (Workspace.Figure figure : county().figures()) {
            if (parents.containsKey(figure.unit())) {
                boolean moved =
                        figure.unit().equals("990100005-012") && figure.period().compareTo("2024") >= 0;
                assertThat(figure.file().split("/")[1]).isEqualTo(moved ? "990100004" : parents.get(figure.unit()));
                assertThat(opened.get(figure.unit())).isLessThanOrEqualTo(figure.period() + "-12-31");
            }
        }
    }

    @Test
    void hearsOfEveryOpenUnitEveryYear() {
        Set<String> missing = new TreeSet<>();
        Set<String> returns = byReturn().keySet();
        for (int year = 2021; year <= 2025; year++) {
            for (NamedCsvRecord unit : units("primary")) {
                boolean closed = (unit.getField("code").equals("990100011-009") && year >= 2024)
                        || (unit.getField("code").equals("990100001-012") && year >= 2025);
                boolean open = LocalDate.parse(unit.getField("valid_from")).getYear() <= year && !closed;
                String key = unit.getField("code") + " " + year;
                if (open != returns.contains(key)) {
                    missing.add(key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void tellsTheEventsOfTheTree() {
        Map<String, List<NamedCsvRecord>> events =
                county().csv("unit_events.csv").stream().collect(Collectors.groupingBy(row -> row.getField("event")));
        assertThat(events.keySet()).containsExactlyInAnyOrder("OPEN", "MOVE", "CLOSE", "MERGE");
        assertThat(events.get("MOVE")).singleElement().satisfies(move -> {
            assertThat(move.getField("code")).isEqualTo("990100005-012");
            assertThat(move.getField("to_code")).isEqualTo("990100004");
            assertThat(move.getField("date")).isEqualTo("2024-01-01");
        });
        assertThat(events.get("MERGE")).singleElement().satisfies(merger -> {
            assertThat(merger.getField("code")).isEqualTo("990100001-012");
            assertThat(merger.getField("to_code")).isEqualTo("990100001-011");
            assertThat(merger.getField("date")).isEqualTo("2025-01-01");
        });
        assertThat(events.get("CLOSE"))
                .singleElement()
                .satisfies(close -> assertThat(close.getField("code")).isEqualTo("990100011-009"));
        Map<String, String> from = units("primary").stream()
                .collect(Collectors.toMap(row -> row.getField("code"), row -> row.getField("valid_from")));
        assertThat(events.get("OPEN"))
                .isNotEmpty()
                .allSatisfy(open -> assertThat(open.getField("date")).isEqualTo(from.get(open.getField("code"))));
    }

    @Test
    void countsTheNewUnionsThatOpened() {
        for (String year : List.of("2021", "2022", "2023", "2024", "2025")) {
            long opened = county().csv("unit_events.csv").stream()
                    .filter(row -> row.getField("event").equals("OPEN")
                            && row.getField("date").startsWith(year))
                    .count();
            assertThat(sum("organization.new_unions", year)).isEqualTo(opened);
        }
    }

    @Test
    void receivesOneFileAfterTheDeadline() throws IOException {
        List<String> late = new ArrayList<>();
        for (String file : county().inbox()) {
            LocalDate received = LocalDate.ofInstant(
                    Files.getLastModifiedTime(dir.resolve(file)).toInstant(), ZoneOffset.UTC);
            int day = file.endsWith("_own.csv") ? 31 : 20;
            LocalDate deadline = LocalDate.of(Integer.parseInt(file.split("/")[2].substring(0, 4)) + 1, 1, day);
            if (received.isAfter(deadline)) {
                late.add(file + " " + received);
            }
        }
        assertThat(late).containsExactly("inbox/990100008/2025_own.csv 2026-03-12");
    }

    @Test
    void setsTargetsOfEveryTownAndYearSomeReachedAndSomeNot() {
        List<NamedCsvRecord> targets = county().csv("targets.csv").stream()
                .filter(row -> row.getField("indicator").equals("mutual_aid.insured_workers"))
                .toList();
        assertThat(targets).hasSize(5 * 13);
        long met = targets.stream()
                .filter(row -> !row.getField("unit_code").equals("990100"))
                .filter(row -> insured(row.getField("unit_code"), row.getField("period"))
                        >= Long.parseLong(row.getField("value")))
                .count();
        assertThat(met).isBetween(15L, 45L);
    }

    private static long insured(String town, String period) {
        return county().csv("inbox/" + town + "/" + period + ".csv").stream()
                .mapToLong(row -> Long.parseLong(row.getField("mutual_aid.insured_workers")))
                .sum();
    }
}
