package org.unionstat.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.unionstat.classification.Label;
import org.unionstat.indicator.HierarchyOperator;
import org.unionstat.indicator.Indicator;
import org.unionstat.indicator.Nature;
import org.unionstat.indicator.Polarity;
import org.unionstat.indicator.TimeOperator;
import org.unionstat.period.Period;
import org.unionstat.period.StatisticalCalendar;
import org.unionstat.quantity.Interval;
import org.unionstat.quantity.Qualifier;
import org.unionstat.quantity.Quantity;
import org.unionstat.quantity.UnitOfMeasure;
import org.unionstat.submission.ObservationState;

class ChangeTest {

    private static final Period NOW = period("2015");
    private static final Period THEN = period("2014");

    @ParameterizedTest(name = "{0} {1} {2} against {4} {5}: {14}")
    @CsvFileSource(resources = "changes.csv", numLinesToSkip = 1)
    void followsTheTableOfCases(
            ChangeMeasure measure,
            BigDecimal current,
            Qualifier currentQualifier,
            @Nullable BigDecimal currentUpper,
            BigDecimal base,
            Qualifier baseQualifier,
            @Nullable BigDecimal baseUpper,
            Comparability comparability,
            Qualifier qualifier,
            @Nullable BigDecimal difference,
            @Nullable BigDecimal growthPercent,
            @Nullable BigDecimal pointChange,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper,
            String origin) {
        Change change = Change.of(
                measure,
                false,
                Figure.of(NOW, new Quantity(current, currentUpper, currentQualifier)),
                Figure.of(THEN, new Quantity(base, baseUpper, baseQualifier)));
        assertThat(change.comparability()).as(origin).isEqualTo(comparability);
        assertThat(change.qualifier()).isEqualTo(qualifier);
        assertSame(change.difference(), difference);
        assertThat(text(change.growthPercent())).isEqualTo(text(growthPercent));
        assertThat(text(change.pointChange())).isEqualTo(text(pointChange));
        Interval interval = change.interval();
        assertSame(interval == null ? null : interval.lower(), lower);
        assertSame(interval == null ? null : interval.upper(), upper);
    }

    @Test
    void takesPointsFromUnroundedRates() {
        Figure current = Figure.ofParts(NOW, n(1), n(3), n(100));
        Figure base = Figure.ofParts(THEN, n(3331), n(10000), n(100));
        Change change = Change.of(ChangeMeasure.POINTS, false, current, base);
        assertThat(text(change.pointChange())).isEqualTo("0.0");
        assertThat(change.direction()).isEqualTo(Direction.ABOUT_UNCHANGED);
        assertThat(change.fromRounded()).isFalse();
    }

    @Test
    void roundsAQuotientOnceEvenWhereTheRatesNeverEnd() {
        // 2/3 and 2/3 + 0.05 points: the points are 0.05 exactly, and round away from zero
        Figure base = Figure.ofParts(THEN, n(2), n(3), n(100));
        Figure current = Figure.ofParts(NOW, n(4003), n(6000), n(100));
        assertThat(text(Change.of(ChangeMeasure.POINTS, false, current, base).pointChange()))
                .isEqualTo("0.1");
    }

    @Test
    void growsAMeanByItsParts() {
        Change change = Change.of(
                ChangeMeasure.GROWTH,
                false,
                Figure.ofParts(NOW, n(220), n(3), n(1)),
                Figure.ofParts(THEN, n(200), n(3), n(1)));
        assertThat(text(change.growthPercent())).isEqualTo("10.0");
    }

    @Test
    void marksPointsOfPrintedRates() {
        Figure current = Figure.of(NOW, new BigDecimal("97.3")).withBasis(Basis.STATED, n(1));
        Figure base = Figure.of(THEN, new BigDecimal("95.5")).withBasis(Basis.STATED, n(1));
        assertThat(Change.of(ChangeMeasure.POINTS, false, current, base).fromRounded())
                .isTrue();
        assertThat(Change.of(ChangeMeasure.GROWTH, false, current, base).fromRounded())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = ObservationState.class, mode = EnumSource.Mode.EXCLUDE, names = "REPORTED")
    void givesTheReasonOfAMissingFigureOnEitherSide(ObservationState state) {
        Comparability reason = Comparability.valueOf("NOT_COMPARABLE_" + state);
        assertThat(grow(Figure.missing(NOW, state), exact(THEN, 5)).comparability())
                .isEqualTo(reason);
        Change change = grow(exact(NOW, 5), Figure.missing(THEN, state));
        assertThat(change.comparability()).isEqualTo(reason);
        assertThat(change.difference()).isNull();
        assertThat(change.direction()).isEqualTo(Direction.UNKNOWN);
    }

