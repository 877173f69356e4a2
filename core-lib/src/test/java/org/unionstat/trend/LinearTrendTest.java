package org.unionstat.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearTrendTest {

    @Test
    void needsFiveFigures() {
        assertThat(LinearTrend.of(series(1, 2, 4, 8))).isEmpty();
        assertThat(LinearTrend.of(series(1, 2, 4, 8, 16))).isPresent();
    }

    @Test
    void fitsALineWithItsBand() {
        LinearTrend trend = LinearTrend.of(series(2, 4, 5, 4, 5)).orElseThrow();
        // By hand: slope 0.6, 2.8 in 2010, residual sum 2.4, R² 0.6, s² = 0.8
        assertThat(trend.slope()).isCloseTo(0.6, within(1e-12));
        assertThat(trend.rSquared().orElseThrow()).isCloseTo(0.6, within(1e-12));
        Prediction next = trend.forecast(1).get(0);
        assertThat(next.year()).isEqualTo(2015);
        assertThat(next.value()).isCloseTo(5.8, within(1e-12));
        // t(0.975, 3) = 3.182446; √(0.8 · (1 + 1/5 + 9/10)) = 1.296148
        assertThat(next.upper()).isCloseTo(5.8 + 3.182446 * 1.296148, within(1e-5));
        assertThat(next.lower()).isCloseTo(5.8 - 3.182446 * 1.296148, within(1e-5));
        assertThat(trend.fitted()).extracting(Prediction::year).containsExactly(2010, 2011, 2012, 2013, 2014);
    }

    @Test
    void hasNoBandWhereTheFitIsPerfect() {
        LinearTrend trend = LinearTrend.of(series(10, 20, 30, 40, 50, 60)).orElseThrow();
        assertThat(trend.rSquared()).hasValue(1.0);
        List<Prediction> next = trend.forecast(2);
        assertThat(next.get(1).value()).isCloseTo(80, within(1e-9));
        assertThat(next).noneMatch(Prediction::hasBand);
    }

    @Test
    void findsAPerfectFitAmongDecimalsAndNeverAnImpossibleNumber() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            Map<Integer, BigDecimal> exact = new TreeMap<>();
            Map<Integer, BigDecimal> noisy = new TreeMap<>();
            int slope = random.nextInt(2_000) - 1_000;
            for (int year = 2000; year < 2005 + random.nextInt(10); year++) {
                BigDecimal value = BigDecimal.valueOf(1_234_567L + (long) slope * (year - 2000), 3);
                exact.put(year, value);
                noisy.put(year, value.multiply(BigDecimal.valueOf(random.nextInt(9))));
            }
            assertThat(LinearTrend.of(exact).orElseThrow().at(2030).hasBand()).isFalse();
            LinearTrend trend = LinearTrend.of(noisy).orElseThrow();
            assertThat(trend.rSquared().orElse(0)).isBetween(0.0, 1.0);
            assertThat(trend.forecast(3)).allMatch(p -> Double.isFinite(p.value()));
        }
    }

    @Test
    void hasNoRSquaredForAConstantSeries() {
        LinearTrend trend = LinearTrend.of(series(7, 7, 7, 7, 7)).orElseThrow();
        assertThat(trend.rSquared()).isEmpty();
        assertThat(trend.at(2030)).isEqualTo(new Prediction(2030, 7, null, null));
        assertThatThrownBy(() -> trend.forecast(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"100,121,2,10.0", "7556,10135,2,15.8", "100,50,1,-50.0", "100,100,5,0.0"})
    void averagesGrowthOverWholeYears(BigDecimal first, BigDecimal last, int years, String expected) {
        assertThat(Cagr.percent(first, last, years).map(Rounding::oneDecimal))
                .hasValueSatisfying(g -> assertThat(g.toPlainString()).isEqualTo(expected));
    }

    @Test
    void averagesNoGrowthFromOrToNothing() {
        assertThat(Cagr.percent(BigDecimal.ZERO, BigDecimal.ONE, 3)).isEmpty();
        assertThat(Cagr.percent(BigDecimal.ONE, BigDecimal.ZERO, 3)).isEmpty();
        assertThatThrownBy(() -> Cagr.percent(BigDecimal.ONE, BigDecimal.ONE, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<Integer, BigDecimal> series(long... values) {
        Map<Integer, BigDecimal> series = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            series.put(2010 + i, BigDecimal.valueOf(values[i]));
        }
        return series;
    }
}
