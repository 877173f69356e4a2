package org.unionstat.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.unionstat.quantity.Interval;
import org.unionstat.quantity.Qualifier;
import org.unionstat.quantity.Quantity;

/**
 * A figure that has been or may be added up: the printed numbers' sum and the values that it may stand for.
 *
 * @param value the sum of the printed numbers, in the indicator's unit
 * @param bounds the values it may stand for
 * @param approximate whether a word like 约 stands with any of the summands
 * @param imputed whether a blank was counted as 0 in it (flag I)
 * @param asOf the earliest reference date of the summands that bear one of their own; null where all are of the period's last day
 */
public record Amount(
        BigDecimal value,
        Interval bounds,
        boolean approximate,
        boolean imputed,
        @Nullable LocalDate asOf) {

    static final Amount IMPUTED_ZERO =
            new Amount(BigDecimal.ZERO, Interval.exactly(BigDecimal.ZERO), false, true, null);

    static Amount of(Quantity quantity, @Nullable LocalDate asOf) {
        return new Amount(
                quantity.value(), quantity.bounds(), quantity.qualifier() == Qualifier.APPROXIMATE, false, asOf);
    }

    /**
     * How exact the figure is, read off its bounds.
     *
     * @return the qualifier of the computed figure
     */
    public Qualifier qualifier() {
        return bounds.qualifier(approximate);
    }

    Amount plus(Amount other) {
        return new Amount(
                value.add(other.value),
                bounds.plus(other.bounds),
                approximate || other.approximate,
                imputed || other.imputed,
                earlier(asOf, other.asOf));
    }

    Amount max(Amount other) {
        return new Amount(
                value.max(other.value),
                new Interval(
                        greater(bounds.lower(), other.bounds.lower()),
                        bounds.upper() == null || other.bounds.upper() == null
                                ? null
                                : bounds.upper().max(other.bounds.upper())),
                approximate || other.approximate,
                imputed || other.imputed,
                earlier(asOf, other.asOf));
    }

    Amount ofItsPeriod() {
        return asOf == null ? this : new Amount(value, bounds, approximate, imputed, null);
    }

    static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null ? b : b == null || a.isBefore(b) ? a : b;
    }

    private static @Nullable BigDecimal greater(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? b : b == null ? a : a.max(b);
    }
}
