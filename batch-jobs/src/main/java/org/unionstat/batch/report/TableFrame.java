package org.unionstat.batch.report;

import java.util.List;
import org.unionstat.quantity.Qualifier;

/** The frame of a table: a region that scrolls by itself, a numbered caption with the mark of simulated data, and the head. */
final class TableFrame {

    private record Sign(Qualifier qualifier, Phrase meaning) {}

    private static final List<Sign> SIGNS = List.of(
            new Sign(Qualifier.AT_LEAST, Phrase.NOTE_AT_LEAST),
            new Sign(Qualifier.AT_MOST, Phrase.NOTE_AT_MOST),
            new Sign(Qualifier.APPROXIMATE, Phrase.NOTE_ABOUT));

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
    void note(List<String> notes) {
        String text = String.join(words.language().isChinese() ? "" : " ", notes);
        html.element("p", words.say(Phrase.NOTE, text), "class", "note").line();
    }

    /** What the signs beside figures that are not exact mean. */
    List<String> signs(List<Fact> facts) {
        return SIGNS.stream()
                .filter(sign -> facts.stream().anyMatch(f -> isUsed(f, sign.qualifier)))
                .map(sign -> words.say(sign.meaning))
                .toList();
    }

    private static boolean isUsed(Fact fact, Qualifier qualifier) {
        Amount amount = fact.amount();
        Amount base = fact.base();
        return (amount != null && amount.qualifier() == qualifier) || (base != null && base.qualifier() == qualifier);
    }
}
