package org.unionstat.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedBarsTitleTest {

    private static PairedBars empty(String unit) {
        return PairedBars.of("参保人数", unit).periods("2014年", "2015年");
    }

    /** Reads "甲 4040>4886; 乙 ?>5; 丙 3>~5" into bars: ? is missing, ~ qualified. */
    static PairedBars parse(String unit, String text) {
        PairedBars chart = empty(unit);
        for (String bar : text.split(";", -1)) {
            String[] parts = bar.strip().split("[ >]", -1);
            chart = chart.bar(parts[0], datum(parts[1]), datum(parts[2]));
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
            人 | 甲 4040>4886; 乙 688>859; 丙 1262>1423; 丁 2170>2956 | 参保人数4项全部增长，“丁”增幅最大（36.2%）
            人 | 甲 100>90; 乙 200>150                | 参保人数2项全部下降，“乙”降幅最大（25.0%）
            人 | 甲 100>100; 乙 200>200               | 参保人数2项全部持平
            人 | 甲 100000>100001; 乙 200>200         | 参保人数2项全部基本持平
            人 | 甲 100>110; 乙 200>150; 丙 100>120   | 参保人数3项中2项增长、1项下降，“丙”增幅最大（20.0%）
            人 | 甲 100>110; 乙 200>150; 丙 100>100   | 参保人数3项中1项增长、1项下降、1项持平
            人 | 甲 100>110; 乙 100>110               | 参保人数2项全部增长
            人 | 甲 10000>11001; 乙 10000>11002       | 参保人数2项全部增长
            人 | 甲 1>3; 乙 100>110                   | 参保人数2项全部增长
            人 | 甲 0>3; 乙 100>110                   | 参保人数2项全部增加
            人 | 甲 0>0; 乙 0>0                       | 参保人数2项全部持平
            人 | 甲 -5>3; 乙 8>-2                     | 参保人数2项中1项增加、1项减少
            人 | 甲 ?>3; 乙 100>110                   | “乙”比2014年增长10.0%，其余1项未作比较
            人 | 甲 ?>3; 乙 100>110; 丙 50>60         | 参保人数可比的2项全部增长，“丙”增幅最大（20.0%）
            人 | 甲 ?>3; 乙 100>110; 丙 50>40         | 参保人数可比的2项中1项增长、1项下降
            人 | 甲 ?>3; 乙 4>?                       | 参保人数：2014年与2015年
            人 | 甲 ~200>300                          | 参保人数：2014年与2015年
            人 | 甲 4040>4886                         | “甲”比2014年增长20.9%
            人 | 甲 4886>4040                         | “甲”比2014年下降17.3%
            人 | 甲 0>124                             | “甲”比2014年增加124人
            人 | 甲 5>5                               | “甲”与2014年持平
            人 | 甲 100000>100001                     | “甲”与2014年基本持平
            %  | 甲 41.8122>41.0536                   | “甲”比2014年下降0.8个百分点
            %  | 甲 80>81.26; 乙 90>90.4              | 参保人数2项全部提高，“甲”提高最多（1.3个百分点）
            %  | 甲 80>81; 乙 90>89; 丙 70>70         | 参保人数3项中1项提高、1项下降、1项持平
            ‰  | 甲 3.0>3.4                           | “甲”比2014年提高0.4个千分点
            """)
    void saysOnlyWhatTheFiguresBearOut(String unit, String bars, String title) {
        assertThat(parse(unit, bars).title()).isEqualTo(title);
    }

    @Test
    void makesNoClaimAcrossABreak() {
        PairedBars chart = empty("人").barWithoutComparison("甲", Datum.of(100), Datum.of(200), "口径调整");

        assertThat(chart.title()).isEqualTo("参保人数：2014年与2015年");
    }

    @Test
    void speaksThreeLanguages() {
        PairedBars chart = parse("人", "甲 100>110; 乙 200>150; 丙 100>120");

        assertThat(chart.withLanguage(ChartLanguage.ZH_HANT).title()).isEqualTo("参保人数3項中2項增長、1項下降，「丙」增幅最大（20.0%）");
        assertThat(chart.withLanguage(ChartLanguage.EN).title())
                .isEqualTo("参保人数: of 3 categories 2 grew, 1 fell, “丙” rose the most (20.0%)");
    }

    @Test
    void saysWhatTheCategoriesAreAndTellsThemFromWords() {
        PairedBars chart = PairedBars.of("成功调处劳动争议件数", "件")
                .classification("劳动争议案由")
                .periods("2014年", "2015年")
                .bar("劳动合同", 100, 99)
                .bar("工资", 100, 90);

        assertThat(chart.title()).isEqualTo("成功调处劳动争议件数按劳动争议案由分的2项全部下降，“工资”降幅最大（10.0%）");
        assertThat(chart.withLanguage(ChartLanguage.EN).title())
                .isEqualTo("成功调处劳动争议件数 by 劳动争议案由: all 2 categories fell, “工资” fell the most (10.0%)");
    }

    @Test
    void namesNoPeriodWhereNoneIsGiven() {
        PairedBars one = PairedBars.of("参保人数", "人").bar("甲", 1, 2);

        assertThat(one.title()).isEqualTo("“甲”增长100.0%");
        assertThat(one.subtitle()).isEqualTo("参保人数，人");
        assertThat(one.withLanguage(ChartLanguage.EN).title()).isEqualTo("“甲” grew by 100.0%");
        assertThat(PairedBars.of("参保人数", "人").bar("甲", 1, 1).title()).isEqualTo("“甲”持平");
        assertThat(PairedBars.of("参保人数", "人").title()).isEqualTo("参保人数");
    }

    @Test
    void givesWayToTheAuthorsTitle() {
        assertThat(parse("人", "甲 1>2").withTitle("作者的标题").title()).isEqualTo("作者的标题");
    }

    @Test
    void namesAnEmptyChartAfterItsMeasure() {
        assertThat(empty("人").title()).isEqualTo("参保人数：2014年与2015年");
    }
}
