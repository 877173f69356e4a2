package org.unionstat.rule;

/**
 * How often a rule passed, failed and could not be told.
 *
 * @param pass how often all values satisfy it
 * @param fail how often none does
 * @param unverifiable how often it cannot be known
 */
public record RuleCount(int pass, int fail, int unverifiable) {

    /** No result at all. */
    public static final RuleCount NONE = new RuleCount(0, 0, 0);

    /**
     * Adds the results of another target.
     *
     * @param other its counts
     * @return the sums
     */
    public RuleCount plus(RuleCount other) {
        return new RuleCount(pass + other.pass, fail + other.fail, unverifiable + other.unverifiable);
    }

    /**
     * One result.
     *
     * @param outcome what a rule said
     * @return the count of it
     */
    public static RuleCount of(RuleOutcome outcome) {
        return switch (outcome) {
            case PASS -> new RuleCount(1, 0, 0);
            case FAIL, ERROR -> new RuleCount(0, 1, 0);
            case UNVERIFIABLE -> new RuleCount(0, 0, 1);
        };
    }
}
