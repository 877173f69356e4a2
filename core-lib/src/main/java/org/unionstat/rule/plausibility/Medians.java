package org.unionstat.rule.plausibility;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/** Medians of doubles; the order of the values does not matter. */
final class Medians {

    private Medians() {}

    static double of(Collection<Double> values) {
        return new Median()
                .evaluate(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The median of each group that has at least so many values; smaller groups are left out. */
    static <K> Map<K, Double> of(Map<K, ? extends Collection<Double>> groups, int least) {
        return of(groups, least, Medians::of);
    }

    static <K, V extends Collection<Double>> Map<K, Double> of(
            Map<K, V> groups, int least, ToDoubleFunction<? super V> statistic) {
        Map<K, Double> medians = new HashMap<>();
        groups.forEach((key, values) -> {
            if (values.size() >= Math.max(1, least)) {
                medians.put(key, statistic.applyAsDouble(values));
            }
        });
        return medians;
    }
}
