package org.unionstat.batch.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of the units directly below stand out: the largest or highest, those that rose and fell, the fastest. */
final class UnitWords {

    /** Of fewer units none stands out. */
    private static final int FEWEST = 3;

    private final Words words;
    private final FactBook book;

    UnitWords(Words words, FactBook book) {
        this.words = words;
        this.book = book;
    }

    /** A sentence about one indicator; empty where nothing certain can be said. */
    String standing(Item item) {
        List<Fact> facts = book.below(item.cell());
        if (facts.size() < FEWEST || !facts.stream().allMatch(f -> f.figure().isExact())) {
            return "";
        }
        List<String> clauses = new ArrayList<>();
        top(item, facts).ifPresent(clauses::add);
        moved(facts).ifPresent(clauses::add);
        return clauses.isEmpty() ? "" : String.join(words.say(Phrase.SEMICOLON), clauses) + words.say(Phrase.STOP);
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
        Fact last = ordered.get(ordered.size() - 1);
        boolean lowest = !item.isAmount() && byValue.compare(last, ordered.get(ordered.size() - 2)) < 0;
        return Optional.of(
                lowest
                        ? first + words.say(Phrase.COMMA) + words.say(Phrase.UNITS_LOWEST, unit(last), figure(last))
                        : first);
    }

    private Optional<String> moved(List<Fact> facts) {
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
        String text = up.size() == all
                ? words.say(Phrase.UNITS_ALL_UP, all)
                : down.size() == all
                        ? words.say(Phrase.UNITS_ALL_DOWN, all)
                        : words.say(Phrase.UNITS_MOVED, all, up.size(), down.size());
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
        String by = rate
                ? words.language().format().points(size(first).abs())
                : words.language().format().percent(size(first).abs());
        Phrase phrase = up ? (rate ? Phrase.RISING_MOST : Phrase.FASTEST) : Phrase.DEEPEST;
        return Optional.of(words.say(phrase, unit(first), by));
    }

    private static java.math.BigDecimal size(Fact fact) {
        Change change = fact.change();
        java.math.BigDecimal size = change.growth() != null ? change.growth() : change.points();
        return size == null ? java.math.BigDecimal.ZERO : size;
    }

    private String unit(Fact fact) {
        return book.units().getOrDefault(fact.unit(), fact.unit());
    }

    private String figure(Fact fact) {
        return words.figures().amount(fact.item(), fact.figure()) + (fact.isIncomplete() ? "*" : "");
    }
}
