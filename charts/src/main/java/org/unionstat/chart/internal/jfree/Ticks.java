package org.unionstat.chart.internal.jfree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Round values for a value axis: steps of 1, 2, 2.5 or 5 times a power of ten. */
record Ticks(BigDecimal low, BigDecimal step, int count) {

    private static final List<BigDecimal> STEPS = List.of(
            new BigDecimal("1"), new BigDecimal("2"), new BigDecimal("2.5"), new BigDecimal("5"), BigDecimal.TEN);

    /** About so many ticks that enclose the values. */
    static Ticks enclosing(double low, double high, int about) {
        double range = high > low ? high - low : Math.max(1, Math.abs(high));
        double raw = range / about;
        int exponent = (int) Math.floor(Math.log10(raw));
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(exponent);
        BigDecimal step = power.multiply(BigDecimal.TEN);
        for (BigDecimal candidate : STEPS) {
            if (candidate.multiply(power).doubleValue() >= raw * 0.999) {
                step = candidate.multiply(power);
                break;
            }
        }
        long first = (long) Math.floor(low / step.doubleValue() + 1e-9);
        long last = (long) Math.ceil(Math.max(high, low + range) / step.doubleValue() - 1e-9);
        return new Ticks(step.multiply(BigDecimal.valueOf(first)), step, (int) (last - first) + 1);
    }

    List<BigDecimal> values() {
        List<BigDecimal> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(low.add(step.multiply(BigDecimal.valueOf(i))));
        }
        return values;
    }

    double lowest() {
        return low.doubleValue();
    }

    double highest() {
        return values().get(count - 1).doubleValue();
    }
}
