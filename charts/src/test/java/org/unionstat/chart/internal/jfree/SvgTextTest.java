package org.unionstat.chart.internal.jfree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.unionstat.chart.Chart;
import org.unionstat.chart.ChartLanguage;
import org.unionstat.chart.ChartWidth;
import org.unionstat.chart.Charts;
import org.unionstat.chart.PairedBars;
import org.unionstat.chart.Samples;
import org.unionstat.chart.TrendLines;
import org.unionstat.chart.theme.Theme;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class SvgTextTest {

    /** A text as it stands on the sheet. */
    private record Placed(String text, double left, double right, double top, double bottom) {
        boolean overlaps(Placed other) {
            return left + 0.6 < other.right
                    && other.left + 0.6 < right
                    && top + 0.6 < other.bottom
                    && other.top + 0.6 < bottom;
        }
    }

    static Stream<Map.Entry<String, Chart<?>>> charts() {
        Map<String, Chart<?>> charts = new java.util.LinkedHashMap<>();
        Samples.all().forEach((name, chart) -> {
            charts.put(name, chart);
            charts.put(name + "-half", chart.halfWidth());
            charts.put(name + "-hant", chart.withLanguage(ChartLanguage.ZH_HANT));
            charts.put(name + "-en", chart.withLanguage(ChartLanguage.EN).withMark("SIMULATED DATA"));
        });
        return charts.entrySet().stream();
    }

    private static Document parsed(String svg) {
        try (InputStream in = new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8))) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(in);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError("not well-formed", e);
        }
    }

    private static String inherited(Element element, String attribute) {
        Element at = element;
        while (at.getAttribute(attribute).isEmpty()) {
            at = (Element) at.getParentNode();
        }
        return at.getAttribute(attribute);
    }

    private static Placed placed(Element element) {
        double size = Double.parseDouble(inherited(element, "font-size").replace("px", ""));
        String weight = inherited(element, "font-weight");
        Face face =
                weight.equals("bold") ? Face.bold(size) : weight.equals("500") ? Face.medium(size) : Face.regular(size);
        String text = element.getTextContent();
        double width = Fonts.shared().width(text, face);
        double x = Double.parseDouble(element.getAttribute("x"));
        double y = Double.parseDouble(element.getAttribute("y"));
        String anchor = element.getAttribute("text-anchor");
        double left = anchor.equals("end") ? x - width : anchor.equals("middle") ? x - width / 2 : x;
        return new Placed(text, left, left + width, y - 0.78 * size, y + 0.02 * size);
    }

    private static List<Placed> texts(Document document) {
        NodeList nodes = document.getElementsByTagNameNS("*", "text");
        List<Placed> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(placed((Element) nodes.item(i)));
        }
        return texts;
    }

    @ParameterizedTest
    @MethodSource("charts")
    void keepsEveryTextOnTheSheet(Map.Entry<String, Chart<?>> sample) {
        Document document = parsed(Charts.svg(sample.getValue()));
        double width = Double.parseDouble(document.getDocumentElement().getAttribute("width"));
        double height = Double.parseDouble(document.getDocumentElement().getAttribute("height"));

        assertThat(texts(document))
                .isNotEmpty()
                .allMatch(t -> t.left() >= 4 && t.right() <= width - 4 && t.top() >= 0 && t.bottom() <= height);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void letsNoTextTouchAnother(Map.Entry<String, Chart<?>> sample) {
        List<Placed> texts = texts(parsed(Charts.svg(sample.getValue())));
        List<String> clashes = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            for (int k = i + 1; k < texts.size(); k++) {
                if (texts.get(i).overlaps(texts.get(k))) {
                    clashes.add(texts.get(i) + " / " + texts.get(k));
                }
            }
        }
        assertThat(clashes).isEmpty();
    }

    private static TrendLines eightLines(ChartWidth width) {
        TrendLines chart = TrendLines.of("参保人数", "人").periods("2021", "2022", "2023");
        for (int i = 1; i <= 8; i++) {
            chart = chart.line(i + "号街道总工会所辖企业工会联合会", 100, 200, 300 + i);
        }
        chart = chart.withTitle("参保人数");
        return width == ChartWidth.HALF ? chart.halfWidth() : chart;
    }

    @ParameterizedTest
    @EnumSource(ChartWidth.class)
    void setsTheNamesOfEightLinesBelowTheirHeadingWithoutAClash(ChartWidth width) {
        TrendLines chart = eightLines(width);
        Document document = parsed(Charts.svg(chart));
        List<Placed> texts = texts(document);
        double heading = texts.stream()
                .filter(t -> chart.subtitle().contains(t.text()))
                .mapToDouble(Placed::bottom)
                .max()
                .orElseThrow();
        double height = Double.parseDouble(document.getDocumentElement().getAttribute("height"));

        List<Placed> names =
                texts.stream().filter(t -> t.text().matches("\\d号.*")).toList();
        assertThat(names).hasSize(8);
        assertThat(names).allMatch(t -> t.top() > heading && t.bottom() < height);
        assertThat(names).noneMatch(t -> texts.stream().anyMatch(o -> !o.equals(t) && o.overlaps(t)));
    }

    @Test
    void givesEachOfEightLinesAColourOfItsOwn() {
        TrendLabels labels = new TrendLabels(eightLines(ChartWidth.FULL), Theme.house());

        assertThat(IntStream.range(0, 8).mapToObj(labels::colour)).doesNotHaveDuplicates();
    }

    @Test
    void writesWellFormedPicturesOfNamesWithControlCharacters() {
        String odd = "一厂\u0007\ufffe工会\ud800";
        PairedBars chart = PairedBars.of("人数" + odd, "人").bar(odd, 1, 2).bar("二厂", 1, 2);

        assertThat(texts(parsed(Charts.svg(chart))).stream().map(Placed::text)).contains("一厂〓〓工会〓");
        assertThat(parsed(Charts.svg(chart)).getDocumentElement().getAttribute("aria-label"))
                .startsWith("人数一厂〓〓工会〓");
    }

    @Test
    void writesTheSameTextsInTheSameOrder() throws IOException {
        StringBuilder found = new StringBuilder();
        Samples.all().forEach((name, chart) -> {
            found.append("# ").append(name).append('\n');
            texts(parsed(Charts.svg(chart))).forEach(t -> found.append(t.text()).append('\n'));
        });
        try (InputStream in = SvgTextTest.class.getResourceAsStream("texts.txt")) {
            assertThat(in).isNotNull();
            assertThat(found.toString()).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
