package org.unionstat.batch.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.unionstat.indicator.Nature;
import org.unionstat.period.Period;

/** A table of facts: last period, this period, change, growth, and targets where there are any; spans apart. */
final class FactTable {

    private final Html html;
    private final Words words;
    private final Period whole;
    private final TableFrame frame;

    private final boolean tellsMissingBase;

    FactTable(Html html, Words words, FactBook book) {
        this.html = html;
        this.words = words;
        this.whole = book.period();
        // where nothing at all is compared, the opening has said so
        this.tellsMissingBase = book.present().stream().anyMatch(f -> f.change().isCompared());
        this.frame = new TableFrame(html, words);
    }

    /** Writes the table with its notes; parts stand indented under their total. */
    void write(String caption, List<Fact> told, boolean sortable, List<String> notes) {
        List<Fact> facts = words.figures().inOneUnit(told);
        boolean hasBase =
                facts.stream().anyMatch(f -> f.base() != null || f.change().isCompared());
        boolean hasGoal = facts.stream().anyMatch(f -> f.goal() != null);
        frame.open(caption, sortable ? "facts sortable" : "facts", heads(hasBase, hasGoal));
        Map<Period, List<Fact>> spans = new LinkedHashMap<>();
        facts.stream().filter(f -> f.period().equals(whole)).forEach(f -> under(spans, f));
        facts.stream().filter(f -> !f.period().equals(whole)).forEach(f -> under(spans, f));
        int columns = heads(hasBase, hasGoal).size();
        spans.forEach((period, rows) -> body(period, rows, hasBase, hasGoal, columns));
        frame.close();
        notes(facts, hasBase, notes);
    }

    private static void under(Map<Period, List<Fact>> spans, Fact fact) {
        spans.computeIfAbsent(fact.period(), p -> new ArrayList<>()).add(fact);
    }

    private List<TableFrame.Head> heads(boolean hasBase, boolean hasGoal) {
        List<TableFrame.Head> heads = new ArrayList<>();
        heads.add(TableFrame.Head.text(words.say(Phrase.INDICATOR)));
        heads.add(TableFrame.Head.text(words.say(Phrase.UNIT_OF_MEASURE)));
        if (hasBase) {
            heads.add(
                    TableFrame.Head.number(words.periods().label(words.periods().yearEarlier(whole))));
        }
        heads.add(TableFrame.Head.number(words.periods().label(whole)));
        if (hasBase) {
            heads.add(TableFrame.Head.number(words.say(Phrase.DIFFERENCE)));
            heads.add(TableFrame.Head.number(words.say(Phrase.GROWTH)));
        }
        if (hasGoal) {
            heads.add(TableFrame.Head.number(words.say(Phrase.TARGET)));
            heads.add(TableFrame.Head.number(words.say(Phrase.ACHIEVED)));
        }
        return heads;
    }

    private void body(Period period, List<Fact> facts, boolean hasBase, boolean hasGoal, int columns) {
        html.open("tbody");
        if (!period.equals(whole)) {
            html.open("tr", "class", "span")
                    .element(
                            "th",
                            words.periods().label(period),
                            "scope",
                            "rowgroup",
                            "colspan",
                            Integer.toString(columns))
                    .close();
        }
        Set<String> totals = new LinkedHashSet<>();
        for (Fact fact : facts) {
            boolean part = !fact.item().isTotal()
                    && totals.contains(fact.item().indicator().code());
            if (fact.item().isTotal()) {
                totals.add(fact.item().indicator().code());
            }
            row(fact, part, hasBase, hasGoal);
        }
        html.close().line();
    }

    private void row(Fact fact, boolean isPart, boolean hasBase, boolean hasGoal) {
        String name = isPart
                ? words.say(Phrase.OF_WHICH, fact.item().category())
                : fact.item().fullName(words.language());
        html.open("tr", "class", isPart ? "part" : "").element("th", name, "scope", "row");
        frame.cell(words.figures().rowUnit(fact));
        if (hasBase) {
            figure(fact, fact.base(), fact.baseDate(), words.periods().yearEarlier(fact.period()), "");
        }
        figure(fact, fact.amount(), fact.date(), fact.period(), fact.isIncomplete() ? "*" : "");
        if (hasBase) {
            change(fact);
        }
        if (hasGoal) {
            goal(fact);
        }
        html.close().line();
    }

    private void figure(Fact fact, @Nullable Amount amount, @Nullable LocalDate date, Period period, String mark) {
        html.open("td", "class", "n").text(words.figures().cell(fact, amount));
        if (amount != null && !mark.isEmpty()) {
            html.element("sup", mark);
        }
        boolean other = fact.item().indicator().nature() != Nature.FLOW && date != null && !date.equals(period.end());
        if (amount != null && date != null && other) {
            html.element("small", words.periods().date(date));
        }
        html.close();
    }

    private void change(Fact fact) {
        ChangeWords.Cells cells =
                fact.hasAmount() ? words.changes().cells(fact) : ChangeWords.Cells.of(words.say(Phrase.WHY_NOW));
        if (cells.instead().isEmpty()) {
            frame.number(cells.difference());
            frame.number(cells.growth());
        } else {
            html.element("td", cells.instead(), "class", "instead", "colspan", "2");
        }
    }

    private void goal(Fact fact) {
        Goal goal = fact.goal();
        if (goal == null) {
            frame.number("");
            frame.number("");
            return;
        }
        frame.number(words.figures().plain(fact, goal.target()));
        String achieved =
                goal.achieved() == null ? "" : words.language().format().plain(goal.achieved(), 1);
        html.element("td", achieved, "class", goal.isMissed() && !fact.isIncomplete() ? "n missed" : "n");
    }

    private void notes(List<Fact> facts, boolean hasBase, List<String> more) {
        List<String> notes = new ArrayList<>();
        if (facts.stream().anyMatch(Fact::isIncomplete)) {
            notes.add(words.say(Phrase.NOTE_INCOMPLETE));
        }
        if (!hasBase && tellsMissingBase) {
            notes.add(words.say(Phrase.NOTE_NO_BASE));
        }
        notes.addAll(frame.signs(facts));
        notes.addAll(more);
        if (!notes.isEmpty()) {
            frame.note(notes);
        }
    }
}
