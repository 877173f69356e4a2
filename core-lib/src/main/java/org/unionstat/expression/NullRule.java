package org.unionstat.expression;

/** What an operator makes of a missing operand. */
public enum NullRule {
    /** Nothing: the result is missing, a comparison unknown. */
    STRICT("missing if an operand is missing; a comparison is then unknown"),
    /** Three-valued logic: false and unknown is false, true or unknown is true. */
    KLEENE("three-valued: false and unknown = false, true or unknown = true"),
    /** The operator asks for it. */
    ASKS("tells whether its operand is missing; never unknown itself"),
    /** The first operand that is not missing. */
    FIRST("missing only if all operands are"),
    /** The branch that the condition chooses. */
    BRANCH("missing if the condition is unknown or the chosen branch is missing"),
    /** The categories that the submission has. */
    REPORTED(
            "over the categories that the submission has; missing if it has none, or if one that is asked is left blank");

    private final String meaning;

    NullRule(String meaning) {
        this.meaning = meaning;
    }

    /**
     * The rule in words.
     *
     * @return for the manual
     */
    public String meaning() {
        return meaning;
    }
}
