package org.unionstat.rule.plausibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionstat.classification.Label;
import org.unionstat.indicator.Cell;
import org.unionstat.outcome.Place;
import org.unionstat.period.Period;
import org.unionstat.quantity.Interval;
import org.unionstat.quantity.Qualifier;
import org.unionstat.quantity.Quantity;

/**
 * One figure that a check looks at, with what it counts, whose it is and where it stands.
 *
 * @param label what is counted
 * @param unit the unit's code
 * @param period the period
 * @param asOf the reference date of a stock where it is not the period's last day; else null
 * @param cell the cell
 * @param decimals how many decimals lawful figures have
 * @param figure the figure; null if missing
 * @param place where it stands
 */
public record Operand(
        Label label,
        String unit,
        Period period,
        @Nullable LocalDate asOf,
        Cell cell,
        int decimals,
        @Nullable Quantity figure,
        Place place) {

    /**
     * The values that the figure may stand for.
     *
     * @return the interval; empty if the figure is missing
     */
    public Optional<Interval> bounds() {
        return Optional.ofNullable(figure).map(Quantity::bounds);
    }

    /** The day that a stock belongs to. */
    LocalDate date() {
        return asOf == null ? period.end() : asOf;
    }

    /** The exact figure; empty if it is missing or qualified. */
    Optional<BigDecimal> exact() {
        return Optional.ofNullable(figure)
                .filter(q -> q.qualifier() == Qualifier.EXACT)
                .map(Quantity::value);
    }
}
