package org.unionstat.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.unionstat.indicator.HierarchyOperator;
import org.unionstat.indicator.Indicator;
import org.unionstat.quantity.FigureReading;
import org.unionstat.quantity.Qualifier;
import org.unionstat.quantity.Quantity;
import org.unionstat.submission.ObservationKind;

/**
 * The sums of the columns of a wide table, with which a stated total is compared: of all rows, of those since the last total, and
 * of the rows of one kind, since a table may list a federation and the unions below it.
 */
final class Totals {

    private final Map<Integer, Sums> columns = new HashMap<>();
    private final Set<String> periods = new HashSet<>();
    private @Nullable RowHead head;

    private static final class Sums {

        private final Map<ObservationKind, BigDecimal> byKind = new EnumMap<>(ObservationKind.class);
        private BigDecimal all = BigDecimal.ZERO;
        private BigDecimal since = BigDecimal.ZERO;
        private boolean isExact = true;

        private List<BigDecimal> candidates() {
            List<BigDecimal> candidates = new ArrayList<>(List.of(all, since));
            candidates.addAll(byKind.values());
            return candidates;
        }
    }

    void add(int column, Indicator indicator, RowHead of, FigureReading reading) {
        head = of;
        periods.add(of.period().code());
        Sums sums = columns.computeIfAbsent(column, c -> new Sums());
        if (indicator.hierarchyOperator() != HierarchyOperator.SUM) {
            sums.isExact = false;
        } else if (reading instanceof FigureReading.Figure figure) {
            BigDecimal value = figure.quantity().value();
            sums.isExact &= figure.quantity().qualifier() == Qualifier.EXACT;
            sums.all = sums.all.add(value);
            sums.since = sums.since.add(value);
            sums.byKind.merge(of.kind(), value, BigDecimal::add);
        }
    }

    /** The head of a row above; none if the rows above are of several periods, so that nothing can be compared. */
    Optional<RowHead> head() {
        return periods.size() == 1 ? Optional.ofNullable(head) : Optional.empty();
    }

    /** The sum of a column, if a stated total is none of its sums. */
    Optional<BigDecimal> differing(int column, Quantity stated) {
        Sums sums = columns.get(column);
        return sums == null
                        || !sums.isExact
                        || stated.qualifier() != Qualifier.EXACT
                        || sums.candidates().stream().anyMatch(c -> c.compareTo(stated.value()) == 0)
                ? Optional.empty()
                : Optional.of(sums.all);
    }

    /** Ends the rows that a total belongs to. */
    void close() {
        columns.values().forEach(sums -> sums.since = BigDecimal.ZERO);
    }
}
