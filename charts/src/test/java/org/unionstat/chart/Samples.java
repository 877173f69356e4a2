package org.unionstat.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Charts of every kind and of every difficulty that was met: few and many, long names, gaps, minus, tiny and huge. */
public final class Samples {

    private static final String LONG_NAME = "宁波市北仑区新碶街道总工会高新技术产业园区工会联合会";

    private Samples() {}

    /** All samples by name, in full width and simplified Chinese. */
    public static Map<String, Chart<?>> all() {
        Map<String, Chart<?>> all = new LinkedHashMap<>();
        all.put("paired", paired());
        all.put("paired-awkward", awkwardPairs());
        all.put("paired-negative", negativePairs());
        all.put("paired-31", manyPairs());
        all.put("ranked", ranked());
        all.put("ranked-year-to-date", ranked().yearToDate(new BigDecimal("58.3")));
        all.put("ranked-awkward", awkwardRanking());
        all.put("ranked-35", manyRanked());
        all.put("lines", lines());
        all.put("lines-forecast", forecast());
        all.put("lines-awkward", awkwardLines());
        all.put("lines-benchmarks", benchmarks());
        all.put("panels", panels());
        all.put("panels-awkward", awkwardPanels());
        return all;
    }

    static PairedBars paired() {
        return PairedBars.of("医疗互助参保人数", "人")
                .periods("2014年", "2015年")
                .bar("在职参保", 4040, 4886)
                .bar("退休参保", 688, 859)
                .bar("安康参保", 1262, 1423)
                .bar("特种参保", 2170, 2956)
                .withNote("四类分项合计10,124人，与上报总数10,135人相差11人，已列入待核清单。")
                .withSource("街道总工会年度工作总结");
    }

    private static PairedBars awkwardPairs() {
        return PairedBars.of("工会会员", "人")
                .periods("2014年", "2015年")
                .bar("企业工会", 1_704_400, 1_789_600)
                .bar(LONG_NAME, Datum.missing(), Datum.of(210_300))
                .bar("联合工会", Datum.of(300_000), Datum.provisional(new BigDecimal("268800")))
                .barWithoutComparison("新就业形态", Datum.of(0), Datum.of(56_000), "口径调整")
                .bar("社会组织", Datum.qualified(new BigDecimal("3000"), "近3000"), Datum.missing("退回"))
                .withMark("模拟数据");
    }

    private static PairedBars negativePairs() {
        return PairedBars.of("净增会员", "人")
                .periods("2014", "2015")
                .polarity(Polarity.NEUTRAL)
                .bar("东区", -120, 340)
                .bar("西区", 200, -80)
                .bar("南区", 0, 5_000_000_000L);
    }

    private static PairedBars manyPairs() {
        PairedBars chart = PairedBars.of("工会会员", "人").periods("2007年", "2008年");
        for (int i = 0; i < 31; i++) {
            long base = Math.round(18_000_000 / Math.pow(1.2, i)) + 3;
            chart = chart.bar(i == 7 ? LONG_NAME : "单位" + i, base, base + (i % 3 - 1) * base / 9);
        }
        return chart;
    }

    static RankedBars ranked() {
        return RankedBars.of("医疗互助参保人数", "人")
                .period("2015年")
                .noun("个社区")
                .unit("新碶工业园", 2310, 1800)
                .unit("高新园区", 1480, 1300)
                .unit("横杨社区", 1190, 1100)
                .unit("太白社区", 880, 900)
                .unit("星阳社区", 812, 800)
                .unit("备碶社区", 200, 200)
                .withSource("示例数据");
    }

    private static RankedBars awkwardRanking() {
        return RankedBars.of("工资集体协议覆盖企业", "家")
                .unit(LONG_NAME, Datum.of(801), new BigDecimal("800"))
                .unit("大碶街道", Datum.missing(), new BigDecimal("500"))
                .unit("戚家山街道", Datum.qualified(new BigDecimal("300"), "300多"), new BigDecimal("320"))
                .unit("霞浦街道", Datum.of(499), null)
                .unit("柴桥街道", Datum.of(7), new BigDecimal("499"))
                .withMark("模拟数据");
    }

