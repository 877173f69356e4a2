package org.unionstat.batch.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.batch.blackbox.Demo;
import org.unionstat.batch.blackbox.Folder;
import org.unionstat.chart.Datum;
import org.unionstat.chart.PairedBars;
import org.unionstat.chart.SmallMultiples;
import org.unionstat.chart.TrendLines;

/** The charts of the street's three printed summaries. */
@ExtendWith(Demo.Shared.class)
@Tag("night")
class StreetChartsTest {

    @TempDir
    static Path folder;

    private static Drawn street;

    @BeforeAll
    static void copyTheStreet(Demo demo) throws IOException {
        street = Drawn.after(Folder.copyAll(demo.street(), folder.resolve("street")));
    }

    @Test
    void drawsInsuredWorkersBySchemeWithTheGrowthOfEach() {
        Drawing drawing = street.chart("2015", "mutual_aid-insured_workers-by-insurance_scheme");
        PairedBars chart = (PairedBars) drawing.chart();
        assertThat(chart.title()).isEqualTo("医疗互助参保人数按参保类型分的4项全部增长，“特种”增幅最大（36.2%）");
        assertThat(chart.bars()).extracting(PairedBars.Bar::name).containsExactly("在职", "退休", "安康", "特种");
        assertThat(chart.subtitle()).isEqualTo("戚家山街道总工会；医疗互助参保人数（按参保类型），人；与2014年比较");
    }

    @Test
    void saysThatThePartsDoNotAddUpToTheStatedTotalInEitherYear() {
        Drawing drawing = street.chart("2015", "mutual_aid-insured_workers-by-insurance_scheme");
        assertThat(drawing.chart().frame().note())
                .hasValue("2015年四类分项合计10,124人，与上报总数10,135人相差11人；2014年四类分项合计8,160人，与上报总数8,168人相差8人。");
    }

    @Test
    void printsLargeSumsInTenThousandYuan() {
        TrendLines chart = (TrendLines)
                street.chart("2015", "assistance-relief_fund_balance-years").chart();
        assertThat(chart.measure().unit()).isEqualTo("万元");
        assertThat(chart.title()).isEqualTo("帮困基金总额从2013年的543.38万元增至2015年的587.8万元，增长8.2%");
    }

    @Test
    void marksAStockAtAnotherDateAndComparesNothingWithIt() {
        SmallMultiples chart =
                (SmallMultiples) street.chart("2015", "overview-key_indicators").chart();
        SmallMultiples.Panel rate = panel(chart, "帮困基金组建率");
        assertThat(rate.points().get(1).standing()).isEqualTo(Datum.Standing.OTHER_DATE);
        assertThat(chart.change(rate).isCompared()).isFalse();
        assertThat(rate.noComparison()).isEqualTo("基期为6月底数");
        assertThat(chart.frame().note()).hasValue("2014年帮困基金总额、帮困基金组建率、五一服务卡累计采集信息人数为6月底数。");
    }

    @Test
    void leavesAGapWhereAYearHasNoFigureAndKeepsTheWordOfAQualifiedOne() {
        SmallMultiples chart =
                (SmallMultiples) street.chart("2015", "overview-key_indicators").chart();
        List<Datum> points = panel(chart, "送清凉慰问职工人次").points();
        assertThat(points.get(0).standing()).isEqualTo(Datum.Standing.QUALIFIED);
        assertThat(points.get(0).remark()).isEqualTo("不少于3,200");
        assertThat(points.get(1).isMissing()).isTrue();
    }

    @Test
    void drawsNoLineOfAFigureThatHardlyMoves() {
        assertThat(street.charts("2015")).extracting(Drawing::slug).doesNotContain("mutual_aid-insured_units-years");
    }

    @Test
    void setsTwoShortLinesOfOneChapterSideBySide() {
        assertThat(street.charts("2015").stream()
                        .filter(d -> d.width().equals("half"))
                        .map(Drawing::slug))
                .containsExactly("assistance-relief_fund_rate-years", "assistance-relief_fund_balance-years");
    }

    @Test
    void listsTheChartsInTheOrderOfTheReport() throws IOException {
        Path out = folder.resolve("listed");
        int count = street.draw("2015", out);
        List<Map<String, String>> list = Drawn.list(out);
        assertThat(list).hasSize(count);
        assertThat(list.get(0))
                .containsEntry("file", "01-overview-key_indicators")
                .containsEntry("kind", "small_multiples")
                .containsEntry("area", "")
                .containsEntry("width", "full");
        assertThat(list)
                .extracting(e -> e.get("area"))
                .startsWith("", "assistance")
                .endsWith("mutual_aid");
        assertThat(list).allSatisfy(e -> {
            assertThat(out.resolve(e.get("file") + ".png")).isNotEmptyFile();
            assertThat(Files.readString(out.resolve(e.get("file") + ".svg"))).startsWith("<svg");
            assertThat(e.get("alt")).contains("戚家山街道总工会").endsWith("。");
        });
    }

    @Test
    void drawsTheSameBytesAgainAndTakesOldChartsAway() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        Files.createDirectories(second);
        Files.writeString(second.resolve("07-old.svg"), "<svg/>");
        street.draw("2014", first);
        street.draw("2014", second);
        assertThat(bytes(second)).isNotEmpty().isEqualTo(bytes(first));
    }

    @Test
    void drawsNothingWhereNoEarlierYearCanBeShown() throws IOException {
        Path out = folder.resolve("nothing");
        assertThat(street.draw("2014H1", out)).isZero();
        assertThat(Drawn.list(out)).isEmpty();
        assertThat(street.draw("1999", out)).isZero();
    }

    private static SmallMultiples.Panel panel(SmallMultiples chart, String label) {
        return chart.panels().stream()
                .filter(p -> p.measure().label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, List<Byte>> bytes(Path out) throws IOException {
        Map<String, List<Byte>> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.list(out)) {
            files.forEach(file -> bytes.put(String.valueOf(file.getFileName()), content(file)));
        }
        return bytes;
    }

    private static List<Byte> content(Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            Byte[] boxed = new Byte[content.length];
            for (int i = 0; i < content.length; i++) {
                boxed[i] = content[i];
            }
            return List.of(boxed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
