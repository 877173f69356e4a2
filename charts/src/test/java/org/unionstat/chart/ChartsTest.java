package org.unionstat.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class ChartsTest {

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    @Test
    void writesFilesInThreeLines(@TempDir Path folder) throws IOException {
        PairedBars chart = PairedBars.of("参保人数", "人").periods("2014年", "2015年").bar("在职", 4040, 4886);
        Charts.png(chart, folder.resolve("chart.png"));
        Charts.svg(chart, folder.resolve("chart.svg"));

        assertThat(ImageIO.read(folder.resolve("chart.png").toFile()).getWidth())
                .isEqualTo(1800);
        assertThat(Files.readString(folder.resolve("chart.svg"), StandardCharsets.UTF_8))
                .startsWith("<svg")
                .contains("4,886");
    }

    @Test
    void drawsAtTheWidthOfTheTextOrHalfOfIt() throws IOException {
        assertThat(read(Charts.png(Samples.paired(), 2.5)).getWidth()).isEqualTo(1800);
        assertThat(read(Charts.png(Samples.paired(), 10.0 / 3)).getWidth()).isEqualTo(2400);
        assertThat(read(Charts.png(Samples.paired().halfWidth(), 2.5)).getWidth())
                .isEqualTo(875);
    }

    @Test
    void tellsWordProcessorsThatTheChartIsAsWideAsTheText() throws IOException {
        double[] scales = {1, Charts.PRINT_SCALE, 10.0 / 3};
        for (double scale : scales) {
            byte[] png = Charts.png(Samples.paired(), scale);

            assertThat(read(png).getWidth() * millimetresPerPixel(png)).isCloseTo(156, within(0.1));
        }
    }

    private static double millimetresPerPixel(byte[] png) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(in);
            Element tree =
                    (Element) reader.getImageMetadata(0).getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName);
            return Double.parseDouble(
                    ((Element) tree.getElementsByTagName("HorizontalPixelSize").item(0)).getAttribute("value"));
        }
    }

    @Test
    void givesTheSameBytesForTheSameChart() {
        Samples.all().forEach((name, chart) -> {
            byte[] first = Charts.png(chart, 1);
            String svg = Charts.svg(chart);
            Charts.png(Samples.ranked(), 2);
            assertThat(Charts.png(chart, 1)).as(name).isEqualTo(first);
            assertThat(Charts.svg(chart)).as(name).isEqualTo(svg);
        });
    }

    @Test
    void leavesNothingOfAnEarlierChartOnTheSheet() throws IOException {
        byte[] fresh = Charts.png(Samples.paired().halfWidth(), 1);
        Charts.png(Samples.ranked(), 3);

        assertThat(Charts.png(Samples.paired().halfWidth(), 1)).isEqualTo(fresh);
        assertThat(read(fresh).getRGB(100, 2) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    @Test
    void namesAnSvgForReadersWhoCannotSeeIt() {
        String svg = Charts.svg(Samples.paired());

        assertThat(svg)
                .contains(
                        "role=\"img\"", "aria-label=\"医疗互助参保人数4项全部增长，“特种参保”增幅最大（36.2%）\"", "<title", "lang=\"zh-Hans\"")
                .contains("'Noto Sans SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif")
                .doesNotContain("<!--", "<?xml", "<!DOCTYPE", "genericDefs");
    }

    @Test
    void sharesNoIdsBetweenChartsOfOnePage() {
        Pattern ids = Pattern.compile(" id=\"([^\"]+)\"");
        String first = Charts.svg(Samples.paired());
        String second = Charts.svg(Samples.lines());
        assertThat(ids.matcher(first).results().map(MatchResult::group))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(
                        ids.matcher(second).results().map(MatchResult::group).toList());
    }

    @Test
    void refersOnlyToIdsOfItsOwn() {
        Pattern uses = Pattern.compile("url\\(#([^)]+)\\)");
        Samples.all().forEach((name, chart) -> {
            String svg = Charts.svg(chart);
            assertThat(uses.matcher(svg).results().map(r -> " id=\"" + r.group(1) + "\""))
                    .as(name)
                    .allMatch(svg::contains);
        });
    }

    @Test
    void showsAMarkThatCannotBeOverlooked() {
        assertThat(Charts.svg(Samples.paired().withMark("模拟数据"))).contains(">模拟数据<");
    }

    @Test
    void reportsCharactersTheFontDoesNotHave() {
        PairedBars chart = PairedBars.of("会员", "人").periods("2014年", "2015年").bar("甲\uE000", 1, 2);

        assertThat(Charts.undrawable(chart)).containsExactly("\uE000");
        assertThat(Charts.svg(chart)).contains("甲〓");
        assertThat(Charts.undrawable(Samples.paired())).isEmpty();
    }

    @Test
    void drawsRareCharactersOfNames() {
        PairedBars chart = PairedBars.of("会员", "人").periods("2014年", "2015年").bar("碶堃喆珺", 1, 2);

        assertThat(Charts.undrawable(chart)).isEmpty();
    }

    @Test
    void saysThatThereIsNoData() {
        assertThat(Charts.svg(PairedBars.of("会员", "人"))).contains("没有数据");
        assertThat(Charts.svg(RankedBars.of("会员", "人"))).contains("没有数据");
        assertThat(Charts.svg(TrendLines.of("会员", "人"))).contains("没有数据");
        assertThat(Charts.svg(SmallMultiples.over("2015"))).contains("没有数据");
    }

    @Test
    void escapesMarkup() {
        PairedBars chart = PairedBars.of("会员", "人").periods("2014年", "2015年").bar("A&B<C>", 1, 2);

        assertThat(Charts.svg(chart)).contains("A&amp;B&lt;C").doesNotContain("A&B<C>");
    }

    @Test
    void hatchesWhatIsMissingAndNamesTheReason() {
        PairedBars chart = PairedBars.of("会员", "人")
                .periods("2014年", "2015年")
                .bar("甲", Datum.missing(), Datum.of(5))
                .bar("乙", Datum.of(BigDecimal.ONE), Datum.missing("退回"));

        assertThat(Charts.svg(chart)).contains(">未报<", ">退回<");
    }
}
