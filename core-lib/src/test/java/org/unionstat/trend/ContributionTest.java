package org.unionstat.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.unionstat.period.Period;
import org.unionstat.period.StatisticalCalendar;
import org.unionstat.submission.ObservationState;

class ContributionTest {

    private static final Period NOW = StatisticalCalendar.JANUARY.parse("2015").orThrow();
    private static final Period THEN = StatisticalCalendar.JANUARY.parse("2014").orThrow();

    /** The street's mutual aid of 2015: the schemes add up to 10,124 of 10,135 insured, and to 8,160 of 8,168 the year before. */
    @Test
    void splitsTheGrowthOfTheInsuredBySchemeAndNamesTheRest() {
        List<Contribution> contributions = Contribution.of(
                pair("all", 10_135, 8_168),
                List.of(
                        pair("active", 4_886, 4_040),
                        pair("retired", 859, 688),
                        pair("ankang", 1_423, 1_262),
                        pair("special", 2_956, 2_170)));
        assertThat(contributions)
                .extracting(c -> c.part() + " " + c.points().setScale(2, RoundingMode.HALF_UP))
                .containsExactly("active 10.36", "retired 2.09", "ankang 1.97", "special 9.62", "unreconciled 0.04");
        BigDecimal sum = contributions.stream().map(Contribution::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(Rounding.oneDecimal(sum)).isEqualTo("24.1");
    }

    @Test
    void contributesNothingToAWholeThatWasNotThere() {
        assertThat(Contribution.of(pair("all", 5, 0), List.of(pair("a", 5, 0)))).isEmpty();
    }

    @Test
    void comparesOnlyUnitsThatHaveFiguresInBothYears() {
        LikeForLike likeForLike = LikeForLike.of(
                        ChangeMeasure.GROWTH,
                        List.of(
                                matched(exact(NOW, 110), exact(THEN, 100)),
                                matched(exact(NOW, 60), exact(THEN, 50)),
                                matched(exact(NOW, 900), Figure.missing(THEN, ObservationState.NOT_RECEIVED)),
                                matched(exact(NOW, 900).withBreak(), exact(THEN, 10)),
                                new LikeForLike.Pair(exact(NOW, 900), exact(THEN, 10), true)),
                        n(200))
                .orElseThrow();
        assertThat(likeForLike.matched()).isEqualTo(2);
        assertThat(likeForLike.change().growthPercent()).isEqualTo("13.3");
        assertThat(likeForLike.coverage()).isEqualByComparingTo("0.75");
        assertThat(likeForLike.isPublished()).isFalse();
    }

    @Test
    void comparesRatesByTheirSummedParts() {
        LikeForLike likeForLike = LikeForLike.of(
                        ChangeMeasure.POINTS,
                        List.of(
                                matched(rate(NOW, 10, 10), rate(THEN, 5, 10)),
                                matched(rate(NOW, 30, 90), rate(THEN, 30, 90)),
                                matched(exact(NOW, 90), exact(THEN, 80))),
                        n(110))
                .orElseThrow();
        assertThat(likeForLike.change().pointChange()).isEqualTo("5.0");
        assertThat(likeForLike.isPublished()).isTrue();
        assertThat(LikeForLike.of(ChangeMeasure.GROWTH, List.of(), n(1))).isEmpty();
    }

    private static LikeForLike.Pair matched(Figure current, Figure base) {
        return new LikeForLike.Pair(current, base, false);
    }

    private static Figure rate(Period period, long numerator, long denominator) {
        return Figure.ofParts(period, n(numerator), n(denominator), n(100));
    }

    private static Figure exact(Period period, long value) {
        return Figure.of(period, n(value));
    }

    private static Contribution.Pair pair(String name, long current, long base) {
        return new Contribution.Pair(name, n(current), n(base));
    }

    private static BigDecimal n(long value) {
        return BigDecimal.valueOf(value);
    }
}
