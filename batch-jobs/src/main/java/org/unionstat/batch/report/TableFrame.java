package org.unionstat.batch.report;

import java.util.List;

/** The frame of a table: a region that scrolls by itself, a numbered caption with the mark of simulated data, and the head. */
final class TableFrame {

    private final Html html;
    private final Words words;

    TableFrame(Html html, Words words) {
        this.html = html;
        this.words = words;
    }

    /** A column's head; numbers are set right. */
    record Head(String text, boolean isNumber) {
        static Head text(String text) {
            return new Head(text, false);
        }

        static Head number(String text) {
            return new Head(text, true);
        }
    }

    /** Opens the table up to the end of its head. */
    void open(String caption, String kind, List<Head> heads) {
        begin(caption, kind);
        html.open("thead").open("tr");
        for (Head head : heads) {
            html.element("th", head.text(), "scope", "col", "class", head.isNumber() ? "n" : "");
        }
        html.close().close().line();
    }

    /** Opens the table with its caption; the head is to follow. */
    void begin(String caption, String kind) {
        String title = words.say(Phrase.TABLE, words.numbering().nextTable(), caption);
        html.open("div", "class", "table", "role", "region", "tabindex", "0", "aria-label", title)
                .open("table", "class", kind)
                .open("caption")
                .text(title);
        if (words.simulated()) {
            html.text(" ").element("span", words.say(Phrase.SIMULATED), "class", "simulated");
        }
        html.close().line();
    }

    void close() {
        html.close().close().line();
    }

    /** A cell with a text. */
    void cell(String text) {
        html.element("td", text);
    }

    /** A cell with a number. */
    void number(String text) {
        html.element("td", text, "class", "n");
    }

    /** A row of texts. */
    void row(List<String> texts) {
        html.open("tr");
        texts.forEach(this::cell);
        html.close().line();
    }

    /** A note under the table. */
    void note(String text) {
        html.element("p", words.say(Phrase.NOTE, text), "class", "note").line();
    }
}
