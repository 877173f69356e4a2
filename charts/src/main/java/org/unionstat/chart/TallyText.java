package org.unionstat.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words of a tally: all of n, or how many of n, moved in which direction; then the one that moved most.
 *
 * @param tally the counted movements, at least two compared
 * @param language the language
 * @param form the four forms of the sentence
 * @param up the word for rising
 * @param down the word for falling
 */
record TallyText(Tally<String> tally, ChartLanguage language, Form form, String up, String down) {

    /** The sentence with and without figures that are not compared. */
    record Form(Phrase all, Phrase allCompared, Phrase some, Phrase someCompared) {}

    String head(String label) {
        boolean every = tally.compared() == tally.total();
        int n = tally.compared();
        if (tally.up() == n || tally.down() == n || tally.level() == n) {
            String word = tally.level() == n ? stayed() : tally.up() == n ? up : down;
            return (every ? form.all() : form.allCompared()).in(language, label, n, word);
        }
        List<String> parts = new ArrayList<>();
        addCount(parts, tally.up(), up);
        addCount(parts, tally.down(), down);
        addCount(parts, tally.level(), stayed());
        String counts = String.join(Phrase.PAIR_SEPARATOR.in(language), parts);
        return (every ? form.some() : form.someCompared()).in(language, label, n, counts);
    }

    private void addCount(List<String> parts, int count, String word) {
        if (count > 0) {
            parts.add(Phrase.COUNT.in(language, count, word));
        }
    }

    /** The leader of the more frequent direction, with its comma; empty where none stands out. */
    String superlative(Change.Kind kind) {
        boolean rising = tally.up() >= tally.down();
        Optional<Tally.Move<String>> most = tally.most(rising, kind, language);
        if (most.isEmpty()) {
            return "";
        }
        Phrase phrase = kind == Change.Kind.POINTS
                ? (rising ? Phrase.MOST_POINTS_UP : Phrase.MOST_POINTS_DOWN)
                : (rising ? Phrase.MOST_UP : Phrase.MOST_DOWN);
        Tally.Move<String> leader = most.get();
        return Phrase.COMMA.in(language) + phrase.in(language, leader.item(), leader.print(language));
    }

    String stayed() {
        return (tally.exactlyLevel() ? Phrase.UNCHANGED : Phrase.NEARLY_UNCHANGED).in(language);
    }

    /** The one comparison there is. */
    String single(String basePeriod) {
        Tally.Move<String> only = tally.first();
        Change change = only.change();
        String base = PeriodLabels.inText(basePeriod, language);
        String text;
        if (only.isUp() || only.isDown()) {
            boolean relative = change.kind() == Change.Kind.GROWTH || change.kind() == Change.Kind.POINTS;
            String size = relative ? only.print(language) : only.measure().printWithUnit(change.size(), language);
            Phrase moved = base.isEmpty() ? Phrase.ONE_MOVED_UNDATED : Phrase.ONE_MOVED;
            text = moved.in(language, only.item(), base, only.isUp() ? up : down, size);
        } else {
            Phrase stayed = base.isEmpty() ? Phrase.ONE_STAYED_UNDATED : Phrase.ONE_STAYED;
            text = stayed.in(language, only.item(), base, stayed());
        }
        int rest = tally.total() - 1;
        return rest == 0 ? text : text + Phrase.COMMA.in(language) + Phrase.REST_NOT_COMPARED.in(language, rest);
    }
}
