package org.unionstat.batch.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The charts of a period that lie beside the report, taken in whole where they belong. */
final class ChartList {

    private static final Pattern BEFORE_SVG = Pattern.compile("\\A.*?(?=<svg)", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("(\\bid=\"|url\\(#|href=\"#)");
    private static final Pattern WIDTH = Pattern.compile("\\swidth=\"([0-9.]+)");
    private static final Pattern HEIGHT = Pattern.compile("\\sheight=\"([0-9.]+)");
    private static final Pattern UNSAFE = Pattern.compile(
            "<script.*?</script>|<foreignObject.*?</foreignObject>|\\son\\w+=\"[^\"]*\"",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final Words words;
    private final Items items;
    private final Path folder;
    private final List<Chart> charts;

    private record Chart(
            String file, String area, String indicator, String title, String caption, String alt, boolean isHalf) {}

    private ChartList(Words words, Items items, Path folder, List<Chart> charts) {
        this.words = words;
        this.items = items;
        this.folder = folder;
        this.charts = charts;
    }

    /** Reads the list; no list, no charts. */
    static ChartList read(Words words, Items items, Path folder) {
        Path list = folder.resolve("charts.json");
        List<Chart> charts = new ArrayList<>();
        if (Files.isRegularFile(list)) {
            try {
                new ObjectMapper().readTree(list.toFile()).forEach(node -> charts.add(chart(node)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new ChartList(words, items, folder, charts);
    }

    private static Chart chart(JsonNode node) {
        String width = node.path("width").asText().toLowerCase(Locale.ROOT);
        return new Chart(
                node.path("file").asText(),
                node.path("area").asText(),
                node.path("indicator").asText(),
                node.path("title").asText(),
                node.path("caption").asText(),
                node.path("alt").asText(),
                width.contains("half") || width.equals("350"));
    }

    /** Whether an area has charts; the empty area is the overview. */
    boolean has(String area) {
        return charts.stream().anyMatch(c -> c.area().equals(area));
    }

    /** Writes the charts of an area; the empty area is the overview, whose charts of many indicators have a caption of their own. */
    void write(Html html, String area, String overview) {
        List<Chart> some = charts.stream().filter(c -> c.area().equals(area)).toList();
        if (some.isEmpty()) {
            return;
        }
        html.open("div", "class", "charts").line();
        some.forEach(chart -> figure(html, chart, overview));
        html.close().line();
    }

    private void figure(Html html, Chart chart, String overview) {
        int number = words.numbering().nextChart();
        html.open("figure", "class", chart.isHalf() ? "half" : "");
        html.open("div", "role", "img", "aria-label", chart.alt().isEmpty() ? chart.title() : chart.alt())
                .raw(picture(chart, number))
                .close();
        html.open("figcaption").text(words.say(Phrase.CHART, number, caption(chart, overview)));
        if (words.simulated()) {
            html.text(" ").element("span", words.say(Phrase.SIMULATED), "class", "simulated");
        }
        html.close().close().line();
    }

    /** What the list says of the chart; of a list without captions, what is known of it. */
    private String caption(Chart chart, String overview) {
        return chart.caption().isEmpty()
                ? items.of(chart.indicator())
                        .map(i -> i.fullName(words.language()))
                        .orElse(chart.area().isEmpty() ? overview : chart.title())
                : chart.caption();
    }

    /** The picture without its prologue, with names of its own, so that several can stand in one page. */
    private String picture(Chart chart, int number) {
        String name = chart.file().endsWith(".svg") ? chart.file() : chart.file() + ".svg";
        try {
            String svg = Files.readString(folder.resolve(name));
            String bare =
                    UNSAFE.matcher(BEFORE_SVG.matcher(svg).replaceFirst("")).replaceAll("");
            return scalable(ID.matcher(bare).replaceAll("$1c" + number + "-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without a view box a picture would keep its size on a phone. */
    private static String scalable(String svg) {
        String tag = svg.substring(0, svg.indexOf('>') + 1);
        Matcher width = WIDTH.matcher(tag);
        Matcher height = HEIGHT.matcher(tag);
        if (tag.contains("viewBox") || !width.find() || !height.find()) {
            return svg;
        }
        return svg.replaceFirst("<svg", "<svg viewBox=\"0 0 " + width.group(1) + " " + height.group(1) + "\"");
    }
}
