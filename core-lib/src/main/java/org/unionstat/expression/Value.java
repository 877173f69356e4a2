package org.unionstat.expression;

/** What an expression comes to: an amount, a truth, a text, or nothing, with the reason. */
public sealed interface Value permits Amount, Truth, Value.Word, Value.Missing {

    /**
     * A text.
     *
     * @param text the text
     */
    record Word(String text) implements Value {}

    /** Nothing, and why. */
    enum Missing implements Value {
        /** The figure was asked for and left empty. */
        BLANK,
        /** The figure was printed as xx. */
        MASKED,
        /** The figure is not in the submission, or there is no such submission. */
        ABSENT,
        /** The form does not ask the unit. */
        NOT_APPLICABLE,
        /** The denominator is nought. */
        ZERO_DENOMINATOR;

        /** Whether the figure exists and is not known, unlike one that nobody asks. */
        boolean isAsked() {
            return this == BLANK || this == MASKED;
        }
    }
}
