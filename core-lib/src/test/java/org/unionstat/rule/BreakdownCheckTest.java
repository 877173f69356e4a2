package org.unionstat.rule;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.unionstat.classification.Category;
import org.unionstat.classification.CategoryKey;
import org.unionstat.classification.Classification;
import org.unionstat.classification.Label;
import org.unionstat.indicator.Breakdown;
import org.unionstat.indicator.BreakdownKind;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.HierarchyOperator;
import org.unionstat.indicator.Indicator;
import org.unionstat.indicator.Nature;
import org.unionstat.indicator.Polarity;
import org.unionstat.indicator.TimeOperator;
import org.unionstat.outcome.FindingClass;
import org.unionstat.outcome.Place;
import org.unionstat.period.StatisticalCalendar;
import org.unionstat.quantity.FigureReader;
import org.unionstat.quantity.FigureReading;
import org.unionstat.quantity.UnitOfMeasure;
import org.unionstat.submission.Observation;
import org.unionstat.submission.ObservationKind;
import org.unionstat.submission.ObservationState;
import org.unionstat.submission.Series;
import org.unionstat.submission.Submission;
import org.unionstat.submission.SubmissionKey;

class BreakdownCheckTest {

    private static final UnitOfMeasure PERSON =
            new UnitOfMeasure("person", List.of("人"), "person", BigDecimal.ONE, "person");
    private static final UnitOfMeasure PERCENT =
            new UnitOfMeasure("percent", List.of("%"), "percent", BigDecimal.ONE, "percent");
    private static final FigureReader READER = FigureReader.of(List.of(PERSON, PERCENT));
    private static final Classification SCHEME =
            new Classification("scheme", label("险种"), "", List.of(category("a"), category("b"), category("c")));

    private static Label label(String zh) {
        return new Label(zh, zh, zh);
    }

    private static Category category(String code) {
        return new Category(new CategoryKey("scheme", code), label(code), List.of());
    }

    private static Indicator indicator(Nature nature, UnitOfMeasure unit, BreakdownKind kind, FindingClass grade) {
        return new Indicator(
                "x",
                "area",
                label("参保人数"),
                unit,
                nature,
                HierarchyOperator.SUM,
                TimeOperator.LAST,
                null,
                List.of(new Breakdown("scheme", kind, "R-1", grade)),
                0,
                Polarity.NEUTRAL,
                false,
                false,
                List.of(),
                "");
    }

    private static Submission submission(ObservationKind kind, Series series, NamedCsvRecord row) {
        List<Observation> observations = new ArrayList<>();
        add(observations, Cell.total("x"), row.getField("total"));
        for (String category : List.of("a", "b", "c")) {
            add(observations, Cell.parse("x[scheme:" + category + "]"), row.getField(category));
        }
        SubmissionKey key = new SubmissionKey(
                "S1", StatisticalCalendar.JANUARY.parse("2015").orThrow(), "area", kind, series);
        return new Submission(key, observations);
    }

    private static void add(List<Observation> observations, Cell cell, String text) {
        Place place = new Place("f", 2, observations.size() + 1);
        if (text.equals("BLANK")) {
            observations.add(Observation.blank(cell, place));
        } else if (text.equals("MASKED")) {
            observations.add(new Observation(cell, ObservationState.MASKED, null, null, Set.of(), "", place));
        } else if (!text.isEmpty()) {
            FigureReading.Figure figure = (FigureReading.Figure) READER.read(text, PERSON, 0, false);
            observations.add(
                    new Observation(cell, ObservationState.REPORTED, figure.quantity(), null, Set.of(), "", place));
        }
    }

