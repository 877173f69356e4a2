package org.unionstat.batch.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Settings;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.indicator.Area;

/** The report of one period, from its title to the annex. */
final class Report {

    private static final Pattern MARK =
            Pattern.compile("[（(]\\s*(模拟数据|模擬數據|simulated data|simulated)\\s*[）)]", Pattern.CASE_INSENSITIVE);
    private static final String[] NUMERALS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private final Workspace workspace;
    private final Words words;
    private final Items items;
    private final FactBook book;
    private final KeyTable keys;
    private final Quality quality;
    private final Outlook outlook;
    private final List<Section> sections = new ArrayList<>();

    private record Section(String id, String title, java.util.function.Consumer<Html> body) {}

    Report(Warehouse warehouse, Workspace workspace, String period) {
        Settings settings = workspace.settings();
        Language language = Language.of(settings.language());
        this.workspace = workspace;
        this.words = Words.of(language, settings.calendar(), settings.simulated());
        this.items = new Items(workspace, language);
        this.book = FactBook.read(warehouse, workspace, items, new Spans(workspace).of(period));
        this.keys = new KeyTable(words, book, items, settings);
        this.quality = Quality.read(warehouse, workspace, items, book.period());
        this.outlook = new Outlook(words, book, warehouse, workspace, items);
    }

    /** The whole page with the charts that lie in a folder beside it. */
    String page(Path folder) {
        plan(ChartList.read(words, items, folder.resolve("charts")));
        String title = words.say(Phrase.TITLE, name(), words.periods().title(book.period()));
        Html html = new Html();
        html.open("main").line();
        header(html, title);
        contents(html);
        html.element("p", opening(), "class", "lead").line();
        for (Section section : sections) {
            html.open("section", "id", section.id()).line();
            html.element("h2", section.title()).line();
            section.body().accept(html);
            html.close().line();
        }
        html.close().line();
        String mark = words.simulated() ? words.say(Phrase.BRACKETS, words.say(Phrase.SIMULATED)) : "";
        return Page.of(words, title + mark, html.toString());
    }

    private String name() {
        Settings settings = workspace.settings();
        boolean english = !words.language().isChinese() && !settings.nameEn().isEmpty();
        return MARK.matcher(english ? settings.nameEn() : settings.name())
                .replaceAll("")
                .strip();
    }

    private void header(Html html, String title) {
        if (words.simulated()) {
            html.element("p", words.say(Phrase.SIMULATED_LONG), "class", "banner")
                    .line();
        }
        int split = words.language().isChinese() && title.startsWith(name()) ? name().length() : 0;
        html.open("header").open("h1").text(title.substring(0, split));
        html.raw(split == 0 ? "" : "<wbr>").text(title.substring(split));
        if (words.simulated()) {
            html.text(" ").element("span", words.say(Phrase.SIMULATED), "class", "simulated");
        }
        html.close();
        if (!workspace.settings().source().isEmpty()) {
            html.element("p", words.say(Phrase.SOURCE, workspace.settings().source()), "class", "meta");
        }
        html.close().line();
    }

    private void contents(Html html) {
        html.open("nav", "aria-label", words.say(Phrase.CONTENTS))
                .element("h2", words.say(Phrase.CONTENTS))
                .open("ol")
                .line();
        for (Section section : sections) {
            html.open("li")
                    .element("a", section.title(), "href", "#" + section.id())
                    .close()
                    .line();
        }
        html.close().close().line();
    }

    private String opening() {
        String period = words.periods().inText(book.period());
        int figures = book.present().size();
        List<String> parts = new ArrayList<>();
        parts.add(
                book.units().isEmpty()
                        ? words.say(Phrase.OPENING_OWN, name(), period, figures)
                        : words.say(
                                Phrase.OPENING_BELOW,
                                name(),
                                period,
                                figures,
                                book.units().size()));
        long due = quality.sum(Quality.Completeness::expected);
        long accepted = quality.sum(Quality.Completeness::accepted);
        if (due > 0 && accepted == due) {
            parts.add(words.say(Phrase.OPENING_ALL_IN, due));
        } else if (due > 0) {
            long received = quality.sum(Quality.Completeness::received);
            parts.add(words.say(Phrase.OPENING_SOME_IN, due, received, accepted, quality.counts(words)));
        }
        if (book.present().stream().noneMatch(f -> f.change().isCompared())) {
            String before = words.periods().inText(words.periods().yearEarlier(book.period()));
            parts.add(words.say(Phrase.NO_COMPARISON, period, before));
        }
        return String.join(words.language().isChinese() ? "" : " ", parts);
    }

    private void plan(ChartList charts) {
        if (!keys.isEmpty() || charts.has("")) {
            add("key", words.say(Phrase.KEY_FIGURES), html -> {
                keys.write(html);
                charts.write(
                        html, "", words.say(Phrase.KEY_CAPTION, words.periods().title(book.period())));
            });
        }
        UnitTable units = new UnitTable(words, book, keys.items());
        if (!units.isEmpty()) {
            add("units", words.say(Phrase.UNITS_CHAPTER), units::write);
        }
        Chapter chapter = new Chapter(words, book, charts);
        for (Area area : workspace.catalogue().areas()) {
            if (book.present().stream().anyMatch(f -> f.item().area().equals(area.code()))) {
                add(area.code(), words.language().of(area.label()), html -> chapter.write(html, area, keys.items()));
            }
        }
        add("problems", words.say(Phrase.PROBLEMS), html -> new Problems(words, book, quality).write(html));
        if (!outlook.isEmpty()) {
            add("next", words.say(Phrase.NEXT), outlook::write);
        }
        sections.add(new Section(
                "annex", words.say(Phrase.ANNEX), html -> new Annex(html, words, book, quality, workspace).write()));
    }

    private void add(String id, String title, java.util.function.Consumer<Html> body) {
        int number = sections.size() + 1;
        String numeral = words.language().isChinese() ? numeral(number) : Integer.toString(number);
        sections.add(new Section(id, words.say(Phrase.CHAPTER, numeral, title), body));
    }

    /** 一 to 九十九. */
    static String numeral(int number) {
        if (number < 10) {
            return NUMERALS[number];
        }
        String tens = number < 20 ? "十" : NUMERALS[number / 10] + "十";
        return tens + NUMERALS[number % 10];
    }
}
