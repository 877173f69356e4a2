package org.unionstat.rule.plausibility;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.unionstat.indicator.Cell;

/**
 * What a peer group lets expect of the figures of one unit.
 *
 * @param current how large the figures are
 * @param lastYear how large those of last year were
 * @param growth how each cell has grown beyond its unit, in powers of ten; cells that too few units report have none
 */
public record PeerStatistics(PeerProfile current, PeerProfile lastYear, Map<Cell, Double> growth) {

    /** Copies the map. */
    public PeerStatistics {
        growth = Map.copyOf(growth);
    }

    /** The statistics of the returns of all units of a group. */
    static PeerStatistics of(Collection<TwoYears> returns, Threshold threshold) {
        int least = threshold.count("least_pairs");
        double leastSpread = threshold.real("tolerance");
        return new PeerStatistics(
                PeerProfile.of(returns.stream().map(TwoYears::current).toList(), least, leastSpread),
                PeerProfile.of(
                        returns.stream()
                                .map(TwoYears::lastYear)
                                .filter(Objects::nonNull)
                                .toList(),
                        least,
                        leastSpread),
                Growth.ofCells(returns, least));
    }
}
