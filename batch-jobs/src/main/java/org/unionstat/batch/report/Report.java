package org.unionstat.batch.report;

import java.nio.file.Path;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;

/** The report of one period, from its title to the annex. */
final class Report {

    private final Workspace workspace;
    private final Words words;
    private final FactBook book;
    private final KeyTable keys;

    Report(Warehouse warehouse, Workspace workspace, String period) {
        Language language = Language.of(workspace.settings().language());
        Items items = new Items(workspace, language);
        this.workspace = workspace;
        this.words = Words.of(
                language, workspace.settings().calendar(), workspace.settings().simulated());
        this.book = FactBook.read(warehouse, workspace, items, new Spans(workspace).of(period));
        this.keys = new KeyTable(words, book, items, workspace.settings());
    }

    String page(Path folder) {
        Html html = new Html();
        html.open("main");
        html.element(
                "h1",
                words.say(
                        Phrase.TITLE,
                        workspace.settings().name(),
                        words.periods().title(book.period())));
        html.open("section").element("h2", words.say(Phrase.KEY_FIGURES));
        keys.write(html);
        html.close().close();
        return Page.of(words, "report", html.toString());
    }
}
