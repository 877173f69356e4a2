package org.unionstat.expression;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The operators of the rule language, and everything that is to be known of each: how it is written, what it takes, what it
 * makes of missing operands, what it does in memory and in SQL. Parser, checker, both back-ends and the manual are driven by
 * this table.
 *
 * <p>In SQL texts {@code {1}} is the first operand, {@code {*}} all of them joined by commas.
 */
public enum Operator {
    /** Either. */
    OR(
            "a or b",
            1,
            Signature.LOGIC,
            NullRule.KLEENE,
            Alignment.NONE,
            "({1} or {2})",
            (Law) a -> Laws.truth(a, 0).or(Laws.truth(a, 1)),
            "true if one is true",
            "unknown or false = unknown"),
    /** Both. */
    AND(
            "a and b",
            2,
            Signature.LOGIC,
            NullRule.KLEENE,
            Alignment.NONE,
            "({1} and {2})",
            (Law) a -> Laws.truth(a, 0).and(Laws.truth(a, 1)),
            "true if both are",
            "unknown and true = unknown"),
    /** The contrary. */
    NOT(
            "not a",
            3,
            Signature.LOGIC,
            NullRule.KLEENE,
            Alignment.NONE,
            "(not {1})",
            (Law) a -> Laws.truth(a, 0).not(),
            "the contrary",
            "not unknown = unknown"),
    /** Equal. */
    EQUAL(
            "a = b",
            4,
            Signature.EQUALITY,
            NullRule.STRICT,
            Alignment.COMMON,
            "({1} = {2})",
            Laws::same,
            "equal, in exact numbers; texts character by character",
            "8 = 8.00; a chain a = b = c means both"),
    /** Not equal. */
    NOT_EQUAL(
            "a != b",
            4,
            Signature.EQUALITY,
            NullRule.STRICT,
            Alignment.COMMON,
            "({1} <> {2})",
            (Law) a -> Laws.same(a).not(),
            "not equal",
            "as ="),
    /** Below. */
    BELOW(
            "a < b",
            4,
            Signature.COMPARISON,
            NullRule.STRICT,
            Alignment.COMMON,
            "({1} < {2})",
            (Law) a -> Laws.amount(a, 0).isBelow(Laws.amount(a, 1)),
            "below",
            "a chain 0 <= a < b means both"),
    /** At most. */
    AT_MOST(
            "a <= b",
            4,
            Signature.COMPARISON,
            NullRule.STRICT,
            Alignment.COMMON,
            "({1} <= {2})",
            (Law) a -> Laws.amount(a, 0).isAtMost(Laws.amount(a, 1)),
            "at most",
            "as <"),
    /** Above. */
    ABOVE(
            "a > b",
            4,
            Signature.COMPARISON,
            NullRule.STRICT,
            Alignment.COMMON,
            "({1} > {2})",
            (Law) a -> Laws.amount(a, 1).isBelow(Laws.amount(a, 0)),
            "above",
            "as <"),
    /** At least. */
    AT_LEAST(
            "a >= b",
            4,
            Signature.COMPARISON,
            NullRule.STRICT,
            Alignment.COMMON,
            "({1} >= {2})",
            (Law) a -> Laws.amount(a, 1).isAtMost(Laws.amount(a, 0)),
            "at least",
            "as <"),
    /** One of a list. */
    IN(
            "a in (b, c, …)",
            4,
            Signature.EQUALITY,
            NullRule.KLEENE,
            Alignment.EACH,
            "",
            Laws::in,
            "equal to one of the list",
            "8 in (8, missing) is true, 9 in (8, missing) unknown"),
    /** Within both ends. */
    BETWEEN(
            "a between b and c",
            4,
            Signature.COMPARISON,
            NullRule.KLEENE,
            Alignment.EACH,
            "",
            Laws::between,
            "at least b and at most c",
            "false if one end is broken and the other missing"),
    /** Without a value. */
    IS_MISSING(
            "a is missing",
            4,
            Signature.PRESENCE,
            NullRule.ASKS,
            Alignment.NONE,
            "({1} is null)",
            (Law) a -> Truth.of(a[0] instanceof Value.Missing),
            "whether there is no figure",
            "is not missing: the contrary; 0 is not missing"),
    /** Added. */
    PLUS(
            "a + b",
            5,
            Signature.SUM,
            NullRule.STRICT,
            Alignment.COMMON,
            "({1} + {2})",
            (Law) a -> Laws.amount(a, 0).plus(Laws.amount(a, 1)),
            "the sum",
            "counts of different things only with mixed-units: true"),
    /** Taken away. */
    MINUS(
            "a - b",
            5,
            Signature.SUM,
            NullRule.STRICT,
            Alignment.COMMON,
            "({1} - {2})",
            (Law) a -> Laws.amount(a, 0).minus(Laws.amount(a, 1)),
            "the difference",
            "may be negative"),
    /** Multiplied. */
    TIMES(
            "a * b",
            6,
            Signature.PRODUCT,
            NullRule.STRICT,
            Alignment.PRODUCT,
            "({1} * {2})",
            (Law) a -> Laws.amount(a, 0).times(Laws.amount(a, 1)),
            "the product",
            "in SQL at most 38 digits; more is a compile error, never rounded"),
    /** Divided. */
    DIVIDE(
            "a / b",
            6,
            Signature.QUOTIENT,
            NullRule.STRICT,
            Alignment.QUOTIENT,
            "",
            (Law) a -> Laws.amount(a, 0).dividedBy(Laws.amount(a, 1)),
            "the quotient, an exact fraction",
            "missing where b is 0"),
    /** The other sign. */
    NEGATE(
            "-a",
            7,
            Signature.SAME,
            NullRule.STRICT,
            Alignment.NUMERATOR,
            "(-{1})",
            (Law) a -> Laws.amount(a, 0).negated(),
            "the number with the other sign",
            "-0 = 0"),
    /** One branch. */
    IF(
            "if c then a else b",
            0,
            Signature.BRANCH,
            NullRule.BRANCH,
            Alignment.CHOICE,
            "case when {1} then {2} when not {1} then {3} end",
            Laws::branch,
            "a where c is true, b where c is false",
            "missing or unknown where c is unknown"),
    /** Without sign. */
    ABS(
            "abs(a)",
            8,
            Signature.SAME,
            NullRule.STRICT,
            Alignment.NUMERATOR,
            "abs({1})",
            (Law) a -> Laws.amount(a, 0).abs(),
            "the number without its sign",
            "abs(-0) = 0"),
    /** The least. */
    MIN(
            "min(a, b, …)",
            8,
            Signature.SUM,
            NullRule.STRICT,
            Alignment.COMMON,
            "least({*})",
            (Law) a -> Laws.fold(a, Amount::least),
            "the least of them",
            "missing if one is missing"),
    /** The greatest. */
    MAX(
            "max(a, b, …)",
            8,
            Signature.SUM,
            NullRule.STRICT,
            Alignment.COMMON,
            "greatest({*})",
            (Law) a -> Laws.fold(a, Amount::most),
            "the greatest of them",
            "missing if one is missing"),
    /** Rounded. */
    ROUND(
            "round(a, n)",
            8,
            Signature.ROUNDING,
            NullRule.STRICT,
            Alignment.ROUNDING,
            "",
            (Law) a -> Laws.rounded(a),
            "rounded to n decimals, half away from zero; round(a) to whole numbers",
            "round(2.5) = 3, round(-2.5) = -3"),
    /** The first known. */
    COALESCE(
            "coalesce(a, b, …)",
            8,
            Signature.SUM,
            NullRule.FIRST,
            Alignment.CHOICE,
            "coalesce({*})",
            Laws::first,
            "the first that is not missing",
            "missing if all are"),
    /** A share. */
    RATIO(
            "ratio(a, b)",
            8,
            Signature.QUOTIENT,
            NullRule.STRICT,
            Alignment.QUOTIENT,
            "",
            (Law) a -> Laws.amount(a, 0).dividedBy(Laws.amount(a, 1)),
            "a divided by b, an exact fraction",
            "missing where b is 0 or missing"),
    /** The place value of a printed figure. */
    PLACE(
            "place(x)",
            8,
            Signature.SAME,
            NullRule.STRICT,
            Alignment.NUMERATOR,
            "",
            (Law) a -> Laws.place(a),
            "the place value of a figure's last digit: 1 for counts, 0.1 for 92.9 %, 10,000 for 1,250,000 yuan",
            "1 for 0; 0 of a qualified figure, whose interval says more"),
    /** Equal as printed. */
    AGREES(
            "agrees(a, b)",
            8,
            Signature.COMPARISON,
            NullRule.STRICT,
            Alignment.NONE,
            "",
            (Law) Operator::never,
            "equal within half the sum of the place values of the figures that are added; those inside a quotient count as exact",
            "rewritten as abs(a - b) <= 0.5 * (place(…) + …)"),
    /** The sum over categories. */
    SUM_OF(
            "sum(x[c:*])",
            8,
            Signature.SUM,
            NullRule.REPORTED,
            Alignment.COMMON,
            "({1} + {2})",
            (Law) a -> Laws.fold(a, Amount::plus),
            "the sum over the categories of classification c",
            "blank is never 0"),
    /** The least of the categories. */
    MIN_OF(
            "min(x[c:*])",
            8,
            Signature.SUM,
            NullRule.REPORTED,
            Alignment.COMMON,
            "least({*})",
            (Law) a -> Laws.fold(a, Amount::least),
            "the least of the categories",
            "as sum"),
    /** The greatest of the categories. */
    MAX_OF(
            "max(x[c:*])",
            8,
            Signature.SUM,
            NullRule.REPORTED,
            Alignment.COMMON,
            "greatest({*})",
            (Law) a -> Laws.fold(a, Amount::most),
            "the greatest of the categories",
            "as sum"),
    /** A year earlier. */
    PREVIOUS(
            "previous(x)",
            8,
            Signature.SHIFT,
            NullRule.STRICT,
            Alignment.NONE,
            "",
            (Law) Operator::never,
            "the figures of the same span one year earlier",
            "missing where there is no such return"),
    /** At the beginning. */
    OPENING(
            "opening(x)",
            8,
            Signature.SHIFT,
            NullRule.STRICT,
            Alignment.NONE,
            "",
            (Law) Operator::never,
            "the stocks at the end of the day before the span begins",
            "stocks only; missing where nobody stated them for that day"),
    /** The units below. */
    CHILDREN(
            "children(x)",
            8,
            Signature.SHIFT,
            NullRule.STRICT,
            Alignment.NONE,
            "",
            (Law) Operator::never,
            "the sum over the units directly below",
            "additive figures only; missing where a unit has not reported");

