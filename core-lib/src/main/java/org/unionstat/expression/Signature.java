package org.unionstat.expression;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which operands an operator takes and what comes out. */
public enum Signature {
    /** Conditions make a condition. */
    LOGIC("condition, condition → condition"),
    /** Numbers that may be compared make a condition. */
    COMPARISON("number, number → condition"),
    /** Numbers or texts that may be compared make a condition. */
    EQUALITY("number, number or text, text → condition"),
    /** Anything makes a condition. */
    PRESENCE("number or text → condition"),
    /** Numbers that may be added make a number of the same measure. */
    SUM("number, number → number"),
    /** Numbers make a product. */
    PRODUCT("number, number → number"),
    /** Numbers make a quotient. */
    QUOTIENT("number, number → number"),
    /** A number makes a number of the same measure. */
    SAME("number → number"),
    /** A number and a number of decimals, written as a digit. */
    ROUNDING("number, 0 to 6 → number"),
    /** A condition and two of a kind make one of them. */
    BRANCH("condition, number, number or condition, condition, condition"),
    /** Figures as named, shifted to another period or to the units below. */
    SHIFT("figures → figures");

    private final String text;

    Signature(String text) {
        this.text = text;
    }

    /**
     * The signature in words.
     *
     * @return for the manual
     */
    public String text() {
        return text;
    }

    /** The type of the result; null if the operands do not fit, which is told. */
    @Nullable
    Type check(List<Type> types, boolean mixedUnits, Consumer<String> problem) {
        return switch (this) {
            case LOGIC -> all(types, t -> t instanceof Type.Truth, "a condition", problem) ? Type.TRUTH : null;
            case COMPARISON -> numbers(types, problem) && comparable(types, problem) ? Type.TRUTH : null;
            case EQUALITY -> equality(types, problem) ? Type.TRUTH : null;
            case PRESENCE ->
                all(types, t -> !(t instanceof Type.Truth), "a figure or a text", problem) ? Type.TRUTH : null;
            case SUM -> numbers(types, problem) ? sum(types, mixedUnits, problem) : null;
            case PRODUCT ->
                numbers(types, problem) ? new Type.Numeric(measure(types.get(0)).times(measure(types.get(1)))) : null;
            case QUOTIENT ->
                numbers(types, problem)
                        ? new Type.Numeric(measure(types.get(0)).dividedBy(measure(types.get(1))))
                        : null;
            case SAME, ROUNDING -> numbers(types, problem) ? types.get(0) : null;
            case BRANCH -> branch(types, mixedUnits, problem);
            case SHIFT -> types.get(0);
        };
    }

    private static Measure measure(Type type) {
        return type instanceof Type.Numeric number ? number.measure() : Measure.PURE;
    }

    private static boolean all(List<Type> types, Predicate<Type> test, String wanted, Consumer<String> problem) {
        for (Type type : types) {
            if (!test.test(type)) {
                problem.accept("expected " + wanted + ", found " + type);
                return false;
            }
        }
        return true;
    }

    private static boolean numbers(List<Type> types, Consumer<String> problem) {
        return all(types, t -> t instanceof Type.Numeric, "a number", problem);
    }

    private static boolean comparable(List<Type> types, Consumer<String> problem) {
        Measure first = measure(types.get(0));
        for (Type type : types) {
            if (!first.isComparableWith(measure(type))) {
                problem.accept(first + " cannot be compared with " + type);
                return false;
            }
        }
        return true;
    }

    private static boolean equality(List<Type> types, Consumer<String> problem) {
        return types.get(0) instanceof Type.Text
                ? all(types, t -> t instanceof Type.Text, "a text", problem)
                : numbers(types, problem) && comparable(types, problem);
    }

    private static @Nullable Type sum(List<Type> types, boolean mixedUnits, Consumer<String> problem) {
        Measure sum = measure(types.get(0));
        for (Type type : types.subList(1, types.size())) {
            if (!sum.isAddableTo(measure(type), mixedUnits)) {
                boolean counts = sum.isComparableWith(measure(type));
                problem.accept(sum + " cannot be added to " + type
                        + (counts ? "; a rule that means to says mixed-units: true" : ""));
                return null;
            }
            sum = sum.plus(measure(type));
        }
        return new Type.Numeric(sum);
    }

    private static @Nullable Type branch(List<Type> types, boolean mixedUnits, Consumer<String> problem) {
        if (!all(types.subList(0, 1), t -> t instanceof Type.Truth, "a condition", problem)) {
            return null;
        }
        List<Type> branches = types.subList(1, types.size());
        return branches.get(0) instanceof Type.Truth
                ? LOGIC.check(branches, mixedUnits, problem)
                : numbers(branches, problem) && comparable(branches, problem)
                        ? new Type.Numeric(measure(branches.get(0)).plus(measure(branches.get(1))))
                        : null;
    }
}
