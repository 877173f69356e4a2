package org.unionstat.batch.explain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of a sum.
 *
 * @param part what it is: NODE, the published figure of a unit that has units below; LOWEST, that of one that has none; OWN, the
 *     unit's own figure; ADJUSTMENT, its signed adjustment
 * @param unit the code of the unit it comes from
 * @param unitName its name
 * @param value the number
 * @param percent its share of the sum with one decimal; null where the sum is not positive or not a sum
 * @param basis which number of a unit below it is; empty for an adjustment
 * @param place where it stands, {@code file!row:column}; empty for a NODE
 * @param submission the submission that holds it; empty for a NODE
 * @param below what a NODE is itself made of, as deep as was asked
 */
public record Contribution(
        String part,
        String unit,
        String unitName,
        BigDecimal value,
        @Nullable BigDecimal percent,
        String basis,
        String place,
        String submission,
        List<Explanation> below) {

    /** Copies the list. */
    public Contribution {
        below = List.copyOf(below);
    }
}
