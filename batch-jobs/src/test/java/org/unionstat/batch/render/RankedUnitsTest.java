package org.unionstat.batch.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.batch.blackbox.Demo;
import org.unionstat.batch.blackbox.Folder;
import org.unionstat.chart.Datum;
import org.unionstat.chart.RankedBars;
import org.unionstat.chart.RankedBars.Attainment;
import org.unionstat.chart.TrendLines;

/** Rankings of units below, with and without targets, and trends: the nation's provinces and a small district made here. */
@ExtendWith(Demo.Shared.class)
@Tag("night")
class RankedUnitsTest {

    private static final String SETTINGS = """
            name: 示例区总工会
            name_en: Sample District
            language: %s
            simulated: true
            root: "D"
            source: 示例
            calendar: {year_starts_in: 1}
            gates: {hard: return, query: accept, info: accept}
            trust: {mode: PRIORITY, complete_from: 100}
            key_indicators: [finance.collected, membership.members]
            """;

    private static final String UNITS = """
            code,name,parent_code,level,kind,valid_from,valid_to
            D,示例区总工会,,county,federation,2020-01-01,
            D1,甲街道总工会,D,township,federation,2020-01-01,
            D2,乙街道总工会,D,township,federation,2020-01-01,
            D3,丙街道总工会,D,township,federation,2020-01-01,
            D4,丁街道总工会,D,township,federation,2020-01-01,
            """;

    @TempDir
    static Path folder;

    private static Drawn nation;
    private static Drawn district;

    @BeforeAll
    static void runTheNights(Demo demo) throws IOException {
        nation = Drawn.after(Folder.copyAll(demo.nation(), folder.resolve("nation")));
        district = Drawn.of(district());
    }

    private static Drawn in(String language) throws IOException {
        Path dir = Folder.copyAll(district.directory(), folder.resolve("district-" + language));
        Files.writeString(dir.resolve("unionstat.yaml"), SETTINGS.formatted(language));
        return Drawn.after(dir);
    }

    private static Path district() throws IOException {
        Path dir = folder.resolve("district");
        Files.createDirectories(dir.resolve("inbox"));
        Files.writeString(dir.resolve("unionstat.yaml"), SETTINGS.formatted("zh-Hans"));
        Files.writeString(dir.resolve("units.csv"), UNITS);
        Files.writeString(dir.resolve("targets.csv"), """
                unit_code,indicator,category,period,value
                D1,finance.collected,,2025,400000
                D2,finance.collected,,2025,300000
                D3,finance.collected,,2025,200000
                D,finance.collected,,2025,900000
                """);
        StringBuilder rows = new StringBuilder("unit_code,period,indicator,category,kind,series,value,qualifier\n");
        for (int year = 2021; year <= 2025; year++) {
            int step = year - 2021;
            rows.append("D,%d,membership.members,,TOTAL,ACTUAL,%d,EXACT%n"
                    .formatted(year, 1000 + 100 * step + (step % 2) * 7));
        }
        rows.append("D1,2025,membership.members,,TOTAL,ACTUAL,300,AT_LEAST\n");
        rows.append("D1,2025H1,finance.collected,,TOTAL,ACTUAL,410000,EXACT\n");
        rows.append("D2,2025H1,finance.collected,,TOTAL,ACTUAL,120000,EXACT\n");
        rows.append("D3,2025H1,finance.collected,,TOTAL,ACTUAL,90000.50,EXACT\n");
        rows.append("D3,2025,finance.collected,,TOTAL,TARGET,180000,EXACT\n");
        Files.writeString(dir.resolve("inbox").resolve("all.csv"), rows.toString());
        return dir;
    }

    private static RankedBars ranks(Drawn drawn, String period, String slug) {
        return (RankedBars) drawn.chart(period, slug).chart();
    }

    private static RankedBars.Entry entry(RankedBars chart, String name) {
        return chart.entries().stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ranksTheProvincesOf2008AndTellsTheImbalance() {
        RankedBars chart = ranks(nation, "2008", "membership-members-units");
        assertThat(chart.entries()).hasSize(31);
        assertThat(chart.title()).isEqualTo("广东工会会员数最多（1,800.0万人）");
        assertThat(chart.frame().note()).hasValue("所列31个单位合计211,909,332人，与上报总数212,171,000人相差261,668人。");
    }

    @Test
    void keepsProvincesWithoutAFigureAsGaps() {
        RankedBars chart = ranks(nation, "2000", "membership-members-units");
        assertThat(chart.entries()).hasSize(31);
        assertThat(chart.entries().stream().filter(e -> e.actual().isMissing())).hasSize(4);
        assertThat(entry(chart, "四川").actual().remark()).isEqualTo("未填");
        assertThat(chart.title()).isEqualTo("已报的27个省（区、市）中山东工会会员数最多（766.5万人）");
    }

    @Test
    void holdsHalfAYearAgainstTheTargetOfTheYearWithoutCallingItMissed() {
        RankedBars chart = ranks(district, "2025H1", "finance-collected-units");
        assertThat(chart.yearGone()).isEqualByComparingTo("50");
        assertThat(chart.measure().unit()).isEqualTo("万元");
        assertThat(chart.attainment(entry(chart, "甲街道总工会"))).isEqualTo(Attainment.MET);
        assertThat(chart.attainment(entry(chart, "乙街道总工会"))).isEqualTo(Attainment.PENDING);
        assertThat(entry(chart, "丁街道总工会").actual().isMissing()).isTrue();
        assertThat(chart.frame().mark()).hasValue("模拟数据");
    }

    @Test
    void letsASubmittedTargetGoBeforeThatOfTheFile() {
        RankedBars chart = ranks(district, "2025H1", "finance-collected-units");
        assertThat(entry(chart, "丙街道总工会").target()).isEqualByComparingTo(new BigDecimal("18"));
        assertThat(entry(chart, "乙街道总工会").target()).isEqualByComparingTo(new BigDecimal("30"));
    }

    @Test
    void laysATrendThroughFiveExactYearsAndTwoYearsBeyond() {
        TrendLines chart =
                (TrendLines) district.chart("2025", "membership-members-years").chart();
        assertThat(chart.forecasts()).extracting(TrendLines.TrendPoint::period).containsExactly("2026", "2027");
        assertThat(chart.frame().note().orElseThrow()).contains("趋势与区间由最小二乘法计算（5个年度）");
        assertThat(chart.lines().get(0).points()).allMatch(Datum::bearsClaims);
    }

    @Test
    void laysNoTrendThroughFourYears() {
        TrendLines chart =
                (TrendLines) district.chart("2024", "membership-members-years").chart();
        assertThat(chart.trend()).isNull();
    }

    @Test
    void speaksEnglishAndTraditionalChinese() throws IOException {
        RankedBars english = ranks(in("en"), "2025H1", "finance-collected-units");
        assertThat(english.measure().unit()).isEqualTo("10,000 yuan");
        assertThat(english.subtitle()).contains("H1 2025").contains("50.0% of the year gone");
        RankedBars traditional = ranks(in("zh-Hant"), "2025H1", "finance-collected-units");
        assertThat(traditional.measure().unit()).isEqualTo("萬元");
        assertThat(traditional.frame().mark()).hasValue("模擬數據");
    }
}
