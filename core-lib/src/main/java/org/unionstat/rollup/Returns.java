package org.unionstat.rollup;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.unionstat.indicator.Cell;
import org.unionstat.period.Period;
import org.unionstat.submission.Observation;
import org.unionstat.submission.ObservationKind;
import org.unionstat.submission.Series;
import org.unionstat.submission.Submission;

/** The accepted observations of one period by kind, unit and cell. */
final class Returns {

    static final Comparator<Cell> CELL_ORDER =
            Comparator.comparing(Cell::indicator).thenComparing(Cell::categoryText);

    private final Map<ObservationKind, Map<String, Map<Cell, Observation>>> observations =
            new EnumMap<>(ObservationKind.class);
    private final SortedSet<Cell> cells = new TreeSet<>(CELL_ORDER);

    Returns(Period period, List<Submission> submissions) {
        for (Submission submission : submissions) {
            if (submission.key().period().equals(period) && submission.key().series() == Series.ACTUAL) {
                submission.observations().forEach(o -> add(submission, o));
            }
        }
    }

    private void add(Submission submission, Observation observation) {
        Observation before = observations
                .computeIfAbsent(submission.key().kind(), k -> new HashMap<>())
                .computeIfAbsent(submission.key().unit(), u -> new HashMap<>())
                .putIfAbsent(observation.cell(), observation);
        if (before != null) {
            throw new IllegalArgumentException("reported twice: " + observation.cell() + " in " + submission.key());
        }
        cells.add(observation.cell());
    }

    /** Every cell that anybody reports, in order. */
    SortedSet<Cell> cells() {
        return cells;
    }

    Optional<Observation> observation(ObservationKind kind, String unit, Cell cell) {
        return Optional.ofNullable(observations
                .getOrDefault(kind, Map.of())
                .getOrDefault(unit, Map.of())
                .get(cell));
    }

    /** The figure, where there is one; a blank is 0 only where the catalogue says so. */
    @Nullable
    Amount amount(ObservationKind kind, String unit, Cell cell, boolean blankIsZero) {
        Observation observation = observation(kind, unit, cell).orElse(null);
        if (observation == null) {
            return null;
        }
        if (observation.quantity() != null) {
            return Amount.of(observation.quantity(), observation.asOf());
        }
        boolean zero = blankIsZero
                && kind == ObservationKind.OWN
                && MissingReason.of(observation.state()) == MissingReason.BLANK;
        return zero ? Amount.IMPUTED_ZERO : null;
    }

    /** Why a unit without a figure has none: what its own figure's cell says, else its total's. */
    MissingReason reason(String unit, Cell cell) {
        return observation(ObservationKind.OWN, unit, cell)
                .or(() -> observation(ObservationKind.TOTAL, unit, cell))
                .filter(o -> o.quantity() == null)
                .map(o -> MissingReason.of(o.state()))
                .orElse(MissingReason.NOT_RECEIVED);
    }
}
