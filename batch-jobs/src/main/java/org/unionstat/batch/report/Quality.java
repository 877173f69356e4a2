package org.unionstat.batch.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unionstat.batch.warehouse.Row;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.period.Period;

/**
 * How good the data of a report are: what was due and came, what was returned and why, what is doubtful, what does not tie out,
 * and the files that all of it comes from.
 *
 * @param completeness per form and span, how many submissions were due and came
 * @param gaps the units that are missing, held, returned or late, by name
 * @param findings failed checks
 * @param imbalances stated totals that differ from their sums
 * @param inputs the files
 */
record Quality(
        List<Completeness> completeness,
        List<Roster.Gap> gaps,
        List<Finding> findings,
        List<Imbalance> imbalances,
        List<Input> inputs) {

    record Completeness(
            String period,
            String form,
            long expected,
            long received,
            long accepted,
            long held,
            long returned,
            long missing,
            long onTime,
            BigDecimal acceptedPercent) {

        long late() {
            return received - onTime;
        }
    }

    record Finding(
            String unit,
            String period,
            String rule,
            boolean isQuery,
            String verdict,
            String left,
            String right,
            String imbalance,
            String message,
            String messageEn,
            String cells,
            String explanation,
            String path) {

        String message(Language language) {
            return language.isChinese() ? message : messageEn;
        }

        boolean isHeld() {
            return verdict.equals("HELD");
        }

        boolean isReturned() {
            return verdict.equals("RETURNED") || (verdict.isEmpty() && !isQuery);
        }
    }

    record Imbalance(
            String unit,
            String period,
            Item item,
            BigDecimal stated,
            BigDecimal computed,
            long expected,
            long answered,
            String explainedBy,
            boolean isRoot) {}

    record Input(String path, String hash, long submissions) {}

    /** Reads all of it, after the facts, in their transaction. */
    static Quality read(Warehouse warehouse, Workspace workspace, Items items, Period period) {
        String root = workspace.rootUnit(period.code());
        List<Completeness> completeness =
                warehouse.sql("marts/report_completeness").with("root", root).list(Quality::completeness);
        List<Roster.Gap> gaps = new ArrayList<>();
        completeness.stream()
                .filter(c -> c.accepted() < c.expected() || c.late() > 0)
                .map(Completeness::period)
                .distinct()
                .forEach(p -> gaps.addAll(Roster.gaps(warehouse, workspace, p)));
        List<Imbalance> imbalances = new ArrayList<>();
        warehouse
                .sql("marts/report_imbalances")
                .with("root", root)
                .each(r -> items.of(r.text("cell")).ifPresent(item -> imbalances.add(imbalance(r, item))));
        return new Quality(
                completeness,
                gaps,
                warehouse.sql("marts/report_findings").with("root", root).list(Quality::finding),
                imbalances,
                warehouse
                        .sql("marts/inputs")
                        .list(r -> new Input(r.text("path"), r.text("content_hash"), r.number("submissions"))));
    }

    private static Completeness completeness(Row r) {
        return new Completeness(
                r.text("period"),
                r.text("form"),
                r.number("expected"),
                r.number("received"),
                r.number("accepted"),
                r.number("held"),
                r.number("returned"),
                r.number("missing"),
                r.number("on_time"),
                r.decimal("accepted_percent").orElse(BigDecimal.ZERO));
    }

    private static Finding finding(Row r) {
        return new Finding(
                r.text("unit_name"),
                r.text("period"),
                r.text("rule_id"),
                r.text("class").equals("QUERY"),
                r.text("verdict"),
                r.text("left_side"),
                r.text("right_side"),
                r.text("imbalance"),
                r.text("message"),
                r.text("message_en"),
                r.text("cells"),
                r.text("explanation"),
                r.text("path"));
    }

    private static Imbalance imbalance(Row r, Item item) {
        Optional<BigDecimal> stated = r.decimal("stated");
        return new Imbalance(
                r.text("unit_name"),
                r.text("period"),
                item,
                stated.orElseThrow(),
                r.decimal("computed").orElseThrow(),
                r.number("expected"),
                r.number("answered"),
                r.text("explained_by"),
                r.flag("is_root"));
    }

    /** Doubtful figures of submissions that were not returned. */
    List<Finding> queries() {
        return findings.stream().filter(f -> f.isQuery() && !f.isReturned()).toList();
    }

    List<Finding> returned() {
        return findings.stream().filter(Finding::isReturned).toList();
    }

    long sum(java.util.function.ToLongFunction<Completeness> count) {
        return completeness.stream().mapToLong(count).sum();
    }

    /** What is missing, held, returned and late, counted; empty where nothing is. */
    String counts(Words words) {
        List<String> parts = new ArrayList<>();
        count(parts, words, Phrase.COUNT_MISSING, sum(Completeness::missing));
        count(parts, words, Phrase.COUNT_HELD, sum(Completeness::held));
        count(parts, words, Phrase.COUNT_RETURNED, sum(Completeness::returned));
        count(parts, words, Phrase.COUNT_LATE, sum(Completeness::late));
        return words.list(parts);
    }

    private static void count(List<String> parts, Words words, Phrase phrase, long count) {
        if (count > 0) {
            parts.add(words.say(phrase, count));
        }
    }
}
