package org.unionstat.expression.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.unionstat.expression.Amount;
import org.unionstat.expression.Expression;
import org.unionstat.expression.Operator;
import org.unionstat.expression.Value;

/**
 * An expression made ready to be run many times.
 *
 * <p>It never changes and may be used by many threads.
 */
public final class Evaluation {

    private final List<Expression.Source> sources;
    private final Node root;

    private interface Node {
        Value run(Value[] values);
    }

    /**
     * Makes an expression ready.
     *
     * @param expression the expression
     */
    public Evaluation(Expression expression) {
        this.sources = expression.sources();
        this.root = node(expression);
    }

    /**
     * What the expression takes from outside.
     *
     * @return the sources, in the order in which their values are handed in
     */
    public List<Expression.Source> sources() {
        return sources;
    }

    /**
     * Runs the expression.
     *
     * @param values the value of each source; a truth, an amount, a text, or why there is none
     * @return what it comes to
     */
    public Value run(Value... values) {
        return root.run(values);
    }

    private Node node(Expression expression) {
        if (expression instanceof Expression.Constant constant) {
            Value value = Amount.exactly(constant.value());
            return values -> value;
        }
        if (expression instanceof Expression.Word word) {
            Value value = new Value.Word(word.text());
            return values -> value;
        }
        if (expression instanceof Expression.Application applied) {
            return application(applied);
        }
        int position = sources.indexOf(expression);
        return values -> values[position];
    }

    private Node application(Expression.Application applied) {
        Operator operator = applied.operator();
        List<Node> nodes = new ArrayList<>();
        applied.arguments().forEach(a -> nodes.add(node(a)));
        Node[] arguments = nodes.toArray(Node[]::new);
        return values -> {
            Value[] operands = new Value[arguments.length];
            for (int i = 0; i < operands.length; i++) {
                operands[i] = arguments[i].run(values);
            }
            return operator.apply(operands);
        };
    }
}
