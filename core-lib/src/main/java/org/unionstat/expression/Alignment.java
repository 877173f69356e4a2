package org.unionstat.expression;

/** How operands, which SQL holds as a numerator over an optional positive denominator, meet in an operator's SQL. */
public enum Alignment {
    /** Brought to one scale and one denominator; the SQL is over the numerators alone. */
    COMMON,
    /** Compared one by one. */
    EACH,
    /** Numerators and denominators are multiplied. */
    PRODUCT,
    /** Multiplied crosswise; a denominator of 0 makes the result missing. */
    QUOTIENT,
    /** The SQL chooses one operand, once for the numerators and once for the denominators. */
    CHOICE,
    /** The SQL is over the numerator of one operand and leaves its denominator. */
    NUMERATOR,
    /** Divided as whole numbers. */
    ROUNDING,
    /** No numbers, or each as it is. */
    NONE
}
