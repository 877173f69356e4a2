package org.unionstat.indicator;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionstat.classification.Label;
import org.unionstat.quantity.UnitOfMeasure;

/**
 * Something a union counts or measures, with everything that decides how its figures may be added and compared.
 *
 * @param code the stable code, for example {@code mutual_aid.insured_workers}
 * @param area the code of its area
 * @param label its name
 * @param unit its unit of measure
 * @param nature what kind of magnitude it is
 * @param hierarchyOperator how it is aggregated over units
 * @param timeOperator how it is aggregated over time
 * @param ratio its parts, for rates and means that have them; else null
 * @param breakdowns its classifications, the main one first
 * @param decimals how many decimals its figures may have: 0 for counts, 2 for money
 * @param polarity which direction is wanted
 * @param signed whether negative figures are lawful
 * @param blankIsZero whether a blank counts as 0 (flag I)
 * @param synonyms other names as printed, any script
 * @param definition what is counted, in Chinese
 */
public record Indicator(
        String code,
        String area,
        Label label,
        UnitOfMeasure unit,
        Nature nature,
        HierarchyOperator hierarchyOperator,
        TimeOperator timeOperator,
        @Nullable Ratio ratio,
        List<Breakdown> breakdowns,
        int decimals,
        Polarity polarity,
        boolean signed,
        boolean blankIsZero,
        List<String> synonyms,
        String definition) {

    /** Checks decimals and copies the lists. */
    public Indicator {
        if (decimals < 0 || decimals > 2) {
            throw new IllegalArgumentException("decimals must be 0 to 2: " + code);
        }
        breakdowns = List.copyOf(breakdowns);
        synonyms = List.copyOf(synonyms);
    }

    /**
     * The main breakdown, in whose classification a bare category code is read.
     *
     * @return the first breakdown, if any
     */
    public Optional<Breakdown> mainBreakdown() {
        return breakdowns.stream().findFirst();
    }

    /**
     * Whether change is told in points instead of percent.
     *
     * @return true for rates in percent or per mille
     */
    public boolean changesInPoints() {
        return nature == Nature.RATE && unit.isPercent();
    }

    /**
     * Whether figures of days and months add up to those of longer periods.
     *
     * @return true for flows that are summed over time
     */
    public boolean addsUp() {
        return nature == Nature.FLOW && timeOperator == TimeOperator.SUM;
    }
}
