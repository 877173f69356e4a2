package org.unionstat.rollup;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionstat.indicator.Cell;

/**
 * The published figure of one unit in one cell, or why there is none, with what it rests on.
 *
 * @param unit the unit's code
 * @param cell the indicator and category
 * @param amount the figure; null where it is missing
 * @param missing why there is no figure; null where there is one
 * @param basis what the figure rests on; COMPUTED where it is missing
 * @param parts what a recomputed rate was made of; null for everything else
 * @param reconciliation the stated total beside the computed figure
 * @param completeness how many units should have a figure and have one
 */
public record NodeFigure(
        String unit,
        Cell cell,
        @Nullable Amount amount,
        @Nullable MissingReason missing,
        Basis basis,
        @Nullable RateParts parts,
        Reconciliation reconciliation,
        Completeness completeness) {

    /** Checks that there is either a figure or a reason. */
    public NodeFigure {
        if ((amount == null) == (missing == null)) {
            throw new IllegalArgumentException("either a figure or a reason: " + unit + " " + cell);
        }
    }

    /**
     * The published value.
     *
     * @return the value in the indicator's unit, if there is one
     */
    public Optional<BigDecimal> value() {
        return amount == null ? Optional.empty() : Optional.of(amount.value());
    }

    NodeFigure explainedBy(@Nullable String child) {
        return new NodeFigure(
                unit, cell, amount, missing, basis, parts, reconciliation.explainedBy(child), completeness);
    }
}
