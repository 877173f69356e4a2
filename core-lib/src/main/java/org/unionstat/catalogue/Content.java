package org.unionstat.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.unionstat.classification.Classification;
import org.unionstat.indicator.Area;
import org.unionstat.indicator.Breakdown;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.Indicator;
import org.unionstat.quantity.UnitOfMeasure;
import org.unionstat.rule.plausibility.Thresholds;

/** Everything that the files of a catalogue say, checked; maps keep the order of the files. */
record Content(
        Map<String, Area> areas,
        Map<String, UnitOfMeasure> units,
        Map<String, Classification> classifications,
        Map<String, Indicator> indicators,
        Map<String, List<Breakdown>> checks,
        Map<String, Cell> aliases,
        Set<String> unconfirmed,
        List<CellName> cellNames,
        FormList forms,
        @Nullable Thresholds thresholds,
        String fingerprint) {

    /** Whether a cell is there: the indicator, and the category in one of its breakdowns. */
    static boolean has(Map<String, Indicator> indicators, Map<String, Classification> classifications, Cell cell) {
        Indicator indicator = indicators.get(cell.indicator());
        var category = cell.category();
        if (indicator == null || category == null) {
            return indicator != null;
        }
        Classification classification = classifications.get(category.classification());
        return classification != null
                && classification.category(category.category()).isPresent()
                && indicator.breakdowns().stream()
                        .anyMatch(breakdown -> breakdown.classification().equals(category.classification()));
    }
}
