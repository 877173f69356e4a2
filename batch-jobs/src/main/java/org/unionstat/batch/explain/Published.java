package org.unionstat.batch.explain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.unionstat.batch.warehouse.Row;

/**
 * A figure as it is published.
 *
 * @param value the number
 * @param basis which number it is: COMPUTED, STATED, INCOMPLETE, OWN
 * @param computed the sum of the contributions; null if there is none
 * @param stated the unit's stated figure for its whole subtree; null if it states none
 * @param qualifier the word that goes with it
 * @param numerator of a rate that is computed; else null
 * @param denominator of a rate that is computed; else null
 * @param asOf the reference date where it is not the period's last day, empty otherwise
 * @param expected how many units are asked
 * @param answered how many of them have answered
 * @param explainedBy the code of the unit that explains the difference of stated and computed best, empty if none does
 */
public record Published(
        @Nullable BigDecimal value,
        String basis,
        @Nullable BigDecimal computed,
        @Nullable BigDecimal stated,
        String qualifier,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        String asOf,
        long expected,
        long answered,
        String explainedBy) {

    static Published of(Row row) {
        return new Published(
                plain(row, "value"),
                row.text("basis"),
                plain(row, "computed"),
                plain(row, "stated"),
                row.text("qualifier"),
                plain(row, "numerator"),
                plain(row, "denominator"),
                row.text("as_of"),
                row.number("expected"),
                row.number("answered"),
                row.text("explained_by"));
    }

    /** A number without trailing zeros; null for none. */
    static @Nullable BigDecimal plain(Row row, String column) {
        BigDecimal value = row.decimal(column).orElse(null);
        if (value == null) {
            return null;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
