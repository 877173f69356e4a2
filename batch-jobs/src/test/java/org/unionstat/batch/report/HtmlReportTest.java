package org.unionstat.batch.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.batch.blackbox.Demo;
import org.unionstat.batch.blackbox.Folder;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.warehouse.WarehouseOptions;
import org.unionstat.batch.workspace.Workspace;

/** The reports of the example workspaces, from their inboxes on. Expected figures are those of the printed summaries. */
@ExtendWith(Demo.Shared.class)
@Tag("night")
class HtmlReportTest {

    @TempDir
    static Path folder;

    private static String street2015 = "";
    private static String street2014 = "";
    private static String half2014 = "";
    private static String street2013 = "";
    private static String autumn2013 = "";
    private static String nation2000 = "";
    private static String nation2008 = "";
    private static String county2025 = "";

    @BeforeAll
    static void writeReports(Demo demo) throws IOException {
        Path copy = Folder.copyAll(demo.home(), folder.resolve("demo"));
        Path charts = Files.createDirectories(folder.resolve("2015").resolve("charts"));
        Files.writeString(charts.resolve("charts.json"), """
                [{"file": "a", "kind": "lines", "area": "mutual_aid", "indicator": "mutual_aid.insured_workers",
                  "caption": "医疗互助参保人数（按参保类型）", "title": "参保<增长>", "alt": "折线图", "width": "full"},
                 {"file": "b", "area": "", "indicator": "", "title": "概览", "alt": "", "width": "half"}]
                """);
        String svg = "<?xml version=\"1.0\"?><!DOCTYPE svg><svg width=\"720\" height=\"400\"><script>x()</script>"
                + "<clipPath id=\"p\"/><g clip-path=\"url(#p)\" onclick=\"x()\"/></svg>";
        Files.writeString(charts.resolve("a.svg"), svg);
        Files.writeString(charts.resolve("b.svg"), svg);
        street2015 = report(copy.resolve("street"), "2015");
        street2014 = report(copy.resolve("street"), "2014");
        half2014 = report(copy.resolve("street"), "2014H1");
        street2013 = report(copy.resolve("street"), "2013");
        autumn2013 = report(copy.resolve("street"), "2013H2");
        nation2000 = report(copy.resolve("nation"), "2000");
        nation2008 = report(copy.resolve("nation"), "2008");
        county2025 = report(copy.resolve("county"), "2025");
    }

    private static String report(Path directory, String period) throws IOException {
        Workspace workspace = Workspace.open(directory).orThrow();
        WarehouseOptions options = new WarehouseOptions("1GB", 1, folder, List.of(directory));
        try (Warehouse warehouse = Warehouse.open(directory.resolve("warehouse.duckdb"), options)) {
            new HtmlReport(warehouse, workspace).write(period, folder.resolve(period));
        }
        return Files.readString(folder.resolve(period).resolve("report.html"));
    }

    @Test
    void printsTheStreetsYearAsTheSummarySaysIt() {
        assertThat(street2015)
                .contains("<wbr>2015年度工作总结</h1>")
                .contains("医疗互助参保10,135人，同比增加1,967人，增长24.1%")
                .contains("同比分别增长20.9%、24.9%、12.8%、36.2%")
                .contains("帮困基金组建率97.3%，比2014年6月底提高1.8个百分点")
                .contains("帮困基金总额587.8万元")
                .contains("同比由增转降，减少50人，下降65.8%")
                .contains(">+24.1</td>");
        assertThat(street2014).contains("增长20.6%").contains("医疗互助参保8,168人，同比增加612人，增长8.1%");
    }

    @Test
    void leavesOutAChapterThatSaysNothing() {
        assertThat(autumn2013).doesNotContain("主要指标完成情况").contains(">一、");
        assertThat(county2025).contains(">一、主要指标完成情况<");
    }

    @Test
    void namesTheUnitsThatAnsweredWhereNotAllHave() {
        assertThat(nation2000).contains("已报的27个单位里工会会员最多的是山东（766.5万人）").doesNotContain("，工会会员最多的是");
        assertThat(nation2008).doesNotContain("已报的31个");
    }

    @Test
    void writesUnitsAndBracketsAsTheTablesDo() {
        assertThat(street2015).contains("暑期托管班举办4次").doesNotContain("举办班4");
        assertThat(street2013).contains("工会干部培训4次。");
        assertThat(county2025).contains("应报报表316份，").doesNotContain("应报表");
        assertThat(street2015).doesNotContainPattern("<td>[^<]*[一-龥]\\([^<]*</td>");
    }

    @Test
    void printsMoneyOfATableInOneUnitWithTwoDecimals() {
        assertThat(county2025)
                .contains(">6,550.50</td><td class=\"n\">7,242.53<sup>*</sup></td>")
                .contains(">7,200.00</td>")
                .contains("其中：中秋国庆</th><td>万元</td><td class=\"n\">5.75</td>")
                .doesNotContain("<td>元</td>");
        assertThat(street2015).contains(">587.80</td>").contains("帮困基金总额587.8万元");
    }

