package org.unionstat.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionstat.expression.Expression;
import org.unionstat.expression.Operator;
import org.unionstat.expression.Type;

/**
 * How far two sides may be apart before a rule fails.
 *
 * @param value a number of the sides' own unit of measure, or a percentage of the right side
 * @param isPercent whether it is a percentage
 */
public record Tolerance(BigDecimal value, boolean isPercent) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,4})?) *(%?)");

    /**
     * Reads {@code 5} or {@code 0.5 %}.
     *
     * @param text the text
     * @return the tolerance, if it is one
     */
    public static Optional<Tolerance> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new Tolerance(
                        new BigDecimal(matcher.group(1)), !matcher.group(2).isEmpty()))
                : Optional.empty();
    }

    /** The condition with this tolerance; nothing if it is not a comparison of numbers, or several joined by and. */
    Optional<Expression> appliedTo(Expression condition) {
        if (!(condition instanceof Expression.Application applied)) {
            return Optional.empty();
        }
        List<Expression> sides = applied.arguments();
        if (applied.operator() == Operator.AND) {
            return appliedTo(sides.get(0)).flatMap(a -> appliedTo(sides.get(1)).map(b -> truth(Operator.AND, a, b)));
        }
        if (sides.size() != 2 || !(sides.get(0).type() instanceof Type.Numeric)) {
            return Optional.empty();
        }
        Expression left = sides.get(0);
        Expression right = sides.get(1);
        return switch (applied.operator()) {
            case EQUAL -> Optional.of(truth(Operator.AT_MOST, distance(left, right), limit(right)));
            case NOT_EQUAL -> Optional.of(truth(Operator.ABOVE, distance(left, right), limit(right)));
            case AT_MOST, BELOW -> Optional.of(truth(applied.operator(), difference(left, right), limit(right)));
            case AT_LEAST -> Optional.of(truth(Operator.AT_MOST, difference(right, left), limit(right)));
            case ABOVE -> Optional.of(truth(Operator.BELOW, difference(right, left), limit(right)));
            default -> Optional.empty();
        };
    }

    private static Expression truth(Operator operator, Expression one, Expression two) {
        return new Expression.Application(operator, List.of(one, two), Type.TRUTH);
    }

    private static Expression difference(Expression one, Expression two) {
        return new Expression.Application(Operator.MINUS, List.of(one, two), one.type());
    }

    private static Expression distance(Expression one, Expression two) {
        return new Expression.Application(Operator.ABS, List.of(difference(one, two)), one.type());
    }

    private Expression limit(Expression right) {
        if (!isPercent) {
            return new Expression.Constant(value);
        }
        Expression size = new Expression.Application(Operator.ABS, List.of(right), right.type());
        Expression share = new Expression.Constant(value.movePointLeft(2));
        return new Expression.Application(Operator.TIMES, List.of(share, size), right.type());
    }

    @Override
    public String toString() {
        return value.toPlainString() + (isPercent ? " %" : "");
    }
}