    private static final int FUNCTION = 8;
    private static final Map<String, Operator> INFIX = Arrays.stream(values())
            .filter(o -> o.notation.startsWith("a "))
            .collect(Collectors.toUnmodifiableMap(Operator::symbol, o -> o));

    private final String notation;
    private final int precedence;
    private final Signature signature;
    private final NullRule nullRule;
    private final Alignment alignment;
    private final String sql;

    @SuppressWarnings("ImmutableEnumChecker") // laws are functions without state
    private final Law law;

    private final String meaning;
    private final String edges;

    /** What an operator does in memory; operands are not missing unless its null rule says so. */
    @FunctionalInterface
    interface Law {
        Value apply(Value... operands);
    }

    Operator(
            String notation,
            int precedence,
            Signature signature,
            NullRule nullRule,
            Alignment alignment,
            String sql,
            Law law,
            String meaning,
            String edges) {
        this.notation = notation;
        this.precedence = precedence;
        this.signature = signature;
        this.nullRule = nullRule;
        this.alignment = alignment;
        this.sql = sql;
        this.law = law;
        this.meaning = meaning;
        this.edges = edges;
    }

    /**
     * How it is written.
     *
     * @return for example {@code a <= b}
     */
    public String notation() {
        return notation;
    }

    /**
     * The word or sign by which it is known: {@code <=}, {@code or}, {@code abs}.
     *
     * @return the symbol
     */
    public String symbol() {
        int bracket = notation.indexOf('(');
        if (precedence == FUNCTION) {
            return notation.substring(0, bracket);
        }
        String[] words = notation.split(" ", -1);
        return notation.startsWith("a ") ? words[1] : words[0].replace("a", "");
    }

