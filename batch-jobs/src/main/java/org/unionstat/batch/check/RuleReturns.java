package org.unionstat.batch.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.unionstat.batch.warehouse.Row;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.expression.Moment;
import org.unionstat.expression.Operand;
import org.unionstat.expression.Value;
import org.unionstat.indicator.Cell;
import org.unionstat.outcome.Place;
import org.unionstat.period.Period;
import org.unionstat.quantity.Qualifier;
import org.unionstat.quantity.Quantity;
import org.unionstat.rule.RuleContext;
import org.unionstat.rule.SubmissionContext;
import org.unionstat.submission.Observation;
import org.unionstat.submission.ObservationKind;
import org.unionstat.submission.ObservationState;
import org.unionstat.submission.Series;
import org.unionstat.submission.SubmissionKey;
import org.unionstat.unit.Unit;

/** Units whose figures rules look at one by one, as the library takes them; read cell by cell. */
final class RuleReturns {

    private final Workspace workspace;
    private final Period period;
    private final boolean isOfDays;
    private final Map<Long, Reading> readings = new LinkedHashMap<>();

    /**
     * Nothing read yet.
     *
     * @param workspace the workspace
     * @param period the period
     * @param isOfDays whether rules ask for opening stocks, so that a stock counts for its day alone
     */
    RuleReturns(Workspace workspace, Period period, boolean isOfDays) {
        this.workspace = workspace;
        this.period = period;
        this.isOfDays = isOfDays;
    }

    /** What rules see of one unit. */
    static final class Reading implements RuleContext {

        private final SubmissionKey key;
        private final SubmissionContext around;
        private final Map<Operand, Observation> figures = new HashMap<>();
        private final Map<Operand, String> submissions = new HashMap<>();
        private final List<Integer> asked;
        private final List<Integer> undecided;

        Reading(SubmissionKey key, @Nullable Unit unit, List<Integer> asked, List<Integer> undecided) {
            this.key = key;
            this.around = new SubmissionContext(key, unit, List.of());
            this.asked = asked;
            this.undecided = undecided;
        }

        SubmissionKey key() {
            return key;
        }

        /** The numbers of the rules that are to be judged. */
        List<Integer> asked() {
            return asked;
        }

        /** In how many files a rule could not be told. */
        int undecided(int rule) {
            return undecided.get(rule);
        }

        /** The submission that has the first of the figures that are known. */
        String submission(List<Operand> operands) {
            return operands.stream()
                    .filter(o ->
                            o.isOwn() && figure(o).flatMap(Observation::figure).isPresent())
                    .findFirst()
                    .map(o -> submissions.getOrDefault(o, ""))
                    .orElse("");
        }

        @Override
        public Optional<Observation> figure(Operand operand) {
            return Optional.ofNullable(figures.get(operand));
        }

        @Override
        public Value attribute(String name) {
            return around.attribute(name);
        }
    }

    /** Takes a unit. */
    void unit(Row row) {
        String code = row.text("unit_code");
        ObservationKind kind = ObservationKind.valueOf(row.text("kind"));
        Unit unit =
                workspace.units().lastWithin(code, period.start(), period.end()).orElse(null);
        readings.put(
                row.number("number"),
                new Reading(
                        new SubmissionKey(code, period, "", kind, Series.ACTUAL),
                        unit,
                        numbers(row.texts("asked")),
                        numbers(row.texts("undecided"))));
    }

    private static List<Integer> numbers(List<String> texts) {
        return texts.stream().map(Integer::valueOf).toList();
    }

    /** Takes one cell of a unit. */
    void figure(Row row, RuleSlot slot) {
        LocalDate day = slot.moment() == Moment.OPENING ? period.start().minusDays(1) : period.end();
        boolean isOfAnotherDay = isOfDays
                && (slot.isOwn() || slot.moment() == Moment.OPENING)
                && row.date("as_of").filter(d -> !d.equals(day)).isPresent();
        if (!isOfAnotherDay) {
            take(row, slot.moment(), slot.series());
        }
    }

    /** Takes a stock that a return of another period states for a day that rules ask for. */
    void dated(Row row) {
        boolean isNow = row.date("as_of").filter(period.end()::equals).isPresent();
        take(row, isNow ? Moment.NOW : Moment.OPENING, "");
    }

    private void take(Row row, Moment moment, String series) {
        Reading reading = readings.get(row.number("number"));
        if (reading == null) {
            return;
        }
        Cell cell = Cell.parse(row.text("cell"));
        Operand operand = new Operand(cell.toString(), moment, series);
        ObservationState state = ObservationState.valueOf(row.text("state"));
        Quantity quantity = state == ObservationState.REPORTED
                ? new Quantity(
                        row.decimal("value").orElseThrow(),
                        row.decimal("upper").orElse(null),
                        Qualifier.valueOf(row.text("qualifier")))
                : null;
        Place place = row.text("path").isEmpty()
                ? Place.NOWHERE
                : new Place(row.text("path"), row.text("sheet"), (int) row.number("line"), (int) row.number("col"));
        Observation known = reading.figures.get(operand);
        if (known != null && known.figure().isPresent()) {
            return;
        }
        reading.figures.put(
                operand,
                new Observation(cell, state, quantity, row.date("as_of").orElse(null), Set.of(), "", place));
        reading.submissions.put(operand, row.text("submission_id"));
    }

    List<Reading> all() {
        return new ArrayList<>(readings.values());
    }
}
