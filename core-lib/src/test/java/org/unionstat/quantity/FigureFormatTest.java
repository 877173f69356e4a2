package org.unionstat.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureFormatTest {

    private static final FigureFormat HANS = FigureFormat.SIMPLIFIED;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0              | 0
            7              | 7
            -7             | −7
            999            | 999
            1000           | 1,000
            18883          | 18,883
            99999          | 99,999
            587.80         | 587.8
            1E+3           | 1,000
            100000         | 10.0万
            178960         | 17.9万
            -178960        | −17.9万
            99999499       | 9,999.9万
            99999999       | 1.00亿
            100000000      | 1.00亿
            302000000      | 3.02亿
            1234567890123  | 12,345.68亿
            """)
    void printsCountsAsUnionsDo(BigDecimal value, String printed) {
        assertThat(HANS.count(value)).isEqualTo(printed);
    }

    @Test
    void writesTraditionalCharactersForReadersOfThem() {
        assertThat(FigureFormat.TRADITIONAL.count(new BigDecimal("178960"))).isEqualTo("17.9萬");
        assertThat(FigureFormat.TRADITIONAL.count(new BigDecimal("302000000"))).isEqualTo("3.02億");
        assertThat(FigureFormat.TRADITIONAL.points(new BigDecimal("0.76"))).isEqualTo("0.8個百分點");
    }

    @Test
    void keepsAllDigitsInEnglish() {
        assertThat(FigureFormat.ENGLISH.count(new BigDecimal("302000000"))).isEqualTo("302,000,000");
        assertThat(FigureFormat.ENGLISH.points(new BigDecimal("0.76"))).isEqualTo("0.8 percentage points");
    }

    @Test
    void givesMoneyTwoDecimalsInTenThousands() {
        assertThat(HANS.money(new BigDecimal("5878512.5"))).isEqualTo("587.85万");
        assertThat(HANS.money(new BigDecimal("800"))).isEqualTo("800");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            612     | +612
            -24     | −24
            0       | 0
            0.00    | 0
            1500000 | +150.0万
            """)
    void signsDifferencesButNotZero(BigDecimal value, String printed) {
        assertThat(HANS.signed(value)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            8.447  | 8.4%    | +8.4%
            8.45   | 8.5%    | +8.5%
            -8.45  | −8.5%   | −8.5%
            -0.04  | 0.0%    | 0.0%
            0.05   | 0.1%    | +0.1%
            1234.5 | 1,234.5%| +1,234.5%
            """)
    void roundsPercentagesOnceHalfAwayFromZero(BigDecimal value, String printed, String signed) {
        assertThat(HANS.percent(value)).isEqualTo(printed);
        assertThat(HANS.signedPercent(value)).isEqualTo(signed);
    }

    @Test
    void neverPrintsAMissedTargetAsMet() {
        assertThat(HANS.achievement(new BigDecimal("99.96"))).isEqualTo("99.9%");
        assertThat(HANS.achievement(new BigDecimal("100"))).isEqualTo("100.0%");
        assertThat(HANS.achievement(new BigDecimal("100.05"))).isEqualTo("100.1%");
    }

    @Test
    void showsOnWhichSideOfAThresholdAPercentageLies() {
        assertThat(HANS.percentBeside(new BigDecimal("89.981326"), new BigDecimal("90")))
                .isEqualTo("89.98%");
        assertThat(HANS.percentBeside(new BigDecimal("90"), new BigDecimal("90")))
                .isEqualTo("90.0%");
        assertThat(HANS.percentBeside(new BigDecimal("85.04"), new BigDecimal("90")))
                .isEqualTo("85.0%");
    }

    @Test
    void printsEnoughDigitsToBearOutTheGrowth() {
        assertThat(HANS.pair(new BigDecimal("1704400"), new BigDecimal("1789600")))
                .isEqualTo(new FigureFormat.Pair("170.4万", "179.0万"));
        assertThat(HANS.pair(new BigDecimal("113440"), new BigDecimal("113500")))
                .isEqualTo(new FigureFormat.Pair("11.34万", "11.35万"));
    }

    @Test
    void printsPairsWithoutAGrowthLikeCounts() {
        assertThat(HANS.pair(BigDecimal.ZERO, new BigDecimal("1789600")))
                .isEqualTo(new FigureFormat.Pair("0", "179.0万"));
    }

    @Test
    void doesNotStretchFiguresForAGrowthThatNobodyChecks() {
        assertThat(HANS.pair(new BigDecimal("3"), new BigDecimal("9999999999")))
                .isEqualTo(new FigureFormat.Pair("3", "100.00亿"));
    }

    @Test
    void printsTheTicksOfAnAxisInOneUnit() {
        assertThat(HANS.alike(List.of(BigDecimal.ZERO, new BigDecimal("50000"), new BigDecimal("100000"))))
                .containsExactly("0", "5万", "10万");
        assertThat(HANS.alike(List.of(BigDecimal.ZERO, new BigDecimal("500")))).containsExactly("0", "500");
        assertThat(HANS.alike(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            178960   | 17.8万      | 17.9万
            -178960  | −17.9万     | −17.8万
            179000   | 17.9万      | 17.9万
            99999999 | 9,999.9万   | 1.00亿
            302345678| 3.02亿      | 3.03亿
            18883    | 18,883      | 18,883
            """)
    void roundsALowerBoundDownAndAnUpperBoundUp(BigDecimal value, String lower, String upper) {
        assertThat(HANS.count(value, Qualifier.AT_LEAST.rounding())).isEqualTo(lower);
        assertThat(HANS.count(value, Qualifier.AT_MOST.rounding())).isEqualTo(upper);
        assertThat(FigureFormat.TRADITIONAL.count(value, Qualifier.AT_LEAST.rounding()))
                .isEqualTo(lower.replace('万', '萬').replace('亿', '億'));
    }

    @Test
    void roundsBoundsOfMoneyRatesAndPointsOutwardsInEveryLanguage() {
        BigDecimal value = new BigDecimal("97.2567");
        for (FigureFormat format : FigureFormat.values()) {
            assertThat(format.plain(value, 1, Qualifier.AT_LEAST.rounding())).isEqualTo("97.2");
            assertThat(format.plain(value, 1, Qualifier.AT_MOST.rounding())).isEqualTo("97.3");
            assertThat(format.points(value, Qualifier.AT_LEAST.rounding())).startsWith("97.2");
        }
        assertThat(HANS.money(new BigDecimal("5878999"), Qualifier.AT_LEAST.rounding()))
                .isEqualTo("587.89万");
        assertThat(FigureFormat.ENGLISH.count(new BigDecimal("178960"), Qualifier.AT_LEAST.rounding()))
                .isEqualTo("178,960");
    }

    @Test
    void printsARangeThatHoldsTheWholeInterval() {
        assertThat(HANS.range(new BigDecimal("178960"), new BigDecimal("213020")))
                .isEqualTo("17.8万—21.4万");
    }

    @Test
    void joinsARangeWithADash() {
        assertThat(HANS.range(new BigDecimal("20043"), new BigDecimal("21302"))).isEqualTo("20,043—21,302");
        assertThatThrownBy(() -> HANS.range(BigDecimal.TEN, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
