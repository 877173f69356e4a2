package org.unionstat.expression.sql;

import java.util.List;
import org.unionstat.expression.Expression;
import org.unionstat.expression.Operator;
import org.unionstat.expression.Type;

/** Comparisons with several operands as comparisons of two, so that one that is missing leaves the others alone. */
final class Comparisons {

    private Comparisons() {}

    static Expression each(Operator operator, List<Expression> operands) {
        Expression first = operands.get(0);
        if (operator == Operator.BETWEEN) {
            Expression low = pair(Operator.AT_LEAST, first, operands.get(1));
            return pair(Operator.AND, low, pair(Operator.AT_MOST, first, operands.get(2)));
        }
        return operands.subList(1, operands.size()).stream()
                .map(o -> pair(Operator.EQUAL, first, o))
                .reduce((a, b) -> pair(Operator.OR, a, b))
                .orElseThrow();
    }

    private static Expression pair(Operator operator, Expression one, Expression two) {
        return new Expression.Application(operator, List.of(one, two), Type.TRUTH);
    }
}
