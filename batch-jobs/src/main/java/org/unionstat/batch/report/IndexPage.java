package org.unionstat.batch.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.unionstat.period.Period;
import org.unionstat.period.StatisticalCalendar;

/** One small page that leads to the reports of several workspaces. */
public final class IndexPage {

    private IndexPage() {}

    /**
     * A workspace on the index page.
     *
     * @param name the federation's name
     * @param description what the workspace shows, in a sentence; may be empty
     * @param simulated whether its figures are simulated
     * @param reports its reports, in the order of their periods
     * @param charts where its charts lie, relative to the page; may be empty
     */
    public record Entry(String name, String description, boolean simulated, List<Link> reports, String charts) {

        /** Copies the list. */
        public Entry {
            reports = List.copyOf(reports);
        }
    }

    /**
     * A link to the report of a period.
     *
     * @param period the period, printed as {@code 2015年}
     * @param path the report, relative to the page, with forward slashes
     */
    public record Link(Period period, String path) {}

    /**
     * Writes the page, in simplified Chinese.
     *
     * @param file the page to write
     * @param entries the workspaces
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, List<Entry> entries) throws IOException {
        Words words = Words.of(Language.ZH_HANS, StatisticalCalendar.JANUARY, false);
        Html html = new Html();
        html.open("main").line();
        html.open("header").element("h1", words.say(Phrase.INDEX_TITLE)).close().line();
        entries.forEach(entry -> section(html, words, entry));
        html.close().line();
        Files.write(
                file,
                Page.of(words, words.say(Phrase.INDEX_TITLE), html.toString()).getBytes(StandardCharsets.UTF_8));
    }

    private static void section(Html html, Words words, Entry entry) {
        html.open("section").open("h2").text(entry.name()).text(" ");
        html.element(
                        "span",
                        words.say(entry.simulated() ? Phrase.SIMULATED : Phrase.REAL),
                        "class",
                        entry.simulated() ? "simulated" : "real")
                .close()
                .line();
        if (!entry.description().isEmpty()) {
            html.element("p", entry.description()).line();
        }
        html.open("ul", "class", "links", "aria-label", words.say(Phrase.REPORTS))
                .line();
        for (Link link : entry.reports()) {
            html.open("li")
                    .element("a", words.periods().label(link.period()), "href", link.path())
                    .close()
                    .line();
        }
        html.close().line();
        if (!entry.charts().isEmpty()) {
            html.element("p", words.say(Phrase.CHARTS_AT, entry.charts()), "class", "meta")
                    .line();
        }
        html.close().line();
    }
}
