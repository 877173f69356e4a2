package org.unionstat.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What lies at which unit, and since when. */
final class Amounts {

    private final Map<String, TreeMap<LocalDate, BigDecimal>> amounts = new HashMap<>();

    void add(String unit, LocalDate since, BigDecimal amount) {
        amounts.computeIfAbsent(unit, u -> new TreeMap<>()).merge(since, amount, BigDecimal::add);
    }

    boolean has(String unit, Predicate<LocalDate> since) {
        return amounts.getOrDefault(unit, new TreeMap<>()).keySet().stream().anyMatch(since);
    }

    /** Takes away what lies at a unit since a day that fits. */
    BigDecimal take(String unit, Predicate<LocalDate> since) {
        BigDecimal taken = BigDecimal.ZERO;
        Iterator<Map.Entry<LocalDate, BigDecimal>> entries =
                amounts.getOrDefault(unit, new TreeMap<>()).entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<LocalDate, BigDecimal> entry = entries.next();
            if (since.test(entry.getKey())) {
                taken = taken.add(entry.getValue());
                entries.remove();
            }
        }
        return taken;
    }
}