    @Test
    void givesTheCurrentReasonBeforeThatOfTheBase() {
        assertThat(grow(Figure.missing(NOW, ObservationState.HELD), Figure.outOfScope(THEN))
                        .comparability())
                .isEqualTo(Comparability.NOT_COMPARABLE_HELD);
        assertThat(grow(exact(NOW, 1), Figure.outOfScope(THEN)).comparability())
                .isEqualTo(Comparability.NOT_COMPARABLE_OUT_OF_SCOPE);
        assertThat(grow(Figure.notAggregated(NOW), Figure.notAggregated(THEN)).comparability())
                .isEqualTo(Comparability.NOT_COMPARABLE_AGGREGATION_NONE);
    }

    @Test
    void hasNoRateWithoutADenominator() {
        Change change = Change.of(
                ChangeMeasure.POINTS,
                false,
                Figure.ofParts(NOW, n(0), n(0), n(100)),
                Figure.ofParts(THEN, n(1), n(2), n(100)));
        assertThat(change.comparability()).isEqualTo(Comparability.NOT_COMPARABLE_NOT_APPLICABLE);
    }

    @Test
    void comparesOnlyTheSameSpanUnlessTheFigureBelongsToADate() {
        Figure tenMonths = exact(period("2014M01-M10"), 5);
        assertThat(grow(exact(NOW, 6), tenMonths).comparability())
                .isEqualTo(Comparability.NOT_COMPARABLE_DIFFERENT_SPAN);
        assertThat(grow(exact(NOW, 6), exact(period("2013"), 5)).comparability())
                .isEqualTo(Comparability.NOT_COMPARABLE_DIFFERENT_SPAN);
        Change stock = Change.of(ChangeMeasure.GROWTH, true, exact(NOW, 6), exact(period("2014H1"), 5));
        assertThat(stock.comparability()).isEqualTo(Comparability.DIFFERENT_DATE);
        assertThat(text(stock.growthPercent())).isEqualTo("20.0");
        Change february = grow(exact(period("2016M02"), 6), exact(period("2015M02"), 5));
        assertThat(february.comparability()).isEqualTo(Comparability.COMPARABLE);
    }

    @Test
    void marksDatesThatAreNotAYearApart() {
        Figure base = exact(THEN, 5).withAsOf(LocalDate.of(2014, 6, 30));
        Change change = Change.of(ChangeMeasure.POINTS, false, exact(NOW, 6), base);
        assertThat(change.comparability()).isEqualTo(Comparability.DIFFERENT_DATE);
        assertThat(text(change.pointChange())).isEqualTo("1.0");
        Figure current = exact(NOW, 6).withAsOf(LocalDate.of(2015, 6, 30));
        assertThat(Change.of(ChangeMeasure.GROWTH, true, current, base).comparability())
                .isEqualTo(Comparability.COMPARABLE);
    }

