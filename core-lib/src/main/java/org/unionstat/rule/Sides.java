package org.unionstat.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.unionstat.expression.Expression;
import org.unionstat.expression.Operator;
import org.unionstat.expression.Truth;
import org.unionstat.expression.Type;
import org.unionstat.expression.Value;

/** The two sides that a failed condition comes down to, and how they stand to each other. */
record Sides(Expression left, String relation, Expression right) {

    /** The comparison of numbers by which a condition fails; nothing if it fails by something else. */
    static Optional<Sides> of(Expression condition, Function<Expression, Value> run) {
        if (!(condition instanceof Expression.Application applied)) {
            return Optional.empty();
        }
        List<Expression> operands = applied.arguments();
        return switch (applied.operator()) {
            case AND -> first(operands, Truth.FALSE, run);
            case OR -> first(operands, Truth.FALSE, run);
            case IF -> of(run.apply(operands.get(0)) == Truth.TRUE ? operands.get(1) : operands.get(2), run);
            case BETWEEN -> {
                boolean low = run.apply(pair(Operator.AT_LEAST, operands.get(0), operands.get(1))) == Truth.FALSE;
                yield numbers(operands.get(0), low ? "<" : ">", operands.get(low ? 1 : 2));
            }
            case EQUAL -> numbers(operands.get(0), "≠", operands.get(1));
            case NOT_EQUAL -> numbers(operands.get(0), "=", operands.get(1));
            case AT_MOST -> agreement(operands).or(() -> numbers(operands.get(0), ">", operands.get(1)));
            case BELOW -> numbers(operands.get(0), "≥", operands.get(1));
            case AT_LEAST -> numbers(operands.get(0), "<", operands.get(1));
            case ABOVE -> numbers(operands.get(0), "≤", operands.get(1));
            default -> Optional.empty();
        };
    }

    private static Optional<Sides> first(List<Expression> operands, Truth truth, Function<Expression, Value> run) {
        return operands.stream().filter(o -> run.apply(o) == truth).findFirst().flatMap(o -> of(o, run));
    }

    /** What {@code agrees(a, b)} was rewritten from. */
    private static Optional<Sides> agreement(List<Expression> operands) {
        boolean distance = operands.get(0) instanceof Expression.Application abs
                && abs.operator() == Operator.ABS
                && abs.arguments().get(0) instanceof Expression.Application minus
                && minus.operator() == Operator.MINUS
                && operands.get(1) instanceof Expression.Application half
                && half.operator() == Operator.TIMES
                && half.arguments().get(0) instanceof Expression.Constant;
        if (!distance) {
            return Optional.empty();
        }
        Expression inner =
                ((Expression.Application) operands.get(0)).arguments().get(0);
        List<Expression> sides = ((Expression.Application) inner).arguments();
        return numbers(sides.get(0), "≠", sides.get(1));
    }

    private static Expression pair(Operator operator, Expression one, Expression two) {
        return new Expression.Application(operator, List.of(one, two), Type.TRUTH);
    }

    private static Optional<Sides> numbers(Expression left, String relation, Expression right) {
        return left.type() instanceof Type.Numeric ? Optional.of(new Sides(left, relation, right)) : Optional.empty();
    }
}
