package org.unionstat.batch.generate;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.Indicator;
import org.unionstat.outcome.Place;
import org.unionstat.period.Period;
import org.unionstat.period.StatisticalCalendar;
import org.unionstat.quantity.Quantity;
import org.unionstat.rule.BreakdownCheck;
import org.unionstat.rule.RuleOutcome;
import org.unionstat.rule.plausibility.ColumnShifts;
import org.unionstat.rule.plausibility.CopiedReturns;
import org.unionstat.rule.plausibility.Judgement;
import org.unionstat.rule.plausibility.Magnitudes;
import org.unionstat.rule.plausibility.Operand;
import org.unionstat.rule.plausibility.PeerRatios;
import org.unionstat.rule.plausibility.TwoYears;
import org.unionstat.rule.plausibility.UnitReturn;
import org.unionstat.rule.plausibility.YearOnYear;

/** What the checks of suspicious figures find of the errors that the synthetic nation has, beside its truth file. */
@Tag("night")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuspiciousFiguresTest {

    private static final int UNITS = 4_000;
    private static final int YEARS = 3;
    private static final int CELLS_IN_SQL = 6;
    private static final NationalPlan PLAN = new NationalPlan(UNITS, YEARS, 2026, 0.05, 0.02, 0.01);

    private final Catalogue catalogue = Catalogue.base().orThrow();
    private final List<BreakdownCheck> breakdowns = breakdowns();
    private Path nation = Path.of("");
    private final Map<String, Set<String>> planted = new TreeMap<>();
    private final List<List<TwoYears>> years = new ArrayList<>();

    /** What was found among what was there. */
    private record Score(Set<String> planted, Set<String> found) {

        private long hits() {
            return found.stream().filter(planted::contains).count();
        }

        double recall() {
            return (double) hits() / planted.size();
        }

        double precision() {
            return (double) hits() / found.size();
        }

        @Override
        public String toString() {
            return hits() + " of " + planted.size() + " planted, " + found.size() + " told";
        }
    }

    @BeforeAll
    void writesANationWithErrors(@TempDir Path folder) throws IOException {
        nation = folder;
        new NationalWorkspace(PLAN).write(folder);
        try (CsvReader<NamedCsvRecord> truth = CsvReader.builder().ofNamedCsvRecord(folder.resolve("truth.csv"))) {
            for (NamedCsvRecord row : truth) {
                String place = row.getField("unit_code") + " " + row.getField("period");
                String cell = cell(row.getField("indicator"), row.getField("category"));
                // a row of noughts looks the same wherever it stands
                boolean isSeen = row.getField("written_value").matches(".*[1-9].*");
                if (row.getField("kind").equals("SHIFTED") && !isSeen) {
                    continue;
                }
                planted.computeIfAbsent(row.getField("kind"), k -> new TreeSet<>())
                        .add(place + " " + cell);
            }
        }
        Map<String, UnitReturn> before = Map.of();
        for (int year = 0; year < YEARS; year++) {
            Map<String, UnitReturn> now = read(folder, NationalWorkspace.FIRST_YEAR + year);
            Map<String, UnitReturn> last = before;
            years.add(now.values().stream()
                    .map(r -> new TwoYears(r, last.get(r.unit())))
                    .toList());
            before = now;
        }
    }

    private List<BreakdownCheck> breakdowns() {
        Set<Cell> asked = Set.copyOf(AnnualForm.of(catalogue).cells());
        return BreakdownCheck.all(
                        catalogue.indicators(),
                        code -> catalogue.indicator(code).orElseThrow().breakdowns(),
                        catalogue.classifications(),
                        catalogue::canonical)
                .stream()
                .filter(c -> c.parts().stream().allMatch(p -> asked.contains(p.cell())))
                .toList();
    }

    private static String cell(String indicator, String category) {
        return category.isEmpty() ? indicator : indicator + "[" + category + "]";
    }

    private Map<String, UnitReturn> read(Path folder, int year) throws IOException {
        Period period =
                StatisticalCalendar.JANUARY.parse(Integer.toString(year)).orThrow();
        Map<String, UnitReturn> returns = new LinkedHashMap<>();
        Path file = folder.resolve("inbox").resolve(year + ".csv");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                String unit = row.getField("unit_code");
                Map<Cell, Operand> figures = new LinkedHashMap<>();
                for (String name : row.getHeader().subList(2, row.getHeader().size())) {
                    if (!row.getField(name).isEmpty()) {
                        Cell cell = Cell.parse(name);
                        Indicator indicator =
                                catalogue.indicator(cell.indicator()).orElseThrow();
                        figures.put(
                                cell,
                                new Operand(
                                        indicator.label(),
                                        unit,
                                        period,
                                        null,
                                        cell,
                                        indicator.decimals(),
                                        Quantity.of(new BigDecimal(row.getField(name))),
                                        Place.of(String.valueOf(file.getFileName()))));
                    }
                }
                returns.put(unit, new UnitReturn(unit, figures));
            }
        }
        return returns;
    }

    private static String place(Operand operand) {
        return operand.unit() + " " + operand.period().code() + " " + operand.cell();
    }

    /** Only the unit and the year of a place. */
    private static Set<String> units(Stream<String> places) {
        Set<String> units = new TreeSet<>();
        places.forEach(p -> units.add(p.substring(0, p.indexOf(' ', p.indexOf(' ') + 1))));
        return units;
    }

    private static void noteFailure(Judgement judgement, Set<String> found) {
        if (judgement.outcome() == RuleOutcome.FAIL) {
            found.add(place(judgement.subject()));
        }
    }

    @Test
    void findsSlipsByPowersOfTenAndHardlyAnythingElse() {
        Magnitudes magnitudes = new Magnitudes(catalogue.thresholds(), breakdowns);
        Set<String> found = new TreeSet<>();
        for (List<TwoYears> year : years) {
            magnitudes.judge(year).failures().forEach(f -> noteFailure(f, found));
        }

        Score score = new Score(planted.getOrDefault("SLIP", Set.of()), found);
        assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.precision()).as(score.toString()).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void findsShiftedColumns() {
        ColumnShifts shifts = new ColumnShifts(catalogue.thresholds());
        Set<String> found = new TreeSet<>();
        for (List<TwoYears> year : years.subList(1, YEARS)) {
            for (TwoYears one : year) {
                breakdowns.forEach(b -> shifts.judge(b, one).ifPresent(j -> noteFailure(j, found)));
            }
        }
        Set<String> withLastYear = new TreeSet<>();
        years.subList(1, YEARS)
                .forEach(year -> year.stream()
                        .filter(one -> one.lastYear() != null)
                        .forEach(one -> withLastYear.addAll(
                                units(one.current().figures().values().stream().map(SuspiciousFiguresTest::place)))));

        Set<String> shifted = units(planted.getOrDefault("SHIFTED", Set.of()).stream());
        shifted.retainAll(withLastYear);
        Score score = new Score(shifted, units(found.stream()));
        assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(0.8);
        assertThat(score.precision()).as(score.toString()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void findsEveryReturnThatIsLastYearsAgain() {
        CopiedReturns copies = new CopiedReturns(catalogue.thresholds());
        Set<String> found = new TreeSet<>();
        years.forEach(year -> year.forEach(one -> copies.ofLastYear(one).ifPresent(j -> noteFailure(j, found))));

        Score score = new Score(units(planted.getOrDefault("COPIED", Set.of()).stream()), units(found.stream()));
        assertThat(score.recall()).as(score.toString()).isEqualTo(1);
        assertThat(score.precision()).as(score.toString()).isEqualTo(1);
    }

    @Test
    void takesNoOrdinaryReturnForThatOfAnother() {
        List<UnitReturn> returns = years.get(1).stream().map(TwoYears::current).toList();
        CopiedReturns copies = new CopiedReturns(catalogue.thresholds());
        assertThat(copies.ofPeers(returns).failures()).isEmpty();

        List<UnitReturn> withCopy = new ArrayList<>(returns);
        withCopy.add(new UnitReturn("Z", returns.get(100).figures()));
        assertThat(copies.ofPeers(withCopy).failures()).hasSize(1);
    }

    /** The units that a query finds in a cell of the second year beside the first. */
    private List<String> inSql(String query, Cell cell) throws IOException, SQLException {
        String text;
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream(query))) {
            text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        int year = NationalWorkspace.FIRST_YEAR;
        List<String> units = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(text.replace("${cell}", cell.toString())
                        .replace(
                                "${now}",
                                nation.resolve("inbox/" + (year + 1) + ".csv").toString())
                        .replace(
                                "${last}",
                                nation.resolve("inbox/" + year + ".csv").toString()))) {
            while (rows.next()) {
                units.add(rows.getString(1));
            }
        }
        return units;
    }

    private List<PeerRatios.Pair> pairs(Cell cell) {
        List<PeerRatios.Pair> pairs = new ArrayList<>();
        for (TwoYears one : years.get(1)) {
            Operand current = one.current().figures().get(cell);
            Operand last =
                    one.lastYear() == null ? null : one.lastYear().figures().get(cell);
            if (current != null && last != null) {
                pairs.add(new PeerRatios.Pair(current, last));
            }
        }
        return pairs;
    }

    private static List<String> failed(Stream<Judgement> judgements) {
        return judgements
                .filter(j -> j.outcome() == RuleOutcome.FAIL)
                .map(j -> j.subject().unit())
                .sorted()
                .toList();
    }

    @Test
    void agreesWithSqlOnRatiosAmongPeers() throws IOException, SQLException {
        PeerRatios ratios = new PeerRatios(catalogue.thresholds());
        int found = 0;
        for (Cell cell : AnnualForm.of(catalogue).cells().subList(0, CELLS_IN_SQL)) {
            List<String> inMemory = failed(ratios.judge(pairs(cell)).stream());
            assertThat(inMemory).as(cell.toString()).isEqualTo(inSql("peer_ratio.sql", cell));
            found += inMemory.size();
        }
        assertThat(found).isPositive();
    }

    @Test
    void agreesWithSqlOnChangesOverAYear() throws IOException, SQLException {
        YearOnYear check = new YearOnYear(catalogue.thresholds());
        int found = 0;
        for (Cell cell : AnnualForm.of(catalogue).cells().subList(0, CELLS_IN_SQL)) {
            List<String> inMemory = failed(pairs(cell).stream().map(p -> check.judge(p.current(), p.lastYear())));
            assertThat(inMemory).as(cell.toString()).isEqualTo(inSql("year_on_year.sql", cell));
            found += inMemory.size();
        }
        assertThat(found).isPositive();
    }
}
