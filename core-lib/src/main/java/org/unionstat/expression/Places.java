package org.unionstat.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Place values of printed figures, and equality within half of them. */
final class Places {

    private static final Expression ONE = new Expression.Constant(BigDecimal.ONE);
    private static final Expression HALF = new Expression.Constant(new BigDecimal("0.5"));

    private Places() {}

    /** Counts, rates and means are printed in full, at most to the unit; amounts of money may be printed in 万 or 亿. */
    static Expression of(Expression.Figure figure) {
        boolean money = figure.subject().measure().kind() == Measure.Kind.MONEY;
        if (figure.subject().additive() && !money) {
            return ONE;
        }
        Expression place = new Expression.Application(Operator.PLACE, List.of(figure), figure.type());
        return figure.subject().additive()
                ? place
                : new Expression.Application(Operator.MIN, List.of(ONE, place), figure.type());
    }

    /** Equal within half the sum of the place values of all figures that are added. */
    static Expression agreement(Expression stated, Expression computed) {
        List<Expression> places = new ArrayList<>();
        gather(stated, places);
        gather(computed, places);
        Expression difference = new Expression.Application(Operator.MINUS, List.of(stated, computed), stated.type());
        Expression distance = new Expression.Application(Operator.ABS, List.of(difference), stated.type());
        Expression sum = places.stream()
                .reduce((a, b) -> new Expression.Application(Operator.PLUS, List.of(a, b), Type.PURE))
                .orElse(new Expression.Constant(BigDecimal.ZERO));
        Expression tolerance = new Expression.Application(Operator.TIMES, List.of(HALF, sum), Type.PURE);
        return new Expression.Application(Operator.AT_MOST, List.of(distance, tolerance), Type.TRUTH);
    }

    private static void gather(Expression expression, List<Expression> places) {
        if (expression instanceof Expression.Figure figure) {
            places.add(of(figure));
        } else if (expression instanceof Expression.Application applied) {
            switch (applied.operator()) {
                case PLUS, MINUS, NEGATE, ABS, SUM_OF -> applied.arguments().forEach(a -> gather(a, places));
                default -> {
                    // a figure within a quotient or a product counts as exact
                }
            }
        }
    }
}
