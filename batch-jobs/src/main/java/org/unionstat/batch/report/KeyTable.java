package org.unionstat.batch.report;

import java.util.ArrayList;
import java.util.List;
import org.unionstat.batch.workspace.Settings;

/** The first chapter's table: the key indicators of the settings, else the leading ones of the catalogue. */
final class KeyTable {

    /** So many leading indicators stand in for key indicators that nobody has named. */
    private static final int LEADING = 12;

    private final Words words;
    private final FactBook book;
    private final List<Item> items;

    KeyTable(Words words, FactBook book, Items items, Settings settings) {
        this.words = words;
        this.book = book;
        this.items = settings.keyIndicators().isEmpty() ? leading(book) : items.named(settings.keyIndicators());
    }

    private static List<Item> leading(FactBook book) {
        return book.present().stream()
                .filter(f -> f.period().equals(book.period()))
                .map(Fact::item)
                .filter(Item::isTotal)
                .limit(LEADING)
                .toList();
    }

    /** The key indicators, with or without a figure this time. */
    List<Item> items() {
        return items;
    }

    /** Whether none of the key indicators has a figure, this time or before. */
    boolean isEmpty() {
        return facts().isEmpty();
    }

    private List<Fact> facts() {
        return items.stream().flatMap(i -> book.own(i.cell()).stream()).toList();
    }

    void write(Html html) {
        List<Fact> facts = facts();
        if (!facts.isEmpty()) {
            String caption = words.say(Phrase.KEY_CAPTION, words.periods().title(book.period()));
            new FactTable(html, words, book).write(caption, facts, true, new ArrayList<>());
        }
    }
}