    /**
     * How strongly it binds: the higher, the tighter.
     *
     * @return 1 for {@code or} to 7 for the sign; 8 for functions, 0 for {@code if}
     */
    public int precedence() {
        return precedence;
    }

    /**
     * What it takes and makes.
     *
     * @return the signature
     */
    public Signature signature() {
        return signature;
    }

    /**
     * What it makes of missing operands.
     *
     * @return the rule
     */
    public NullRule nullRule() {
        return nullRule;
    }

    /**
     * How operands meet in SQL.
     *
     * @return the alignment
     */
    public Alignment alignment() {
        return alignment;
    }

    /**
     * Its SQL with places for the operands.
     *
     * @return the text; empty where the alignment or the null rule says it all
     */
    public String sql() {
        return sql;
    }

    /**
     * What it means.
     *
     * @return for the manual
     */
    public String meaning() {
        return meaning;
    }

    /**
     * What happens at the edges.
     *
     * @return for the manual
     */
    public String edges() {
        return edges;
    }

    /**
     * Applies the operator in memory.
     *
     * @param operands its operands
     * @return what comes out, by its null rule where an operand is missing
     */
    public Value apply(Value... operands) {
        return switch (nullRule) {
            case STRICT -> {
                for (Value operand : operands) {
                    if (operand instanceof Value.Missing) {
                        yield isCondition() ? Truth.UNKNOWN : operand;
                    }
                }
                yield law.apply(operands);
            }
            case REPORTED -> reported(operands);
            case KLEENE, ASKS, FIRST, BRANCH -> law.apply(operands);
        };
    }

