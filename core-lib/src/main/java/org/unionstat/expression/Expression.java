package org.unionstat.expression;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A condition or a figure, every name resolved and every type checked: pure data. */
public sealed interface Expression {

    /**
     * What it is.
     *
     * @return its type
     */
    Type type();

    /**
     * A number written in the rule.
     *
     * @param value the number
     */
    record Constant(BigDecimal value) implements Expression {

        @Override
        public Type type() {
            return Type.PURE;
        }
    }

    /**
     * A text written in the rule.
     *
     * @param text the text
     */
    record Word(String text) implements Expression {

        @Override
        public Type type() {
            return Type.TEXT;
        }
    }

    /** What an expression takes from outside. */
    sealed interface Source extends Expression permits Figure, Attribute {}

    /**
     * A figure.
     *
     * @param operand which
     * @param subject what is known of its cell
     */
    record Figure(Operand operand, Subject subject) implements Source {

        @Override
        public Type type() {
            return new Type.Numeric(subject.measure());
        }
    }

    /**
     * Something known of the unit, the submission or the period.
     *
     * @param name its name
     * @param type what it is
     */
    record Attribute(String name, Type type) implements Source {}

    /**
     * An operator applied.
     *
     * @param operator the operator
     * @param arguments what it is applied to, in order
     * @param type what comes out
     */
    record Application(Operator operator, List<Expression> arguments, Type type) implements Expression {

        /** Copies the arguments. */
        public Application {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * Everything that the expression takes from outside, each once, in the order of reading.
     *
     * @return the sources
     */
    default List<Source> sources() {
        Set<Source> sources = new LinkedHashSet<>();
        gather(this, sources);
        return List.copyOf(sources);
    }

    private static void gather(Expression expression, Set<Source> sources) {
        if (expression instanceof Source source) {
            sources.add(source);
        } else if (expression instanceof Application application) {
            application.arguments().forEach(a -> gather(a, sources));
        }
    }
}
