package org.unionstat.batch.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.unionstat.batch.warehouse.RowWriter;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.outcome.Place;
import org.unionstat.quantity.Interval;
import org.unionstat.quantity.Qualifier;
import org.unionstat.quantity.Quantity;
import org.unionstat.rule.Explanation;
import org.unionstat.rule.Finding;
import org.unionstat.submission.Observation;
import org.unionstat.submission.ObservationFlag;
import org.unionstat.submission.SubmissionKey;

/** Writes checked files into the staging tables. */
final class StagedRows {

    private final Warehouse warehouse;
    private final Map<String, Integer> cells;
    private final ZoneId zone;
    private final LocalDateTime knownAt;
    private int staged;

    StagedRows(Warehouse warehouse, Map<String, Integer> cells, ZoneId zone, LocalDateTime knownAt) {
        this.warehouse = warehouse;
        this.cells = cells;
        this.zone = zone;
        this.knownAt = knownAt;
    }

    /** Sets numbers of submissions aside and gives the first. */
    int reserve(int count) {
        int first = staged + 1;
        staged += count;
        return first;
    }

    void write(List<CheckedFile> files) {
        int first = staged;
        append("staged_file", rows -> files.forEach(f -> file(rows, f)));
        append("staged_submission", rows -> files.forEach(f -> f.submissions().forEach(s -> submission(rows, f, s))));
        staged = first;
        append("staged_observation", rows -> files.forEach(f -> f.submissions().forEach(s -> observations(rows, s))));
        append("staged_finding", rows -> files.forEach(f -> findings(rows, f)));
        append("staged_rule_count", rows -> files.forEach(f -> f.tallies().forEach(t -> tally(rows, f, t))));
    }

    private void append(String table, Consumer<RowWriter> rows) {
        warehouse.append(Staging.CATALOG, table, rows);
    }

    private void file(RowWriter rows, CheckedFile file) {
        rows.begin()
                .number(file.pending().id())
                .number(file.pending().firstId())
                .text(file.pending().file().name())
                .text(file.pending().file().folder())
                .text(file.pending().file().hash())
                .text(file.fingerprint())
                .number(file.pending().file().bytes())
                .time(LocalDateTime.ofInstant(file.pending().file().receivedAt(), zone))
                .time(knownAt)
                .text("rows")
                .end();
    }

    private void submission(RowWriter rows, CheckedFile file, CheckedSubmission each) {
        SubmissionKey key = each.submission().key();
        rows.begin()
                .number(++staged)
                .number(file.pending().id())
                .text(each.id())
                .text(key.unit())
                .text(key.period().code())
                .text(key.form())
                .text(key.kind().name())
                .text(key.series().name())
                .text(each.verdict().name())
                .number(each.firstRow())
                .text(each.submission().reason())
                .flag(false)
                .end();
    }

    private void observations(RowWriter rows, CheckedSubmission each) {
        staged++;
        for (Observation observation : each.submission().observations()) {
            observation(rows, observation, each.sources().get(observation.cell()));
        }
    }

    private void observation(RowWriter rows, Observation observation, @Nullable Integer source) {
        Quantity quantity = observation.quantity();
        Qualifier qualifier = quantity == null ? Qualifier.EXACT : quantity.qualifier();
        @Nullable Interval bounds = quantity == null || qualifier == Qualifier.EXACT ? null : quantity.bounds();
        rows.begin()
                .number(staged)
                .number(cells.getOrDefault(observation.cell().toString(), 0))
                .money(quantity == null ? null : quantity.value())
                .text(observation.state().name())
                .text(qualifier.name())
                .money(quantity == null ? null : quantity.upper())
                .fourDecimals(bounds == null ? null : bound(bounds.lower()))
                .fourDecimals(bounds == null ? null : bound(bounds.upper()))
                .date(observation.asOf())
                .text(flags(observation))
                .text(observation.note())
                .text(
                        observation.place().sheet().isEmpty()
                                ? null
                                : observation.place().sheet())
                .number(observation.place().row())
                .number(observation.place().column())
                .optional(source)
                .end();
    }

    private static @Nullable String flags(Observation observation) {
        return observation.flags().isEmpty()
                ? null
                : observation.flags().stream().map(ObservationFlag::letter).collect(Collectors.joining("|"));
    }

    private static @Nullable BigDecimal bound(@Nullable BigDecimal end) {
        return end == null ? null : end.setScale(4, RoundingMode.HALF_UP);
    }

    private static void findings(RowWriter rows, CheckedFile file) {
        int number = 0;
        for (CheckedFinding each : file.findings()) {
            Finding finding = each.finding();
            rows.begin()
                    .number(file.pending().id())
                    .number(++number)
                    .text(each.submissionId())
                    .text(finding.unit())
                    .text(finding.period())
                    .text(finding.ruleId())
                    .text(finding.findingClass().name())
                    .text(finding.outcome().name())
                    .text(finding.left())
                    .text(finding.right())
                    .decimal(finding.imbalance())
                    .text(finding.message())
                    .text(finding.messageEn())
                    .text(finding.places().stream().map(Place::text).collect(Collectors.joining("; ")))
                    .text(each.explanation())
                    .text(Explanation.fingerprint(finding))
                    .flag(each.holds())
                    .end();
        }
    }

    private static void tally(RowWriter rows, CheckedFile file, RuleTally tally) {
        rows.begin()
                .number(file.pending().id())
                .text(tally.period())
                .text(tally.ruleId())
                .number((long) tally.count().pass())
                .number((long) tally.count().fail())
                .number((long) tally.count().unverifiable())
                .end();
    }
}
