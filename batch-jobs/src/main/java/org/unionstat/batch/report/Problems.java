package org.unionstat.batch.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.unionstat.indicator.Polarity;

/** What the figures themselves show to be wanting: missed targets, deep falls, gaps in reporting, sums that do not tie out. */
final class Problems {

    private static final BigDecimal DEEP_FALL = BigDecimal.valueOf(-30);
    private static final int MOST_QUERIES = 5;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Below this base a fall in percent says little: from 1 to 0 is 100 %. */
    private static final BigDecimal SMALLEST_BASE = BigDecimal.TEN;

    private final Words words;
    private final FactBook book;
    private final Quality quality;

    Problems(Words words, FactBook book, Quality quality) {
        this.words = words;
        this.book = book;
        this.quality = quality;
    }

    void write(Html html) {
        List<String> lines = new ArrayList<>();
        book.present().forEach(f -> goal(f, lines));
        book.present().stream()
                .filter(this::fellDeeply)
                .forEach(f -> words.changes()
                        .clause(f)
                        .ifPresent(c -> lines.add(
                                words.say(Phrase.PROBLEM_FALL, f.item().fullName(words.language()), c))));
        String gaps = quality.counts(words);
        if (!gaps.isEmpty()) {
            lines.add(words.say(Phrase.PROBLEM_GAPS, gaps));
        }
        quality.imbalances().stream().filter(Quality.Imbalance::isRoot).forEach(i -> lines.add(imbalance(i)));
        doubts(lines);
        if (lines.isEmpty()) {
            html.element("p", words.say(Phrase.NO_PROBLEMS)).line();
            return;
        }
        html.open("ul", "class", "plain").line();
        lines.forEach(line ->
                html.element("li", line + words.say(Phrase.STOP).strip()).line());
        html.close().line();
    }

    /** The first of what is doubtful, as held only where the return is, then how many there are. */
    private void doubts(List<String> lines) {
        List<Quality.Finding> queries = quality.queries();
        long held = queries.stream().filter(Quality.Finding::isHeld).count();
        queries.stream()
                .limit(MOST_QUERIES)
                .forEach(q -> lines.add(words.say(
                        q.isHeld() ? Phrase.PROBLEM_HELD : Phrase.PROBLEM_DOUBT,
                        q.unit(),
                        q.message(words.language()))));
        if (queries.size() > MOST_QUERIES) {
            lines.add(
                    held == 0
                            ? words.say(Phrase.PROBLEM_HINTS, queries.size())
                            : words.say(Phrase.PROBLEM_FINDINGS, queries.size(), held));
        }
    }

    private void goal(Fact fact, List<String> lines) {
        List<Fact> withGoal = book.below(fact.item().cell()).stream()
                .filter(f -> f.goal() != null && f.goal().met() != null)
                .toList();
        long missed = withGoal.stream()
                .filter(f -> f.goal() != null && f.goal().isMissed() && !f.isIncomplete())
                .count();
        String name = fact.item().fullName(words.language());
        Goal goal = fact.goal();
        if (goal != null && goal.isMissed()) {
            String target = words.figures().exact(fact.item(), goal.target());
            String actual = words.figures().amount(fact.item(), fact.figure()) + (fact.isIncomplete() ? "*" : "");
            String achieved =
                    goal.achieved() == null ? "" : words.language().format().plain(goal.achieved(), 1) + "%";
            Phrase phrase = achieved.isEmpty()
                    ? Phrase.PROBLEM_GOAL
                    : fact.isIncomplete() ? Phrase.PROBLEM_GOAL_SO_FAR : Phrase.PROBLEM_GOAL_PERCENT;
            String line = words.say(phrase, name, target, actual, achieved);
            lines.add(missed == 0 ? line : line + words.say(Phrase.PROBLEM_GOAL_UNITS, withGoal.size(), missed));
        } else if (missed > 0) {
            lines.add(words.say(Phrase.PROBLEM_UNITS_ONLY, name, withGoal.size(), missed));
        }
    }

    private boolean fellDeeply(Fact fact) {
        Amount base = fact.base();
        boolean compared = fact.isExactPair()
                && fact.change().isCompared()
                && fact.change().growth() != null;
        if (!compared || base == null || base.value().compareTo(SMALLEST_BASE) < 0) {
            return false;
        }
        // decided unrounded: x − base < −30 % of the base
        BigDecimal difference = fact.figure().value().subtract(base.value()).multiply(HUNDRED);
        return fact.item().indicator().polarity() != Polarity.LOWER_BETTER
                && difference.compareTo(base.value().multiply(DEEP_FALL)) < 0;
    }

    private String imbalance(Quality.Imbalance imbalance) {
        Item item = imbalance.item();
        String line = words.say(
                Phrase.PROBLEM_IMBALANCE,
                item.fullName(words.language()),
                words.figures().full(item, imbalance.stated()),
                words.figures().full(item, imbalance.computed()),
                words.figures().full(item, imbalance.stated().subtract(imbalance.computed())));
        return imbalance.explainedBy().isEmpty()
                ? line
                : line + words.say(Phrase.PROBLEM_EXPLAINED, imbalance.explainedBy());
    }
}
