package org.unionstat.batch.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.indicator.Indicator;
import org.unionstat.indicator.Nature;
import org.unionstat.submission.Form;

/** The annex on quality: everything a reader needs to judge the figures, and the files they come from. */
final class Annex {

    /** So many names or rows are printed; the tables beside the report have all. */
    private static final int MOST = 60;

    private final Html html;
    private final Words words;
    private final FactBook book;
    private final Quality quality;
    private final Workspace workspace;
    private final TableFrame frame;

    Annex(Html html, Words words, FactBook book, Quality quality, Workspace workspace) {
        this.html = html;
        this.words = words;
        this.book = book;
        this.quality = quality;
        this.workspace = workspace;
        this.frame = new TableFrame(html, words);
    }

    void write() {
        completeness();
        new FindingTables(html, words, quality).write();
        imbalances();
        soFar();
        qualified();
        dates();
        definitions();
        sources();
    }

    private void heading(Phrase phrase) {
        html.element("h3", words.say(phrase)).line();
    }

    private void open(Phrase caption, Phrase... columns) {
        List<TableFrame.Head> heads = new ArrayList<>();
        for (Phrase column : columns) {
            heads.add(
                    NUMBERS.contains(column)
                            ? TableFrame.Head.number(words.say(column))
                            : TableFrame.Head.text(words.say(column)));
        }
        frame.open(words.say(caption), "annex", heads);
        html.open("tbody").line();
    }

    private static final Set<Phrase> NUMBERS = Set.of(
            Phrase.EXPECTED,
            Phrase.RECEIVED,
            Phrase.ACCEPTED,
            Phrase.HELD,
            Phrase.RETURNED,
            Phrase.MISSING,
            Phrase.LATE,
            Phrase.ACCEPTED_PERCENT,
            Phrase.STATED,
            Phrase.COMPUTED,
            Phrase.GAP,
            Phrase.SUBMISSIONS);

    private void shut() {
        html.close();
        frame.close();
    }

    private void completeness() {
        heading(Phrase.COMPLETENESS);
        open(
                Phrase.COMPLETENESS,
                Phrase.FORM,
                Phrase.SPAN,
                Phrase.EXPECTED,
                Phrase.RECEIVED,
                Phrase.ACCEPTED,
                Phrase.HELD,
                Phrase.RETURNED,
                Phrase.MISSING,
                Phrase.LATE,
                Phrase.ACCEPTED_PERCENT);
        for (Quality.Completeness row : quality.completeness()) {
            html.open("tr").element("th", form(row.form()), "scope", "row");
            frame.cell(span(row.period()));
            for (long count : new long[] {
                row.expected(), row.received(), row.accepted(), row.held(), row.returned(), row.missing(), row.late()
            }) {
                frame.number(words.language().format().plain(java.math.BigDecimal.valueOf(count), 0));
            }
            frame.number(words.language().format().plain(row.acceptedPercent(), 1));
            html.close().line();
        }
        shut();
        gaps();
    }

    private void gaps() {
        if (quality.gaps().isEmpty()) {
            html.element("p", words.say(Phrase.ALL_COMPLETE)).line();
            return;
        }
        html.open("ul", "class", "plain").line();
        gap("MISSING", Phrase.MISSING);
        gap("HELD", Phrase.HELD);
        gap("RETURNED", Phrase.RETURNED);
        gap("LATE", Phrase.LATE);
        html.close().line();
    }

    private void gap(String kind, Phrase phrase) {
        Set<String> names = new LinkedHashSet<>();
        quality.gaps().stream().filter(g -> g.kind().equals(kind)).forEach(g -> names.add(name(g)));
        if (names.isEmpty()) {
            return;
        }
        String list = words.list(names.stream().limit(MOST).toList());
        String more = names.size() > MOST ? words.say(Phrase.AND_MORE, names.size()) : "";
        html.element("li", words.say(Phrase.NAMED_GAPS, words.say(phrase), list + more))
                .line();
    }

    private String name(Roster.Gap gap) {
        List<String> more = new ArrayList<>();
        if (!gap.above().isEmpty() && !gap.above().equals(book.rootName())) {
            more.add(gap.above());
        }
        if (!gap.period().equals(book.period().code())) {
            more.add(span(gap.period()));
        }
        return more.isEmpty()
                ? gap.unit()
                : gap.unit() + words.say(Phrase.BRACKETS, String.join(words.say(Phrase.COMMA), more));
    }

    private String form(String id) {
        return workspace.catalogue().forms().stream()
                .filter(f -> f.id().equals(id))
                .map(Form::label)
                .map(words.language()::of)
                .findFirst()
                .orElse(id);
    }

    private String span(String code) {
        return words.periods().label(new Spans(workspace).of(code));
    }

