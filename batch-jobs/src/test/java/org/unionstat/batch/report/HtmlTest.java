package org.unionstat.batch.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.period.StatisticalCalendar;

class HtmlTest {

    @Test
    void escapesTextsAndAttributes() {
        Html html = new Html();
        html.element("p", "<b>&\"'\u0000", "title", "\"><script>");
        assertThat(html.toString()).isEqualTo("<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;&quot;&#39; </p>");
    }

    @Test
    void refusesAPageWithAnElementLeftOpen() {
        Html html = new Html().open("main");
        assertThatThrownBy(html::toString).isInstanceOf(IllegalStateException.class);
    }

    private static IndexPage.Link link(String period, String path) {
        return new IndexPage.Link(StatisticalCalendar.JANUARY.parse(period).orThrow(), path);
    }

    @Test
    void leadsToEveryReportOfEveryWorkspace(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("index.html");
        IndexPage.write(
                file,
                List.of(
                        new IndexPage.Entry(
                                "街道<总工会>",
                                "真实的街道",
                                false,
                                List.of(
                                        link("2015", "street/out/2015/report.html"),
                                        link("2013M01-M10", "street/out/2013M01-M10/report.html")),
                                "street/out/2015/charts"),
                        new IndexPage.Entry("青渚县总工会", "", true, List.of(), "")));
        assertThat(Files.readString(file))
                .contains("<a href=\"street/out/2015/report.html\">2015年</a>")
                .contains("<a href=\"street/out/2013M01-M10/report.html\">2013年1—10月</a>")
                .contains("街道&lt;总工会&gt;")
                .contains("真实数据")
                .contains("<span class=\"simulated\">模拟数据</span>")
                .contains("图表：street/out/2015/charts");
    }
}
