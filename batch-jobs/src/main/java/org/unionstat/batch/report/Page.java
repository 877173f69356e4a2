package org.unionstat.batch.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The shell of a page: everything it needs stands in it, so that it works from a file with no network. */
final class Page {

    private Page() {}

    /** A whole page around a body; the mark of simulated data is repeated on every printed page. */
    static String of(Words words, String title, String body) {
        Html html = new Html();
        html.raw("<!DOCTYPE html>").line();
        html.open("html", "lang", words.language().tag()).line().open("head").line();
        html.single("meta", "charset", "utf-8").line();
        html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.element("title", title).line();
        html.open("style").raw("\n" + resource("report.css")).close().line();
        if (words.simulated()) {
            String mark = words.say(Phrase.SIMULATED).replace("\"", "");
            html.open("style")
                    .raw("@page { @top-right { content: \"" + mark + "\"; color: #c8102e; font-size: 9pt; } }")
                    .close()
                    .line();
        }
        html.close().line();
        html.open("body", "class", words.simulated() ? "is-simulated" : "").line();
        if (words.simulated()) {
            html.element("div", words.say(Phrase.SIMULATED), "class", "every-page", "aria-hidden", "true")
                    .line();
        }
        html.raw(body);
        html.open("script").raw("\n" + resource("report.js")).close().line();
        html.close().line().close().line();
        return html.toString();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream("/report/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