    private static RankedBars manyRanked() {
        RankedBars chart = RankedBars.of("工会会员", "人").period("2008年");
        for (int i = 0; i < 35; i++) {
            chart = chart.unit(i == 9 ? LONG_NAME : "单位" + i, Math.round(18_000_000 / Math.pow(1.3, i)));
        }
        return chart;
    }

    static TrendLines lines() {
        return TrendLines.of("年末工会会员数与其中农民工会员数", "人")
                .years(2006, 2015)
                .line("工会会员", 9120, 10260, 10985, 12240, 13015, 14120, 15080, 16530, 17420, 18883)
                .line("其中农民工", 3010, 3420, 3905, 4480, 4920, 5510, 5730, 6480, 7215, 8568)
                .withSource("示例数据");
    }

    static TrendLines forecast() {
        List<TrendLines.TrendPoint> points = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            BigDecimal fitted = BigDecimal.valueOf(9000 + 1062L * i);
            BigDecimal half = BigDecimal.valueOf(600);
            points.add(new TrendLines.TrendPoint(
                    Integer.toString(2006 + i),
                    fitted,
                    i < 9 ? null : fitted.subtract(half),
                    i < 9 ? null : fitted.add(half)));
        }
        return lines().trend(new TrendLines.Trend(points, new BigDecimal("0.996")));
    }

    private static List<Datum> rates(String... values) {
        List<Datum> points = new ArrayList<>();
        for (String value : values) {
            points.add(value.equals("?") ? Datum.missing() : Datum.of(new BigDecimal(value)));
        }
        return points;
    }

    private static TrendLines awkwardLines() {
        List<Datum> first = new ArrayList<>(rates("88.1", "89", "?", "?", "90.2", "90.5", "91", "91.2", "91.9", "92"));
        first.set(7, Datum.atOtherDate(new BigDecimal("91.4"), "6月底"));
        return TrendLines.of("入会率", "%")
                .years(2006, 2015)
                .line("全区", first)
                .line("街道", rates("87.1", "88", "?", "?", "89.2", "90.1", "91.2", "91.3", "92.1", "92.1"))
                .line("高新技术产业园区联合会", rates("86.1", "87", "?", "?", "88.2", "89.1", "90.2", "91", "91.9", "?"))
                .breakBefore("2013", "统计口径调整");
    }

    private static TrendLines benchmarks() {
        return TrendLines.of("会员", "人")
                .periods("1952", "1957", "1965", "1978", "1990", "2000", "2008")
                .line("会员", 10_023_000, 16_300_000, 20_000_000, 50_000_000, 101_000_000, 103_615_000, 212_171_000);
    }

    static SmallMultiples panels() {
        return SmallMultiples.over("2012", "2013", "2014", "2015")
                .panel("基层工会数", "家", 92, 101, 112, 119)
                .panel("工会会员", "人", 13015, 15080, 17420, 18883)
                .panel("医疗互助参保", "人", 5210, 6480, 8168, 10135)
                .panel("劳动争议调解", "件", Polarity.NEUTRAL, rates("41", "46", "31", "27"))
                .withSource("示例数据");
    }

    private static SmallMultiples awkwardPanels() {
        return SmallMultiples.over("2012年", "2013年", "2014年")
                .panel("会员", "人", 302_000_000, 302_500_000, 304_000_000)
                .panel("入会率", "%", Polarity.HIGHER_BETTER, rates("81.2", "?", "81.3"))
                .panel("安全生产事故总起数与其中重大事故", "起", Polarity.LOWER_BETTER, rates("0", "0", "2"))
                .panel("净增", "人", Polarity.HIGHER_BETTER, rates("5", "-4", "?"))
                .panel("书屋", "个", Polarity.HIGHER_BETTER, rates("?", "?", "?"));
    }
}