    static Stream<NamedCsvRecord> cases() {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .ofNamedCsvRecord(
                        Objects.requireNonNull(BreakdownCheckTest.class.getResourceAsStream("breakdowns.csv")))) {
            return csv.stream().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CheckResult check(Indicator indicator, Submission submission) {
        return DeclaredChecks.of(List.of(indicator), code -> indicator.breakdowns(), List.of(SCHEME), c -> c)
                .check(submission);
    }

    private static Indicator indicator(NamedCsvRecord row) {
        return indicator(
                Nature.STOCK,
                PERSON,
                BreakdownKind.valueOf(row.getField("kind")),
                FindingClass.valueOf(row.getField("class")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void tellsWhetherTheCategoriesFitTheTotal(NamedCsvRecord row) {
        CheckResult result = check(indicator(row), submission(ObservationKind.TOTAL, Series.ACTUAL, row));

        String expected = row.getField("expected");
        RuleCount count = result.counts().getOrDefault("R-1", RuleCount.NONE);
        assertThat(count)
                .isEqualTo(new RuleCount(times("PASS", expected), times("FAIL", expected), times("UNVER", expected)));
        List<String> failures = Stream.of(expected.split("(?=FAIL)|(?=PASS)|(?=UNVER)|(?=NONE)", -1))
                .map(String::strip)
                .filter(e -> e.startsWith("FAIL"))
                .toList();
        assertThat(result.findings())
                .extracting(f -> String.join(
                        " ",
                        f.outcome().name(),
                        f.findingClass().name(),
                        f.left(),
                        f.right(),
                        f.difference().orElseThrow().toPlainString()))
                .isEqualTo(failures);
    }

    private static int times(String word, String text) {
        return text.split(word, -1).length - 1;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void saysNothingOfStatedChangesAndAdjustments(NamedCsvRecord row) {
        assertThat(check(indicator(row), submission(ObservationKind.TOTAL, Series.CHANGE, row))
                        .counts())
                .isEmpty();
        assertThat(check(indicator(row), submission(ObservationKind.ADJUSTMENT, Series.ACTUAL, row))
                        .counts())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void doesNotAddRates(NamedCsvRecord row) {
        Indicator rate = indicator(Nature.RATE, PERCENT, BreakdownKind.PARTITION, FindingClass.HARD);

        assertThat(check(rate, submission(ObservationKind.TOTAL, Series.ACTUAL, row))
                        .counts())
                .doesNotContainKey("R-1");
    }

    @Test
    void saysInBothLanguagesWhatDoesNotAddUpAndWhere() {
        Finding finding = check(
                        indicator(Nature.STOCK, PERSON, BreakdownKind.PARTITION, FindingClass.QUERY),
                        new Submission(
                                new SubmissionKey(
                                        "S1",
                                        StatisticalCalendar.JANUARY
                                                .parse("2014")
                                                .orThrow(),
                                        "area",
                                        ObservationKind.TOTAL,
                                        Series.ACTUAL),
                                List.of(
                                        Observation.of(Cell.total("x"), 8168),
                                        Observation.of(Cell.parse("x[scheme:a]"), 8000),
                                        Observation.of(Cell.parse("x[scheme:c]"), 160))))
                .findings()
                .get(0);

        assertThat(finding.message()).isEqualTo("参保人数 8,168 ≠ 分项合计 8,160（差 8；未报：b）");
        assertThat(finding.messageEn()).isEqualTo("参保人数 8,168 ≠ sum of parts 8,160 (difference 8; not reported: b)");
        assertThat(finding.places()).hasSize(3);
    }

    @ParameterizedTest(name = "{0}% is {1}")
    @CsvSource({
        "100,PASS",
        "0,PASS",
        "100.1,FAIL",
        "105,FAIL",
        "90以上,UNVERIFIABLE",
        "101以上,FAIL",
        "98—102,UNVERIFIABLE",
        "约120,FAIL"
    })
    void asksAboutRatesAboveAHundredPercent(String text, RuleOutcome expected) {
        FigureReading.Figure figure = (FigureReading.Figure) READER.read(text, PERCENT, 2, false);
        SubmissionKey key = new SubmissionKey(
                "S1",
                StatisticalCalendar.JANUARY.parse("2015").orThrow(),
                "area",
                ObservationKind.TOTAL,
                Series.ACTUAL);
        Observation rate = new Observation(
                Cell.total("x"), ObservationState.REPORTED, figure.quantity(), null, Set.of(), "", Place.NOWHERE);

        CheckResult result = check(
                indicator(Nature.RATE, PERCENT, BreakdownKind.SUBSET, FindingClass.HARD),
                new Submission(key, List.of(rate)));

        assertThat(result.counts()).containsOnly(Map.entry(RateLimit.RULE_ID, RuleCount.of(expected)));
        assertThat(result.findings())
                .allMatch(f -> f.findingClass() == FindingClass.QUERY)
                // the printed figure less the limit, whatever a word beside it leaves open
                .allSatisfy(f -> assertThat(f.imbalance())
                        .isEqualByComparingTo(figure.quantity().value().subtract(new BigDecimal(100))));
    }

    @Test
    void letsTheStrictestGateDecide() {
        Finding query = finding(FindingClass.QUERY, RuleOutcome.FAIL);
        Finding hard = finding(FindingClass.HARD, RuleOutcome.FAIL);
        Finding info = finding(FindingClass.INFO, RuleOutcome.FAIL);

        assertThat(Gates.STANDARD.verdict(List.of())).isEqualTo(Verdict.ACCEPTED);
        assertThat(Gates.STANDARD.verdict(List.of(info))).isEqualTo(Verdict.ACCEPTED);
        assertThat(Gates.STANDARD.verdict(List.of(info, query))).isEqualTo(Verdict.HELD);
        assertThat(Gates.STANDARD.verdict(List.of(hard, query))).isEqualTo(Verdict.RETURNED);
        assertThat(new Gates(Gate.RETURN, Gate.ACCEPT, Gate.ACCEPT).verdict(List.of(query)))
                .isEqualTo(Verdict.ACCEPTED);
        assertThat(Gates.STANDARD.verdict(List.of(finding(FindingClass.HARD, RuleOutcome.UNVERIFIABLE))))
                .isEqualTo(Verdict.ACCEPTED);
    }

    private static Finding finding(FindingClass grade, RuleOutcome outcome) {
        return new Finding("S1", "2015", "R-1", grade, outcome, "", "", null, "", "", List.of());
    }
}
