package org.unionstat.batch.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The units directly below, ranked by the key indicators, a few indicators a table so that it can be printed. */
final class UnitTable {

    private static final int WITH_CHANGE = 4;
    private static final int WITHOUT_CHANGE = 6;

    private final Words words;
    private final FactBook book;
    private final List<Item> items;

    UnitTable(Words words, FactBook book, List<Item> keys) {
        this.words = words;
        this.book = book;
        this.items = keys.stream().filter(k -> book.below(k.cell()).size() > 1).toList();
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    void write(Html html) {
        boolean changes = items.stream()
                .flatMap(i -> book.below(i.cell()).stream())
                .anyMatch(f -> f.change().comparability().equals("COMPARABLE"));
        int width = changes ? WITH_CHANGE : WITHOUT_CHANGE;
        int tables = (items.size() + width - 1) / width;
        for (int i = 0; i < tables; i++) {
            // as even as can be: 12 in three tables, not 5, 5 and 2
            int from = items.size() * i / tables;
            int to = items.size() * (i + 1) / tables;
            String number = words.language().isChinese() ? Report.numeral(i + 1) : Integer.toString(i + 1);
            table(html, tables == 1 ? "" : number, items.subList(from, to), changes);
        }
    }

    private void table(Html html, String part, List<Item> shown, boolean changes) {
        TableFrame frame = new TableFrame(html, words);
        String period = words.periods().title(book.period());
        String caption = part.isEmpty()
                ? words.say(Phrase.UNITS_CAPTION, period)
                : words.say(Phrase.UNITS_CAPTION_PART, period, part);
        frame.begin(caption, "units sortable");
        heads(html, shown, changes);
        html.open("tbody").line();
        for (Map.Entry<String, String> unit : ordered(shown.get(0))) {
            row(
                    html,
                    unit.getValue(),
                    shown.stream().map(i -> book.below(unit.getKey(), i.cell())).toList(),
                    shown,
                    changes);
        }
        html.close();
        html.open("tbody").open("tr", "class", "whole").element("th", book.rootName(), "scope", "row");
        shown.forEach(i -> cells(html, book.own(i.cell()).filter(Fact::hasAmount), lead(i), changes));
        html.close().close().line();
        frame.close();
        List<Fact> facts = shown.stream().flatMap(this::facts).toList();
        List<String> notes = new ArrayList<>();
        notes.add(words.say(Phrase.RANKING_NOTE, shown.get(0).fullName(words.language())));
        if (facts.stream().anyMatch(Fact::isIncomplete)) {
            notes.add(words.say(Phrase.NOTE_INCOMPLETE));
        }
        notes.addAll(frame.signs(facts));
        frame.note(notes);
    }

    private Stream<Fact> facts(Item item) {
        return Stream.concat(book.below(item.cell()).stream(), book.own(item.cell()).stream());
    }

    private void heads(Html html, List<Item> shown, boolean changes) {
        html.open("thead").open("tr");
        html.element(
                "th",
                words.say(Phrase.NAME_OF_UNIT),
                "scope",
                "col",
                "rowspan",
                changes ? "2" : "",
                "data-column",
                "0");
        int column = 1;
        for (Item item : shown) {
            String unit = words.figures().rowUnit(lead(item));
            String name = item.fullName(words.language()) + words.say(Phrase.BRACKETS, unit);
            html.element("th", name, "scope", "colgroup", "colspan", changes ? "2" : "", "class", "n");
        }
        html.close();
        if (changes) {
            html.open("tr");
            for (Item item : shown) {
                html.element(
                        "th",
                        words.periods().label(book.period()),
                        "class",
                        "n",
                        "data-column",
                        Integer.toString(column++));
                String change = item.inPoints() ? Phrase.POINTS_HEAD.in(words.language()) : words.say(Phrase.GROWTH);
                html.element("th", change, "class", "n", "data-column", Integer.toString(column++));
            }
            html.close();
        }
        html.close().line();
    }

    /** The fact with the largest figure decides the column's unit. */
    private Fact lead(Item item) {
        List<Fact> facts = new ArrayList<>(book.below(item.cell()));
        book.own(item.cell()).filter(Fact::hasAmount).ifPresent(facts::add);
        return facts.stream()
                .max(Comparator.comparing(f -> f.figure().value().abs()))
                .orElseThrow();
    }

    private List<Map.Entry<String, String>> ordered(Item item) {
        Comparator<Map.Entry<String, String>> byFigure = Comparator.comparing(
                e -> book.below(e.getKey(), item.cell())
                        .map(f -> f.figure().value())
                        .orElse(null),
                Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder().reversed()));
        return book.units().entrySet().stream()
                .filter(e -> items.stream()
                        .anyMatch(i -> book.below(e.getKey(), i.cell()).isPresent()))
                .sorted(byFigure)
                .toList();
    }

    private void row(Html html, String name, List<Optional<Fact>> facts, List<Item> shown, boolean changes) {
        html.open("tr").element("th", name, "scope", "row");
        for (int i = 0; i < shown.size(); i++) {
            cells(html, facts.get(i), lead(shown.get(i)), changes);
        }
        html.close().line();
    }

    private void cells(Html html, Optional<Fact> fact, Fact lead, boolean changes) {
        html.open("td", "class", "n");
        fact.ifPresent(f -> html.text(words.figures().cell(lead, f.figure())));
        if (fact.filter(Fact::isIncomplete).isPresent()) {
            html.element("sup", "*");
        }
        html.close();
        if (changes) {
            html.element("td", fact.map(words.changes()::brief).orElse(""), "class", "n soft");
        }
    }
}
