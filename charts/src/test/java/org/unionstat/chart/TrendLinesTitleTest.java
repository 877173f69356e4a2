package org.unionstat.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionstat.chart.TrendLines.Trend;
import org.unionstat.chart.TrendLines.TrendPoint;

class TrendLinesTitleTest {

    /** Reads figures of successive years: ? is missing, ~ qualified, @ at another date, ! of too few units. */
    static TrendLines parse(String unit, String text) {
        List<Datum> points = new ArrayList<>();
        for (String part : text.split(" ", -1)) {
            points.add(
                    switch (part.charAt(0)) {
                        case '?' -> Datum.missing();
                        case '~' -> Datum.qualified(new BigDecimal(part.substring(1)), "近" + part.substring(1));
                        case '@' -> Datum.atOtherDate(new BigDecimal(part.substring(1)), "6月底");
                        case '!' -> Datum.incomplete(new BigDecimal(part.substring(1)));
                        default -> Datum.of(new BigDecimal(part));
                    });
        }
        return TrendLines.of("会员数", unit).years(2010, 2009 + points.size()).line("会员", points);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            人 | 9120 10260 10985 12240 | 会员连续3年增长，2013年达到12,240人，比2010年增长34.2%
            人 | 9120 9000 10985 12240 13000 | 会员连续3年增长，2014年达到13,000人，比2011年增长44.4%
            人 | 9120 9000 8000 7000    | 会员连续3年下降，2013年为7,000人，比2010年下降23.2%
            人 | 9120 9000 9500         | 会员从2010年的9,120人增至2012年的9,500人，增长4.2%
            人 | 9120 ? 10985 12240     | 会员从2010年的9,120人增至2013年的12,240人，增长34.2%
            人 | 9120 9000 8500         | 会员从2010年的9,120人降至2012年的8,500人，下降6.8%
            人 | 9120 9500 9120         | 会员2012年与2010年持平，为9,120人
            人 | 99000 99500 99001      | 会员2012年与2010年基本持平，为99,001人
            人 | 9120                   | 会员2010年为9,120人
            人 | ? 9120 ?               | 会员2011年为9,120人
            人 | ? ?                    | 会员：2010—2011年
            人 | ~9000 9500             | 会员：2010—2011年
            人 | 9000 @9500             | 会员：2010—2011年
            人 | 9000 @9500 9600        | 会员从2010年的9,000人增至2012年的9,600人，增长6.7%
            人 | !4000 9000 9500        | 会员从2011年的9,000人增至2012年的9,500人，增长5.6%
            人 | 9000 9500 !5000        | 会员：2010—2012年
            人 | 8000 !4000 9000 9500   | 会员从2010年的8,000人增至2013年的9,500人，增长18.8%
            人 | !40 !4000 9500         | 会员：2010—2012年
            人 | 1 ~2 3 4 5             | 会员从2010年的1人增至2014年的5人，增长400.0%
            人 | 0 2 5                  | 会员从2010年的0人增至2012年的5人
            人 | -3 2 5 8               | 会员连续3年增加，2013年达到8人
            %  | 41.8122 42 41.0536     | 会员从2010年的41.8%降至2012年的41.1%，下降0.8个百分点
            %  | 41 42 43 44            | 会员连续3年提高，2013年达到44.0%，比2010年提高3.0个百分点
            """)
    void saysOnlyWhatTheFiguresBearOut(String unit, String points, String title) {
        assertThat(parse(unit, points).title()).isEqualTo(title);
    }

    @Test
    void speaksOnlyOfTheStretchAfterABreak() {
        TrendLines chart = parse("人", "100 200 300 50 60").breakBefore("2013", "口径调整");

        assertThat(chart.title()).isEqualTo("会员从2013年的50人增至2014年的60人，增长20.0%");
    }

    @Test
    void claimsNoRunOverLeftOutYears() {
        TrendLines chart = TrendLines.of("会员数", "人")
                .periods("1952", "1957", "1965", "1978")
                .line("会员", 1, 2, 3, 4);

        assertThat(chart.title()).isEqualTo("会员从1952年的1人增至1978年的4人，增长300.0%");
    }

    private static Trend trend(String fit, String lower, String upper) {
        TrendPoint point =
                new TrendPoint("2014", new BigDecimal("140.4"), new BigDecimal(lower), new BigDecimal(upper));
        return new Trend(List.of(point), new BigDecimal(fit));
    }

    @Test
    void namesAForecastOnlyWhereTheTrendFitsAndTheBandIsNarrow() {
        TrendLines chart = parse("人", "100 110 120 130");

        assertThat(chart.trend(trend("0.99", "136", "144")).title()).endsWith("，按线性趋势2014年约为140人");
        assertThat(chart.trend(trend("0.80", "136", "144")).title()).doesNotContain("趋势");
        assertThat(chart.trend(trend("0.99", "100", "180")).title()).doesNotContain("趋势");
        assertThat(chart.trend(trend("0.99", "136", "144")).halfWidth().title()).doesNotContain("趋势");
    }

    @Test
    void speaksThreeLanguages() {
        TrendLines chart = parse("人", "9120 10260 10985 12240");

        assertThat(chart.withLanguage(ChartLanguage.ZH_HANT).title())
                .isEqualTo("会员連續3年增長，2013年達到12,240人，比2010年增長34.2%");
        assertThat(chart.withLanguage(ChartLanguage.EN).title())
                .isEqualTo("会员 grew 3 years in a row, to 12,240 人 in 2013, up 34.2% on 2010");
    }

    @Test
    void saysInTheSubtitleThatTheAxisDoesNotStartAtZero() {
        assertThat(parse("人", "90 95 100").subtitle()).isEqualTo("会员数，人；纵轴不从0开始");
        assertThat(parse("人", "10 95 100").subtitle()).isEqualTo("会员数，人");
    }

    @Test
    void refusesLinesOfAnotherLengthAndBreaksNowhere() {
        TrendLines chart = TrendLines.of("会员数", "人").years(2010, 2012);

        assertThatThrownBy(() -> chart.line("会员", 1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> chart.breakBefore("2010", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> chart.breakBefore("1999", "x")).isInstanceOf(IllegalArgumentException.class);
    }
}
