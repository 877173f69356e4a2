package org.unionstat.batch.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.unionstat.indicator.Area;
import org.unionstat.period.Period;

/** One area's chapter: sentences, the units that stand out, a table of all its figures, its charts. */
final class Chapter {

    /** So many sentences make a paragraph. */
    private static final int PARAGRAPH = 5;

    private final Words words;
    private final FactBook book;
    private final ChartList charts;

    Chapter(Words words, FactBook book, ChartList charts) {
        this.words = words;
        this.book = book;
        this.charts = charts;
    }

    void write(Html html, Area area, List<Item> keys) {
        List<Fact> facts = book.present().stream()
                .filter(f -> f.item().area().equals(area.code()))
                .toList();
        String name = words.language().of(area.label());
        Map<Period, List<Fact>> spans = new LinkedHashMap<>();
        facts.stream().filter(f -> f.period().equals(book.period())).forEach(f -> under(spans, f));
        facts.stream().filter(f -> !f.period().equals(book.period())).forEach(f -> under(spans, f));
        spans.forEach((period, some) -> paragraphs(html, period, some));
        String standing = new UnitWords(words, book)
                .standing(
                        keys.stream().filter(k -> k.area().equals(area.code())).toList());
        if (!standing.isEmpty()) {
            html.element("p", standing).line();
        }
        String caption = words.say(Phrase.AREA_CAPTION, name, words.periods().title(book.period()));
        new FactTable(html, words, book).write(caption, facts, false, gone(area));
        charts.write(html, area.code(), caption);
    }

    private static void under(Map<Period, List<Fact>> spans, Fact fact) {
        spans.computeIfAbsent(fact.period(), p -> new ArrayList<>()).add(fact);
    }

    private void paragraphs(Html html, Period period, List<Fact> facts) {
        List<String> sentences = new Sentences(words).of(Group.of(facts));
        for (int from = 0; from < sentences.size(); from += PARAGRAPH) {
            String text = String.join("", sentences.subList(from, Math.min(sentences.size(), from + PARAGRAPH)));
            boolean within = !period.equals(book.period());
            String lead = within ? words.say(Phrase.WITHIN, words.periods().within(period, book.period())) : "";
            html.element("p", lead + text.strip()).line();
        }
    }

    private List<String> gone(Area area) {
        List<String> names = book.gone().stream()
                .filter(f -> f.item().area().equals(area.code()))
                .map(f -> f.item().fullName(words.language()))
                .toList();
        return names.isEmpty() ? List.of() : List.of(words.say(Phrase.NOTE_GONE, words.list(names)));
    }
}
