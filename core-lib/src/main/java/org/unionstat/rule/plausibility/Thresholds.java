package org.unionstat.rule.plausibility;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The settings of all checks: those for every indicator, and those for single ones. */
public final class Thresholds {

    private static final String ALL = "";

    private final Map<PlausibilityRule, Map<String, Threshold>> byRule;

    /**
     * Takes the settings.
     *
     * @param settings for each check the thresholds by indicator code; the empty code stands for every other indicator
     * @throws IllegalArgumentException if a check has none for every other indicator, or lacks a number
     */
    public Thresholds(Map<PlausibilityRule, Map<String, Threshold>> settings) {
        byRule = new EnumMap<>(PlausibilityRule.class);
        for (PlausibilityRule rule : PlausibilityRule.values()) {
            Map<String, Threshold> byIndicator = new HashMap<>(settings.getOrDefault(rule, Map.of()));
            if (!byIndicator.containsKey(ALL)) {
                throw new IllegalArgumentException("no settings for " + rule.id());
            }
            for (String name : rule.parameters()) {
                if (!name.equals(Threshold.PEER_GROUP)) {
                    byIndicator.values().forEach(threshold -> threshold.number(name));
                }
            }
            byRule.put(rule, Map.copyOf(byIndicator));
        }
    }

    /**
     * The settings of a check for an indicator.
     *
     * @param rule the check
     * @param indicator the indicator's code
     * @return its own settings, else those for every other
     */
    public Threshold of(PlausibilityRule rule, String indicator) {
        Map<String, Threshold> byIndicator = byRule.getOrDefault(rule, Map.of());
        Threshold own = byIndicator.get(indicator);
        Threshold common = own == null ? byIndicator.get(ALL) : own;
        if (common == null) {
            throw new IllegalStateException("excluded by the constructor");
        }
        return common;
    }

    /**
     * The settings of a check for every indicator that has none of its own.
     *
     * @param rule the check
     * @return the settings
     */
    public Threshold of(PlausibilityRule rule) {
        return of(rule, ALL);
    }
}
