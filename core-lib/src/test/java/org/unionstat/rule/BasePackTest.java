package org.unionstat.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.expression.Amount;
import org.unionstat.expression.Expression;
import org.unionstat.expression.ExpressionReader;
import org.unionstat.expression.Operand;
import org.unionstat.expression.Value;
import org.unionstat.indicator.Breakdown;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.Indicator;
import org.unionstat.indicator.Ratio;
import org.unionstat.outcome.Place;
import org.unionstat.period.StatisticalCalendar;
import org.unionstat.quantity.Quantity;
import org.unionstat.submission.Observation;
import org.unionstat.submission.ObservationKind;
import org.unionstat.submission.ObservationState;
import org.unionstat.submission.Series;
import org.unionstat.submission.SubmissionKey;

/** The shipped rules do what their cases say. */
class BasePackTest {

    private static final Catalogue CATALOGUE = Catalogue.base().orThrow();
    private static final ExpressionReader NAMES = new ExpressionReader(CATALOGUE.vocabulary());
    private static final RuleBook BOOK = RuleBook.of(CATALOGUE.vocabulary(), StatisticalCalendar.JANUARY, List.of())
            .orThrow();
    private static final SubmissionKey KEY = new SubmissionKey(
            "S1",
            StatisticalCalendar.JANUARY.parse("2015").orThrow(),
            "membership",
            ObservationKind.OWN,
            Series.ACTUAL);

    /** Figures as a case writes them: {@code name=value name=value}. */
    private record Figures(Map<Operand, Observation> observations, Map<String, Value> attributes)
            implements RuleContext {

        static Figures of(String text) {
            Map<Operand, Observation> observations = new HashMap<>();
            Map<String, Value> attributes = new HashMap<>();
            for (String each : text.split(" ", -1)) {
                String[] parts = each.split("=", 2);
                BigDecimal number = new BigDecimal(parts[1]);
                Expression name = NAMES.any(parts[0], false, Place.NOWHERE).orThrow();
                if (name instanceof Expression.Figure figure) {
                    Operand operand = figure.operand();
                    observations.put(
                            operand,
                            new Observation(
                                    Cell.parse(operand.cell()),
                                    ObservationState.REPORTED,
                                    Quantity.of(number),
                                    null,
                                    Set.of(),
                                    "",
                                    Place.NOWHERE));
                } else {
                    attributes.put(parts[0], Amount.exactly(number));
                }
            }
            return new Figures(observations, attributes);
        }

        @Override
        public Optional<Observation> figure(Operand operand) {
            return Optional.ofNullable(observations.get(operand));
        }

        @Override
        public Value attribute(String name) {
            return attributes.getOrDefault(name, Value.Missing.ABSENT);
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvFileSource(resources = "base_cases.csv", numLinesToSkip = 1)
    void saysWhatTheCaseExpects(String id, RuleOutcome expected, String figures) {
        RuleBook.Entry entry = BOOK.entries().stream()
                .filter(e -> e.rule().id().equals(id))
                .findFirst()
                .orElseThrow();

        RuleCheck.Result result =
                new RuleCheck(entry).run(KEY, Figures.of(figures)).orElseThrow();

        assertThat(result.outcome()).isEqualTo(expected);
        if (result.finding() != null) {
            assertThat(result.finding().message()).containsPattern("[≠<>≥≤].*\\d.*（差 ");
            assertThat(result.finding().messageEn()).contains("(difference ");
            assertThat(result.finding().pack()).isEqualTo("base 1.0");
        } else if (expected == RuleOutcome.UNVERIFIABLE) {
            assertThat(result.reasons()).first().asString().contains(": ABSENT");
        }
    }

    @Test
    void hasAPassingAFailingAndAMissingCaseForEveryRule() throws IOException {
        Map<String, Set<RuleOutcome>> cases = new HashMap<>();
        try (InputStream stream = BasePackTest.class.getResourceAsStream("base_cases.csv")) {
            assertThat(stream).isNotNull();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(l -> l.split(",", 3))
                    .forEach(f -> cases.computeIfAbsent(f[0], k -> EnumSet.noneOf(RuleOutcome.class))
                            .add(RuleOutcome.valueOf(f[1])));
        }

        for (RuleBook.Entry entry : BOOK.entries()) {
            assertThat(cases.get(entry.rule().id()))
                    .as(entry.rule().id())
                    .contains(RuleOutcome.PASS, RuleOutcome.FAIL, RuleOutcome.UNVERIFIABLE);
        }
        assertThat(cases).hasSize(BOOK.entries().size());
    }

    @Test
    void isWrittenAsItWasRead() throws IOException {
        try (InputStream stream = RuleBook.class.getResourceAsStream("base.yaml")) {
            assertThat(stream).isNotNull();
            assertThat(BOOK.packs().get(0).toYaml())
                    .isEqualTo(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void usesNoIdThatABreakdownHas() {
        Set<String> declared = new HashSet<>();
        CATALOGUE.indicators().stream()
                .flatMap(i -> CATALOGUE.checks(i.code()).stream())
                .map(Breakdown::ruleId)
                .forEach(declared::add);

        assertThat(BOOK.entries()).extracting(e -> e.rule().id()).doesNotContainAnyElementsOf(declared);
    }

    @Test
    void comparesEveryStatedRateWithThePartsThatTheCatalogueDeclares() {
        List<String> expressions =
                BOOK.entries().stream().map(e -> e.rule().text()).toList();

        for (Indicator indicator : CATALOGUE.indicators()) {
            Ratio ratio = indicator.ratio();
            if (ratio != null) {
                String factor = ratio.factor().compareTo(BigDecimal.ONE) == 0
                        ? ""
                        : ratio.factor().toPlainString() + " * ";
                assertThat(expressions)
                        .as(indicator.code())
                        .anyMatch(e -> e.contains("agrees(" + indicator.code() + ", " + factor + "ratio("
                                + ratio.numerator() + ", " + ratio.denominator() + "))"));
            }
        }
    }
}
