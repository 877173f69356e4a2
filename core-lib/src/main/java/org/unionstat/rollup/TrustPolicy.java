package org.unionstat.rollup;

import java.math.BigDecimal;
import java.util.List;

/**
 * Which figure is published where, per subtree and indicator.
 *
 * <p>The rule of the nearest unit above counts; of its rules one for the indicator goes before one for all indicators; where no
 * rule fits, the general mode holds.
 *
 * @param mode the general mode
 * @param leastShare which share of the expected units must have a figure for a sum to count as complete, 0 to 1
 * @param rules the exceptions
 */
public record TrustPolicy(TrustMode mode, BigDecimal leastShare, List<Rule> rules) {

    /** PRIORITY everywhere, with every expected unit. */
    public static final TrustPolicy DEFAULT = new TrustPolicy(TrustMode.PRIORITY, BigDecimal.ONE, List.of());

    /**
     * An exception for one subtree.
     *
     * @param unit the code of the subtree's top
     * @param indicator the indicator's code; empty for all
     * @param mode the mode there
     */
    public record Rule(String unit, String indicator, TrustMode mode) {}

    /** Checks the share and copies the rules. */
    public TrustPolicy {
        if (leastShare.signum() < 0 || leastShare.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("a share is 0 to 1: " + leastShare);
        }
        rules = List.copyOf(rules);
    }

    /**
     * One mode everywhere, with every expected unit.
     *
     * @param mode the mode
     * @return the policy
     */
    public static TrustPolicy of(TrustMode mode) {
        return new TrustPolicy(mode, BigDecimal.ONE, List.of());
    }

    /** The mode of a unit, given the codes from the unit itself up to the root. */
    TrustMode modeFor(List<String> upwards, String indicator) {
        for (String unit : upwards) {
            for (String wanted : List.of(indicator, "")) {
                for (Rule rule : rules) {
                    if (rule.unit().equals(unit) && rule.indicator().equals(wanted)) {
                        return rule.mode();
                    }
                }
            }
        }
        return mode;
    }

    /** Whether a sum rests on enough units; where nobody is expected it does not take the place of a stated total. */
    boolean isEnough(Completeness completeness) {
        BigDecimal least = leastShare.multiply(BigDecimal.valueOf(completeness.expected()));
        return completeness.expected() > 0
                && BigDecimal.valueOf(completeness.answered()).compareTo(least) >= 0;
    }
}
