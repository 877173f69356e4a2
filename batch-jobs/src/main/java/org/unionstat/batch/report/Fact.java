package org.unionstat.batch.report;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.unionstat.period.Period;
import org.unionstat.quantity.Qualifier;

/**
 * One figure of one unit with everything that may be said of it.
 *
 * @param unit the unit's code
 * @param item what it is about
 * @param period the span it is about
 * @param amount the figure; null if there is none this time
 * @param date the day that a stock stands for; null where that is not known
 * @param base the figure a year before; null if there is none
 * @param baseDate the day that the base stands for; null where that is not known
 * @param change the change over the year
 * @param goal the target; null if there is none
 * @param isIncomplete whether expected units are missing in the sum
 * @param expected how many units were expected to answer
 * @param answered how many did
 * @param isInTenThousands whether its table prints sums of money in 万元, although it is not large itself
 */
record Fact(
        String unit,
        Item item,
        Period period,
        @Nullable Amount amount,
        @Nullable LocalDate date,
        @Nullable Amount base,
        @Nullable LocalDate baseDate,
        Change change,
        @Nullable Goal goal,
        boolean isIncomplete,
        long expected,
        long answered,
        boolean isInTenThousands) {

    /** The figure of a fact that has one. */
    Amount figure() {
        return Objects.requireNonNull(amount, "no figure");
    }

    /** The fact as it stands beside large sums of money. */
    Fact inTenThousands() {
        return new Fact(
                unit, item, period, amount, date, base, baseDate, change, goal, isIncomplete, expected, answered, true);
    }

    boolean hasAmount() {
        return amount != null;
    }

    /** Whether both figures are exact and at hand. */
    boolean isExactPair() {
        return amount != null && base != null && amount.isExact() && base.isExact();
    }

    /** Whether an exact change that may be called 同比 goes in a certain direction and has a growth worth telling. */
    boolean movesPlainly() {
        return amount != null
                && amount.value().signum() != 0
                && change.comparability().equals("COMPARABLE")
                && change.qualifier() == Qualifier.EXACT
                && change.direction() != 0;
    }
}
