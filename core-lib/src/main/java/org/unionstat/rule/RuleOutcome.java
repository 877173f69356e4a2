package org.unionstat.rule;

/** What a rule says of one target. */
public enum RuleOutcome {
    /** All values that the figures may stand for satisfy the rule. */
    PASS,
    /** None does. */
    FAIL,
    /** It cannot be known: a figure is missing or not exact enough. */
    UNVERIFIABLE,
    /** The rule itself is wrong. */
    ERROR
}
