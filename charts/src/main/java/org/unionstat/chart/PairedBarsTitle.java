package org.unionstat.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unionstat.chart.PairedBars.Bar;

/**
 * The finding of a chart of paired bars.
 *
 * <p>All, or how many of how many, rose, fell or stayed; then the one that moved most, if one stands out. Categories that are
 * not compared are named as such. Without any comparison the title only says what is shown.
 */
final class PairedBarsTitle {

    private final PairedBars chart;
    private final ChartLanguage language;
    private final Tally<Bar> tally = new Tally<>();

    PairedBarsTitle(PairedBars chart) {
        this.chart = chart;
        this.language = chart.frame().language();
        chart.bars().forEach(bar -> tally.add(bar, bar.base(), chart.change(bar), chart.measure()));
    }

    String text() {
        if (tally.compared() == 0) {
            return Phrase.PAIRED_NEUTRAL.in(
                    language, chart.measure().label(), chart.basePeriod(), chart.currentPeriod());
        }
        if (tally.compared() == 1) {
            return single();
        }
        return head() + superlative();
    }

    private String single() {
        Tally.Move<Bar> only = tally.first();
        Change change = only.change();
        String name = only.item().name();
        String text;
        if (only.isUp() || only.isDown()) {
            String size = change.kind() == Change.Kind.GROWTH || change.kind() == Change.Kind.POINTS
                    ? only.print(language)
                    : chart.measure().printWithUnit(change.size(), language);
            text = Phrase.ONE_MOVED.in(language, name, chart.basePeriod(), verb(only.isUp()), size);
        } else {
            text = Phrase.ONE_STAYED.in(language, name, chart.basePeriod(), stayed());
        }
        int rest = tally.total() - 1;
        return rest == 0 ? text : text + Phrase.COMMA.in(language) + Phrase.REST_NOT_COMPARABLE.in(language, rest);
    }

    private String head() {
        boolean every = tally.compared() == tally.total();
        String label = chart.measure().label();
        int n = tally.compared();
        if (tally.up() == n || tally.down() == n || tally.level() == n) {
            String word = tally.level() == n ? stayed() : verb(tally.up() == n);
            return (every ? Phrase.ALL : Phrase.ALL_COMPARED).in(language, label, n, word);
        }
        List<String> parts = new ArrayList<>();
        addCount(parts, tally.up(), verb(true));
        addCount(parts, tally.down(), verb(false));
        addCount(parts, tally.level(), stayed());
        String counts = String.join(Phrase.PAIR_SEPARATOR.in(language), parts);
        return (every ? Phrase.SOME : Phrase.SOME_COMPARED).in(language, label, n, counts);
    }

    private void addCount(List<String> parts, int count, String word) {
        if (count > 0) {
            parts.add(Phrase.COUNT.in(language, count, word));
        }
    }

    private String superlative() {
        boolean up = tally.up() >= tally.down();
        Change.Kind kind = chart.measure().isRate() ? Change.Kind.POINTS : Change.Kind.GROWTH;
        Optional<Tally.Move<Bar>> most = tally.most(up, kind, language);
        if (most.isEmpty()) {
            return "";
        }
        Phrase phrase = kind == Change.Kind.POINTS
                ? (up ? Phrase.MOST_POINTS_UP : Phrase.MOST_POINTS_DOWN)
                : (up ? Phrase.MOST_UP : Phrase.MOST_DOWN);
        Tally.Move<Bar> leader = most.get();
        return Phrase.COMMA.in(language) + phrase.in(language, leader.item().name(), leader.print(language));
    }

    private String verb(boolean up) {
        if (chart.measure().isRate()) {
            return (up ? Phrase.RATE_ROSE : Phrase.FELL).in(language);
        }
        if (tally.allOf(Change.Kind.GROWTH)) {
            return (up ? Phrase.GREW : Phrase.FELL).in(language);
        }
        return (up ? Phrase.INCREASED : Phrase.DECREASED).in(language);
    }

    private String stayed() {
        return (tally.exactlyLevel() ? Phrase.UNCHANGED : Phrase.NEARLY_UNCHANGED).in(language);
    }
}
