package org.unionstat.trend;

import org.unionstat.indicator.Indicator;
import org.unionstat.indicator.Nature;

/** In what the change of an indicator is told. */
public enum ChangeMeasure {
    /** Stocks, flows and means: the difference in their own unit, and growth in percent. */
    GROWTH,
    /** Rates in percent or per mille: points of the rate's own unit, 百分点 for percent; never a growth of a rate. */
    POINTS,
    /** Scores, norms, frequencies and rates in other units: the difference alone. */
    DIFFERENCE;

    /**
     * The measure that suits an indicator.
     *
     * @param indicator the indicator
     * @return POINTS for rates in percent, DIFFERENCE for other rates and scores, else GROWTH
     */
    public static ChangeMeasure of(Indicator indicator) {
        if (indicator.changesInPoints()) {
            return POINTS;
        }
        return indicator.nature() == Nature.RATE || indicator.nature() == Nature.SCORE ? DIFFERENCE : GROWTH;
    }
}
