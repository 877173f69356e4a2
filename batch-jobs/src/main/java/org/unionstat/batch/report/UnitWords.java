package org.unionstat.batch.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of the units directly below stand out: the largest or highest, those that rose and fell, the fastest. */
final class UnitWords {

    /** Of fewer units none stands out. */
    private static final int FEWEST = 3;

    /** A growth on a smaller base is no distinction: from 1 to 3 is 200 %. */
    private static final BigDecimal SMALLEST_BASE = BigDecimal.TEN;

    private final Words words;
    private final FactBook book;

    UnitWords(Words words, FactBook book) {
        this.words = words;
        this.book = book;
    }

    /** A sentence about each indicator of which something certain can be said. */
    String standing(List<Item> items) {
        List<String> sentences =
                items.stream().flatMap(i -> standing(i).stream()).toList();
        if (sentences.isEmpty()) {
            return "";
        }
        return words.say(Phrase.AMONG_UNITS, String.join(words.say(Phrase.STOP), sentences))
                + words.say(Phrase.STOP).strip();
    }

    private Optional<String> standing(Item item) {
        List<Fact> facts = book.below(item.cell());
        if (facts.size() < FEWEST || !facts.stream().allMatch(f -> f.figure().isExact())) {
            return Optional.empty();
        }
        Optional<String> top = top(item, facts);
        Optional<String> moved = moved(item, facts);
        if (top.isEmpty()) {
            return moved.map(
                    m -> words.say(Phrase.UNITS_SUBJECT, words.figures().subject(item), m));
        }
        return moved.isEmpty() ? top : Optional.of(top.get() + words.say(Phrase.SEMICOLON) + moved.get());
    }

    private Optional<String> top(Item item, List<Fact> facts) {
        Comparator<Fact> byValue = Comparator.comparing(f -> f.figure().value());
        List<Fact> ordered = facts.stream().sorted(byValue.reversed()).toList();
        if (byValue.compare(ordered.get(0), ordered.get(1)) == 0) {
            return Optional.empty();
        }
        String name = words.figures().subject(item);
        String first = words.say(
                item.isAmount() ? Phrase.UNITS_MOST : Phrase.UNITS_HIGHEST,
                name,
                unit(ordered.get(0)),
                figure(ordered.get(0)));
        if (book.isAnyMissing(item.cell())) {
            first = words.say(Phrase.UNITS_REPORTED, facts.size(), first);
        }
        Fact last = ordered.get(ordered.size() - 1);
        boolean lowest = !item.isAmount() && byValue.compare(last, ordered.get(ordered.size() - 2)) < 0;
        return Optional.of(
                lowest
                        ? first + words.say(Phrase.COMMA) + words.say(Phrase.UNITS_LOWEST, unit(last), figure(last))
                        : first);
    }

    private Optional<String> moved(Item item, List<Fact> facts) {
        List<Fact> compared = facts.stream()
                .filter(f -> f.change().comparability().equals("COMPARABLE") && f.isExactPair())
                .toList();
        if (compared.size() < FEWEST || compared.size() < facts.size()) {
            return Optional.empty();
        }
        List<Fact> up =
                compared.stream().filter(f -> f.change().direction() > 0).toList();
        List<Fact> down =
                compared.stream().filter(f -> f.change().direction() < 0).toList();
        int all = compared.size();
        boolean rate = item.inPoints();
        String text = up.size() == all
                ? words.say(rate ? Phrase.UNITS_ALL_RATE_UP : Phrase.UNITS_ALL_UP, all)
                : down.size() == all
                        ? words.say(Phrase.UNITS_ALL_DOWN, all)
                        : words.say(rate ? Phrase.UNITS_RATE_MOVED : Phrase.UNITS_MOVED, all, up.size(), down.size());
        Optional<String> extreme = up.size() >= down.size() ? extreme(up, true) : extreme(down, false);
        return Optional.of(extreme.map(e -> text + words.say(Phrase.COMMA) + e).orElse(text));
    }

    private Optional<String> extreme(List<Fact> facts, boolean up) {
        Comparator<Fact> byChange = Comparator.comparing(f -> size(f).abs());
        List<Fact> ordered = facts.stream().sorted(byChange.reversed()).toList();
        if (ordered.isEmpty() || (ordered.size() > 1 && byChange.compare(ordered.get(0), ordered.get(1)) == 0)) {
            return Optional.empty();
        }
        Fact first = ordered.get(0);
        boolean rate = first.item().inPoints();
        if (!rate && first.base() != null && first.base().value().compareTo(SMALLEST_BASE) < 0) {
            return Optional.empty();
        }
        String by = rate
                ? words.language().format().points(size(first).abs())
                : words.language().format().percent(size(first).abs());
        Phrase phrase = up ? (rate ? Phrase.RISING_MOST : Phrase.FASTEST) : Phrase.DEEPEST;
        return Optional.of(words.say(phrase, unit(first), by));
    }

    private static BigDecimal size(Fact fact) {
        Change change = fact.change();
        BigDecimal size = change.growth() != null ? change.growth() : change.points();
        return size == null ? BigDecimal.ZERO : size;
    }

    private String unit(Fact fact) {
        return book.units().getOrDefault(fact.unit(), fact.unit());
    }

    private String figure(Fact fact) {
        return words.figures().amount(fact.item(), fact.figure()) + (fact.isIncomplete() ? "*" : "");
    }
}