    private void imbalances() {
        heading(Phrase.IMBALANCES);
        if (quality.imbalances().isEmpty()) {
            html.element("p", words.say(Phrase.NO_IMBALANCES)).line();
            return;
        }
        open(
                Phrase.IMBALANCES,
                Phrase.NAME_OF_UNIT,
                Phrase.INDICATOR,
                Phrase.STATED,
                Phrase.COMPUTED,
                Phrase.GAP,
                Phrase.EXPECTED,
                Phrase.RECEIVED,
                Phrase.EXPLAINED_BY);
        for (Quality.Imbalance row : quality.imbalances().stream().limit(MOST).toList()) {
            html.open("tr").element("th", row.unit(), "scope", "row");
            frame.cell(row.item().fullName(words.language()));
            frame.number(words.language().format().exact(row.stated()));
            frame.number(words.language().format().exact(row.computed()));
            frame.number(words.language().format().exact(row.stated().subtract(row.computed())));
            frame.number(Long.toString(row.expected()));
            frame.number(Long.toString(row.answered()));
            frame.cell(row.explainedBy());
            html.close().line();
        }
        shut();
        more(quality.imbalances().size(), "imbalances.csv");
    }

    private void more(int rows, String table) {
        if (rows > MOST) {
            html.element("p", words.say(Phrase.MORE_ROWS, rows - MOST, table), "class", "note")
                    .line();
        }
    }

    private void soFar() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        book.present().stream()
                .filter(Fact::isIncomplete)
                .forEach(f -> lists.computeIfAbsent(f.expected() + "/" + f.answered(), k -> new ArrayList<>())
                        .add(f.item().fullName(words.language())));
        if (lists.isEmpty()) {
            return;
        }
        heading(Phrase.SO_FAR);
        html.open("ul", "class", "plain").line();
        lists.forEach((counts, names) -> {
            int slash = counts.indexOf('/');
            String expected = counts.substring(0, slash);
            html.element("li", words.say(Phrase.SO_FAR_LINE, expected, counts.substring(slash + 1), words.list(names)))
                    .line();
        });
        html.close().line();
    }

    private void qualified() {
        List<Fact> facts =
                book.present().stream().filter(f -> !f.figure().isExact()).toList();
        if (facts.isEmpty()) {
            return;
        }
        heading(Phrase.QUALIFIED);
        html.open("ul", "class", "plain").line();
        for (Fact fact : facts) {
            String period = fact.period().equals(book.period())
                    ? ""
                    : words.say(Phrase.BRACKETS, words.periods().label(fact.period()));
            String text = words.figures().statement(fact.item(), fact.figure(), "");
            html.element(
                            "li",
                            (fact.item().isTotal()
                                            ? text
                                            : fact.item().fullName(words.language()) + " "
                                                    + words.figures().amount(fact.item(), fact.figure()))
                                    + period)
                    .line();
        }
        html.close().line();
    }

    private void dates() {
        List<Fact> facts = book.present().stream()
                .filter(f ->
                        f.change().comparability().equals("DIFFERENT_DATE") && f.date() != null && f.baseDate() != null)
                .toList();
        if (facts.isEmpty()) {
            return;
        }
        heading(Phrase.DATES);
        html.element("p", words.say(Phrase.DATES_NOTE)).line();
        open(Phrase.DATES, Phrase.INDICATOR, Phrase.THIS_DATE, Phrase.BASE_DATE);
        for (Fact fact : facts) {
            html.open("tr").element("th", fact.item().fullName(words.language()), "scope", "row");
            frame.cell(words.periods().date(Objects.requireNonNull(fact.date())));
            frame.cell(words.periods().date(Objects.requireNonNull(fact.baseDate())));
            html.close().line();
        }
        shut();
    }

    private void definitions() {
        Set<Indicator> indicators = new LinkedHashSet<>();
        book.present().forEach(f -> indicators.add(f.item().indicator()));
        List<Indicator> defined =
                indicators.stream().filter(i -> !i.definition().isBlank()).toList();
        if (defined.isEmpty()) {
            return;
        }
        heading(Phrase.DEFINITIONS);
        open(Phrase.DEFINITIONS, Phrase.INDICATOR, Phrase.DEFINITION);
        for (Indicator indicator : defined) {
            html.open("tr").element("th", words.language().of(indicator.label()), "scope", "row");
            frame.cell(Items.printed(indicator.definition(), words.language()));
            html.close().line();
        }
        shut();
        if (defined.stream().anyMatch(i -> i.nature() == Nature.RATE)) {
            frame.note(List.of(words.say(Phrase.NOTE_ROUNDING)));
        }
    }

    private void sources() {
        heading(Phrase.SOURCES);
        open(Phrase.SOURCES, Phrase.FILE, Phrase.SUBMISSIONS, Phrase.HASH);
        for (Quality.Input input : quality.inputs()) {
            html.open("tr").element("th", input.path(), "scope", "row");
            frame.number(Long.toString(input.submissions()));
            html.element("td", input.hash(), "class", "hash");
            html.close().line();
        }
        shut();
    }
}
