package org.unionstat.rollup;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which unit directly below explains an imbalance best.
 *
 * <p>If exactly one unit below has no figure, it is that one: the stated total may hold what it did not report. If several have
 * none, it cannot be told. Else it is the nearest of those whose own imbalance lies within half of this one, and those whose value equals it in size to within a tenth
 * (left out, or counted twice); the first by code where two are equally near. Further away it would be chance.
 */
final class Explanation {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    private Explanation() {}

    static @Nullable String of(Reconciliation reconciliation, List<NodeFigure> below) {
        BigDecimal imbalance = reconciliation.imbalance();
        if (imbalance == null || imbalance.signum() == 0) {
            return null;
        }
        List<NodeFigure> missing =
                below.stream().filter(child -> child.amount() == null).toList();
        if (!missing.isEmpty()) {
            return missing.size() == 1 ? missing.get(0).unit() : null;
        }
        String best = null;
        BigDecimal nearest = imbalance.abs();
        for (NodeFigure child : below) {
            BigDecimal distance = distance(imbalance, child);
            if (distance.compareTo(nearest) < 0) {
                nearest = distance;
                best = child.unit();
            }
        }
        return best;
    }

    /** How far a unit is from explaining the imbalance; the whole imbalance where it explains nothing. */
    private static BigDecimal distance(BigDecimal imbalance, NodeFigure child) {
        BigDecimal whole = imbalance.abs();
        BigDecimal own = child.reconciliation().imbalance();
        BigDecimal byImbalance =
                own == null ? whole : within(HALF, imbalance.subtract(own).abs(), whole);
        BigDecimal byValue = child.amount() == null
                ? whole
                : within(TENTH, whole.subtract(child.amount().value().abs()).abs(), whole);
        return byImbalance.min(byValue);
    }

    private static BigDecimal within(BigDecimal share, BigDecimal distance, BigDecimal whole) {
        return distance.compareTo(whole.multiply(share)) <= 0 ? distance : whole;
    }
}