    @Test
    void neverSaysOnTheYearBetweenDifferentDates() {
        assertThat(street2015)
                .doesNotContainPattern(Pattern.compile("帮困基金组建率97\\.3%，同比"))
                .doesNotContainPattern(Pattern.compile("帮困基金总额587\\.8万元，同比"));
        assertThat(street2014).contains("帮困基金组建率95.5%，比2013年底提高2.6个百分点");
    }

    @Test
    void saysNothingOfChangeBetweenTwoFiguresThatAreOnlyAtLeast() {
        assertThat(street2014).contains("建会率90%以上").contains(">≥90<").doesNotContain("建会率90%以上，");
    }

    @Test
    void saysThatAHalfYearHasNoComparison() {
        assertThat(half2014)
                .contains("2014年上半年没有上年同期（2013年上半年）的可比数据，本报告不作同比。")
                .doesNotContain("同比增")
                .doesNotContain("同比分别");
    }

    @Test
    void labelsSpansWithinTheYear() {
        assertThat(street2015).contains("<p>1—11月，").contains(">2015年1—11月</th>");
    }

    @Test
    void showsTheNationsStatedTotalBesideTheSum() {
        assertThat(nation2008)
                .contains("填报合计212,171,000人，下级汇总211,909,332人，相差261,668人，差额可由中央和直属单位解释")
                .contains("工会会员最多的是广东");
    }

    @Test
    void marksSimulatedFiguresInTitleTablesAndPrint() {
        long tables = county2025.lines().filter(l -> l.contains("<table")).count();
        long marked = county2025
                .lines()
                .filter(l -> l.contains("<table") && l.contains("<span class=\"simulated\">模拟数据</span></caption>"))
                .count();
        assertThat(tables).isPositive().isEqualTo(marked);
        assertThat(county2025)
                .contains("<title>青渚县总工会2025年度工作总结（模拟数据）</title>")
                .contains("class=\"every-page\"")
                .contains("@top-right { content: \"模拟数据\"");
        assertThat(street2015).doesNotContain("模拟数据");
    }

    @Test
    void namesWhoIsReturnedHeldAndLate() {
        assertThat(county2025)
                .contains("退回：沙湾金海服饰有限公司工会（沙湾镇总工会）。")
                .contains("待核：青渚百川纺织有限公司工会（柳溪镇总工会）。")
                .contains("迟报：梅岭镇总工会。")
                .contains("无法识别的数值：“见附表”")
                .contains("医疗互助参保人数 112 ≠ 分项合计 109（差 3）");
    }

    @Test
    void callsHeldOnlyWhatHoldsAReturn() {
        assertThat(county2025)
                .contains("待核：青渚百川纺织有限公司工会，医疗互助参保人数 112 ≠ 分项合计 109（差 3）。")
                .contains("存疑：城东街道总工会，")
                .containsPattern("存疑事项共\\d+项，其中\\d项的报表待核，其余只作提示、不影响汇总，见附录。")
                .contains("　存疑事项")
                .doesNotContain("待核事项")
                .doesNotContain("总分不平");
    }

    @Test
    void printsTheSidesOfChecksAsFiguresOfPrint() {
        assertThat(county2025)
                .contains(">数值</th><th scope=\"col\" class=\"n\">对照</th>")
                .contains("<td class=\"brief\">已接受</td>")
                .doesNotContainPattern("<td[^>]*>[^<]*\\d\\.\\d{3,}")
                .doesNotContainPattern("<td[^>]*>-\\d")
                .doesNotContainPattern("<td class=\"n\">[^<]*\\d{4,}");
    }

    @Test
    void ranksTheUnitsBelow() {
        assertThat(county2025).contains("工会会员最多的是滨江街道总工会（7,282人）");
        assertThat(county2025.indexOf(">滨江街道总工会</th>")).isLessThan(county2025.indexOf(">云门乡总工会</th>"));
    }

    @Test
    void takesChartsInWithNamesOfTheirOwnAndNothingThatRuns() {
        assertThat(street2015)
                .contains("<svg viewBox=\"0 0 720 400\"")
                .contains("id=\"c1-p\"")
                .contains("url(#c2-p)")
                .contains("aria-label=\"概览\"")
                .contains("图2　医疗互助参保人数（按参保类型）")
                .contains("图1　2015年度主要指标")
                .doesNotContain("x()")
                .doesNotContain("onclick")
                .doesNotContain("<?xml");
        assertThat(street2015.indexOf("aria-label=\"概览\"")).isLessThan(street2015.indexOf("id=\"organization\""));
    }

    @Test
    void needsNothingFromOutside() {
        for (String page : List.of(street2015, half2014, nation2008, county2025)) {
            assertThat(page).doesNotContain("http").doesNotContain("src=").doesNotContain("<link");
        }
    }

    @Test
    void writesTheSameBytesAgain() throws IOException {
        assertThat(report(folder.resolve("demo").resolve("street"), "2015")).isEqualTo(street2015);
    }
}
