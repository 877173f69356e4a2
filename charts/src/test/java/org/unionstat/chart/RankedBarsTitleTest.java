package org.unionstat.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankedBarsTitleTest {

    /** Reads "甲 12/10; 乙 ?/5; 丙 ~3" into units: figure and target, ? is missing, ~ qualified. */
    static RankedBars parse(String text) {
        RankedBars chart = RankedBars.of("参保人数", "人").period("2015年");
        for (String unit : text.split(";", -1)) {
            String[] parts = unit.strip().split("[ /]", -1);
            @Nullable BigDecimal target = parts.length > 2 ? new BigDecimal(parts[2]) : null;
            chart = chart.unit(parts[0], datum(parts[1]), target);
        }
        return chart;
    }

    private static Datum datum(String text) {
        if (text.equals("?")) {
            return Datum.missing();
        }
        return text.startsWith("~")
                ? Datum.qualified(new BigDecimal(text.substring(1)), "近" + text.substring(1))
                : Datum.of(new BigDecimal(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            甲 12/10; 乙 5/10; 丙 7/7           | 3个单位中2个完成参保人数任务，乙未完成
            甲 12/10; 乙 5/10; 丙 6/7           | 3个单位中1个完成参保人数任务，丙、乙未完成
            甲 12/10; 乙 5/10; 丙 6/7; 丁 1/9   | 4个单位中1个完成参保人数任务，丙等3个未完成
            甲 12/10; 乙 10/10                  | 2个单位全部完成参保人数任务
            甲 9.999/10; 乙 5/10                | 2个单位均未完成参保人数任务
            甲 12/10; 乙 ?/10                   | 可考核的1个单位全部完成参保人数任务
            甲 12/10; 乙 ~9/10; 丙 1/2          | 可考核的2个单位中1个完成参保人数任务，丙未完成
            甲 12/0; 乙 5                       | 甲参保人数最多（12人）
            甲 12; 乙 5; 丙 7                   | 甲参保人数最多（12人）
            甲 12; 乙 12; 丙 7                  | 甲、乙参保人数并列最高（12人）
            甲 2; 乙 2; 丙 2; 丁 2; 戊 1        | 4个单位参保人数并列最高（2人）
            甲 2; 乙 2                          | 2个单位参保人数相同，均为2人
            甲 0; 乙 0                          | 各单位参保人数：2015年
            甲 12; 乙 ?; 丙 7                   | 已报的2个单位中甲参保人数最多（12人）
            甲 12; 乙 ~20; 丙 7                 | 各单位参保人数：2015年
            甲 12; 乙 ?                         | 各单位参保人数：2015年
            甲 ?                                | 各单位参保人数：2015年
            """)
    void saysOnlyWhatTheFiguresBearOut(String units, String title) {
        assertThat(parse(units).title()).isEqualTo(title);
    }

    @Test
    void neverCallsATargetMissedBeforeTheYearIsOver() {
        RankedBars chart = parse("甲 12/10; 乙 5/10; 丙 7/7").yearToDate(new BigDecimal("58.3"));

        assertThat(chart.title()).isEqualTo("3个单位中2个已完成全年参保人数任务");
        assertThat(chart.attainment(chart.entries().get(1))).isEqualTo(RankedBars.Attainment.PENDING);
        assertThat(parse("甲 1/10; 乙 5/10").yearToDate(BigDecimal.TEN).title()).isEqualTo("各单位参保人数：2015年");
    }

    @Test
    void takesATargetAsACeilingWhereLessIsBetter() {
        RankedBars chart = parse("甲 3/5; 乙 6/5").polarity(Polarity.LOWER_BETTER);

        assertThat(chart.title()).isEqualTo("2个单位中1个参保人数未超过控制数");
        assertThat(chart.completion(chart.entries().get(0))).isEmpty();
        assertThat(parse("甲 3/5; 乙 4/5").polarity(Polarity.LOWER_BETTER).title())
                .isEqualTo("2个单位参保人数均未超过控制数");
    }

    @Test
    void speaksThreeLanguages() {
        RankedBars chart = parse("甲 12/10; 乙 5/10; 丙 7/7");

        assertThat(chart.withLanguage(ChartLanguage.ZH_HANT).title()).isEqualTo("3個單位中2個完成参保人数任務，乙未完成");
        assertThat(chart.withLanguage(ChartLanguage.EN).title()).isEqualTo("2 of 3 units met the target, 乙 did not");
    }

    @Test
    void countsUnitsByTheirOwnNoun() {
        RankedBars chart = parse("甲 12/10; 乙 5/10; 丙 6/10; 丁 1/10").noun("家企业");

        assertThat(chart.title()).isEqualTo("4家企业中1家完成参保人数任务，丙等3家未完成");
    }

    @Test
    void ranksGapsLastAndKeepsTheOrderOfTies() {
        assertThat(parse("甲 ?; 乙 5; 丙 9; 丁 5").ranked())
                .extracting(RankedBars.Entry::name)
                .containsExactly("丙", "乙", "丁", "甲");
    }
}
