package org.unionstat.rule.localisation;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * What one cell would have to be.
 *
 * @param cell the cell as printed
 * @param meant what it would have to be; where several figures would do, the nearest found
 * @param isOnly whether no other figure would do
 * @param isTotal whether it is the total of a rule that fails
 * @param mistake how the printed figure may have come about; OTHER where several figures would do
 */
public record Correction(Variable cell, BigDecimal meant, boolean isOnly, boolean isTotal, Mistake mistake) {

    static Correction of(Variable cell, BigDecimal meant, boolean isOnly, boolean isTotal) {
        boolean isTelling = isOnly || cell.value() == null;
        return new Correction(
                cell, meant, isOnly, isTotal, isTelling ? Mistake.between(cell.value(), meant) : Mistake.OTHER);
    }

    /** How large the change is beside the printed figure. */
    BigDecimal relativeChange() {
        @Nullable BigDecimal written = cell.value();
        return written == null
                ? BigDecimal.ZERO
                : meant.subtract(written).abs().divide(written.abs().max(BigDecimal.ONE), MathContext.DECIMAL64);
    }
}
