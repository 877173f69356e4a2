package org.unionstat.chart.internal.jfree;

import java.math.BigDecimal;

/** A linear scale: values from low to high between two positions. */
record Scale(double low, double high, double from, double to) {

    double at(double value) {
        return high == low ? from : from + (value - low) / (high - low) * (to - from);
    }

    double at(BigDecimal value) {
        return at(value.doubleValue());
    }
}
