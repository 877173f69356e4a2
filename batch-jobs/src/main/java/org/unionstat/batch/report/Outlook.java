package org.unionstat.batch.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.period.Period;

/** The targets of the period that follows, where there are any; nothing else is promised. */
final class Outlook {

    private final Words words;
    private final FactBook book;
    private final List<Target> targets = new ArrayList<>();

    private record Target(Item item, Period period, BigDecimal value) {}

    Outlook(Words words, FactBook book, Warehouse warehouse, Workspace workspace, Items items) {
        this.words = words;
        this.book = book;
        Spans spans = new Spans(workspace);
        warehouse
                .sql("marts/report_next_targets")
                .with("root", workspace.rootUnit(book.period().code()))
                .with("period", book.period().code())
                .each(r -> items.of(r.text("cell"))
                        .ifPresent(item -> targets.add(new Target(
                                item,
                                spans.of(r.text("period")),
                                r.decimal("value").orElseThrow()))));
    }

    boolean isEmpty() {
        return targets.isEmpty();
    }

    void write(Html html) {
        html.open("ul", "class", "plain").line();
        targets.forEach(t -> html.element("li", line(t)).line());
        html.close().line();
    }

    private String line(Target target) {
        Item item = target.item();
        String name = item.fullName(words.language());
        String period = words.periods().label(target.period());
        String value = words.figures().exact(item, target.value());
        BigDecimal more = book.own(item.cell())
                .filter(f -> f.period().equals(book.period()) && f.hasAmount() && !f.isIncomplete())
                .filter(f -> f.figure().isExact() && item.isAmount())
                .map(f -> target.value().subtract(f.figure().value()))
                .orElse(BigDecimal.ZERO);
        String line = more.signum() > 0
                ? words.say(
                        Phrase.NEXT_LINE_RISE,
                        name,
                        period,
                        value,
                        words.figures().exact(item, more))
                : words.say(Phrase.NEXT_LINE, name, period, value);
        return line + words.say(Phrase.STOP).strip();
    }
}