    private boolean isCondition() {
        return signature == Signature.COMPARISON || signature == Signature.EQUALITY;
    }

    private Value reported(Value... operands) {
        int known = 0;
        Value nothing = Value.Missing.ABSENT;
        for (Value operand : operands) {
            if (operand instanceof Amount) {
                known++;
            } else if (operand instanceof Value.Missing missing && missing.isAsked()) {
                return missing;
            } else {
                nothing = operand;
            }
        }
        if (known == 0) {
            return nothing;
        }
        return law.apply(
                known == operands.length
                        ? operands
                        : Arrays.stream(operands)
                                .filter(o -> o instanceof Amount)
                                .toArray(Value[]::new));
    }

    /** The operator that a function's name means, for figures or, where a category is {@code *}, over categories. */
    static Optional<Operator> function(String name, boolean overCategories) {
        return Arrays.stream(values())
                .filter(o -> o.precedence == FUNCTION && o.symbol().equals(name))
                .filter(o -> (o.nullRule == NullRule.REPORTED) == overCategories)
                .findFirst();
    }

    /** The names of all functions. */
    static String functions() {
        return Arrays.stream(values())
                .filter(o -> o.precedence == FUNCTION)
                .map(Operator::symbol)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The infix operator that a sign or word means. */
    static Optional<Operator> infix(String symbol) {
        return Optional.ofNullable(INFIX.get(symbol));
    }

    private static Value never(Value... operands) {
        throw new IllegalStateException("rewritten before anything is evaluated: " + operands.length + " operands");
    }
}