    @Test
    void refusesToCompareAcrossABreak() {
        assertThat(grow(exact(NOW, 6).withBreak(), exact(THEN, 5)).comparability())
                .isEqualTo(Comparability.NOT_COMPARABLE_BREAK);
        assertThat(grow(exact(NOW, 6), exact(THEN, 5).withBreak()).comparability())
                .isEqualTo(Comparability.COMPARABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "COMPUTED,1,COMPUTED,1,COMPARABLE",
        "COMPUTED,0.95,COMPUTED,0.9699,COMPARABLE",
        "COMPUTED,0.9499,COMPUTED,0.95,NOT_COMPARABLE_RESPONSE",
        "COMPUTED,0.96,COMPUTED,0.98,NOT_COMPARABLE_RESPONSE",
        "INCOMPLETE,0.5,INCOMPLETE,0.5,NOT_COMPARABLE_RESPONSE",
        "INCOMPLETE,0.97,COMPUTED,0.98,COMPARABLE",
        "STATED,0.1,STATED,0.9,COMPARABLE",
        "STATED,0.1,COMPUTED,1,BASIS_DIFFERS",
        "INCOMPLETE,0.1,STATED,1,NOT_COMPARABLE_RESPONSE",
    })
    void asksForEnoughAndEqualResponseOfSumsOnly(
            Basis now, BigDecimal answeredNow, Basis then, BigDecimal answeredThen, Comparability expected) {
        Change change =
                grow(exact(NOW, 6).withBasis(now, answeredNow), exact(THEN, 5).withBasis(then, answeredThen));
        assertThat(change.comparability()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "100,100,UNCHANGED",
        "100001,100000,ABOUT_UNCHANGED",
        "99999,100000,ABOUT_UNCHANGED",
        "101,100,ROSE",
        "99,100,FELL",
        "5,0,ROSE",
    })
    void saysTheDirectionOfExactFigures(long current, long base, Direction expected) {
        assertThat(grow(exact(NOW, current), exact(THEN, base)).direction()).isEqualTo(expected);
    }

    @Test
    void claimsADirectionOnlyIfItHoldsOnTheWholeInterval() {
        Figure about200 = Figure.of(NOW, new Quantity(n(200), null, Qualifier.APPROXIMATE));
        assertThat(grow(about200, exact(THEN, 190)).direction()).isEqualTo(Direction.UNKNOWN);
        assertThat(grow(about200, exact(THEN, 150)).direction()).isEqualTo(Direction.ROSE);
        assertThat(grow(about200, exact(THEN, 300)).direction()).isEqualTo(Direction.FELL);
    }

    @ParameterizedTest
    @CsvSource({
        "STOCK,person,GROWTH",
        "FLOW,person,GROWTH",
        "MEAN,yuan,GROWTH",
        "RATE,percent,POINTS",
        "RATE,times,DIFFERENCE",
        "SCORE,score,DIFFERENCE",
    })
    void tellsTheChangeAsTheIndicatorAsks(Nature nature, String unit, ChangeMeasure expected) {
        Indicator indicator = indicator(nature, unit);
        Change change = Change.of(indicator, exact(NOW, 12), exact(THEN, 10));
        assertThat(change.measure()).isEqualTo(expected);
        assertThat(change.printedGrowth().isPresent()).isEqualTo(expected == ChangeMeasure.GROWTH);
        assertThat(change.printedPoints().isPresent()).isEqualTo(expected == ChangeMeasure.POINTS);
        TargetAchievement achievement = TargetAchievement.of(indicator, Interval.exactly(n(12)), n(10), true);
        assertThat(achievement.achieved() == null).isEqualTo(unit.equals("percent"));
    }

    @Test
    void refusesFiguresThatAreNeitherThereNorMissing() {
        assertThatThrownBy(() -> Figure.missing(NOW, ObservationState.REPORTED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> exact(NOW, 1).withBasis(Basis.COMPUTED, n(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Indicator indicator(Nature nature, String unit) {
        Label name = new Label("", "", "");
        return new Indicator(
                "i",
                "a",
                name,
                new UnitOfMeasure(unit, List.of(unit), unit, BigDecimal.ONE, unit),
                nature,
                HierarchyOperator.NONE,
                TimeOperator.NONE,
                null,
                List.of(),
                2,
                Polarity.HIGHER_BETTER,
                false,
                false,
                List.of(),
                "");
    }

    private static Change grow(Figure current, Figure base) {
        return Change.of(ChangeMeasure.GROWTH, false, current, base);
    }

    private static Figure exact(Period period, long value) {
        return Figure.of(period, n(value));
    }

    private static BigDecimal n(long value) {
        return BigDecimal.valueOf(value);
    }

    private static Period period(String code) {
        return StatisticalCalendar.JANUARY.parse(code).orThrow();
    }

    private static void assertSame(@Nullable BigDecimal actual, @Nullable BigDecimal expected) {
        assertThat(actual == null ? null : text(actual.stripTrailingZeros()))
                .isEqualTo(expected == null ? null : text(expected.stripTrailingZeros()));
    }

    private static @Nullable String text(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
