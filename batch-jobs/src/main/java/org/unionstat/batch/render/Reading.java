package org.unionstat.batch.render;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionstat.batch.warehouse.Row;
import org.unionstat.period.Period;
import org.unionstat.quantity.Qualifier;

/**
 * A published figure with everything that decides how far a chart may trust it.
 *
 * @param value the figure; a rate as exact as its parts allow
 * @param qualifier how exact it is
 * @param lower the least it may stand for, null for no bound
 * @param upper the most it may stand for, null for no bound
 * @param basis what it rests on: OWN, COMPUTED, STATED or INCOMPLETE
 * @param stated the total the unit itself has stated, whether published or not; null for none
 * @param expected how many units were to answer
 * @param answered how many did
 * @param isOfTooFew whether so few did that the law of comparison forbids to compare it
 * @param asOf the reference date where it is not the period's last day, null otherwise
 */
record Reading(
        BigDecimal value,
        Qualifier qualifier,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        String basis,
        @Nullable BigDecimal stated,
        long expected,
        long answered,
        boolean isOfTooFew,
        @Nullable LocalDate asOf) {

    /** Half the last digit that the warehouse keeps. */
    private static final BigDecimal KEPT = new BigDecimal("0.00005");

    /** The figure of a row; none where the row has no value. */
    static Optional<Reading> of(Row row) {
        return row.decimal("value")
                .map(value -> new Reading(
                        exact(row, value),
                        Qualifier.valueOf(row.text("qualifier")),
                        row.decimal("lower_bound").orElse(null),
                        row.decimal("upper_bound").orElse(null),
                        row.text("basis"),
                        row.decimal("stated").orElse(null),
                        row.number("expected"),
                        row.number("answered"),
                        row.flag("is_of_too_few"),
                        row.date("as_of").orElse(null)));
    }

    /** A rate from its parts, unless the published figure is another one. */
    private static BigDecimal exact(Row row, BigDecimal value) {
        Optional<BigDecimal> numerator = row.decimal("numerator");
        Optional<BigDecimal> denominator = row.decimal("denominator").filter(d -> d.signum() > 0);
        if (numerator.isEmpty() || denominator.isEmpty()) {
            return value;
        }
        BigDecimal factor = row.decimal("factor").orElse(BigDecimal.ONE);
        BigDecimal quotient = numerator.get().multiply(factor).divide(denominator.get(), MathContext.DECIMAL128);
        return quotient.subtract(value).abs().compareTo(KEPT) <= 0 ? quotient : value;
    }

    boolean isExact() {
        return qualifier == Qualifier.EXACT;
    }

    boolean isIncomplete() {
        return basis.equals("INCOMPLETE");
    }

    boolean isStated() {
        return basis.equals("STATED");
    }

    /** The reference date, where it is not the last day of the period. */
    Optional<LocalDate> otherDate(Period period) {
        return Optional.ofNullable(asOf).filter(date -> !date.equals(period.end()));
    }
}
