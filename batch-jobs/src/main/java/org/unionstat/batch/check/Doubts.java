package org.unionstat.batch.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.outcome.Place;
import org.unionstat.rule.Finding;

/** The doubts of a period on their way into the warehouse. */
final class Doubts {

    private final Warehouse warehouse;
    private final int period;
    private final BiConsumer<Finding, String> told;
    private final List<Doubt> waiting = new ArrayList<>();
    private int number;

    private record Doubt(Finding finding, String submission) {}

    /**
     * No doubts yet.
     *
     * @param warehouse the warehouse
     * @param period the period
     * @param told is told each finding with the submission that it is about
     */
    Doubts(Warehouse warehouse, int period, BiConsumer<Finding, String> told) {
        this.warehouse = warehouse;
        this.period = period;
        this.told = told;
    }

    void add(Finding finding, String submission) {
        waiting.add(new Doubt(finding, submission));
        told.accept(finding, submission);
    }

    void write() {
        warehouse.append(
                "warehouse",
                "doubt",
                rows -> waiting.forEach(each -> rows.begin()
                        .number(period)
                        .number(++number)
                        .text(each.submission)
                        .text(each.finding.unit())
                        .text(each.finding.period())
                        .text(each.finding.ruleId())
                        .text(each.finding.findingClass().name())
                        .text(each.finding.outcome().name())
                        .text(each.finding.left())
                        .text(each.finding.right())
                        .decimal(each.finding.imbalance())
                        .text(each.finding.message())
                        .text(each.finding.messageEn())
                        .text(each.finding.places().stream()
                                .map(Place::text)
                                .filter(p -> !p.isEmpty())
                                .collect(Collectors.joining("; ")))
                        .end()));
        waiting.clear();
    }
}
