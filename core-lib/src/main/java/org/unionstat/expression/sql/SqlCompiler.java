package org.unionstat.expression.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.unionstat.expression.Expression;
import org.unionstat.expression.Operator;
import org.unionstat.expression.Type;
import org.unionstat.outcome.Outcome;
import org.unionstat.outcome.Problem;

/**
 * Writes conditions as SQL over the columns of one row: TRUE, FALSE or, where it cannot be known, NULL.
 *
 * <p>Figures are taken as exact; rows with qualified figures are for {@code expression.evaluate}. Numbers are decimals of 18
 * digits where their bounds prove that these are enough, else of 38; a number that may need more is a problem, not an error
 * while SQL runs. Quotients are compared by multiplying crosswise.
 */
public final class SqlCompiler {

    private final Function<Expression.Source, Column> columns;

    /**
     * A compiler for one table.
     *
     * @param columns the column of each figure and attribute
     */
    public SqlCompiler(Function<Expression.Source, Column> columns) {
        this.columns = columns;
    }

    /**
     * Writes a condition.
     *
     * @param expression the condition
     * @return its SQL, or why there is none
     */
    public Outcome<String> condition(Expression expression) {
        if (!(expression.type() instanceof Type.Truth)) {
            throw new IllegalArgumentException("not a condition: " + expression);
        }
        try {
            return Outcome.of(truth(expression));
        } catch (TooLargeException e) {
            return Outcome.failed(Problem.of("SQL-001", "a number in it may have more than 38 digits"));
        }
    }

    private String truth(Expression expression) throws TooLargeException {
        if (expression instanceof Expression.Source source) {
            return "cast(" + columns.apply(source).sql() + " as boolean)";
        }
        if (!(expression instanceof Expression.Application applied)) {
            throw new IllegalArgumentException("not a condition: " + expression);
        }
        Operator operator = applied.operator();
        List<Expression> arguments = applied.arguments();
        return switch (operator.alignment()) {
            case EACH -> truth(Comparisons.each(operator, arguments));
            case COMMON -> filled(operator, compared(arguments));
            case NONE, CHOICE ->
                operator == Operator.IS_MISSING
                        ? missing(arguments.get(0), operator)
                        : filled(operator, truths(arguments));
            case PRODUCT, QUOTIENT, NUMERATOR, ROUNDING -> throw new IllegalArgumentException("not a condition");
        };
    }

    private List<String> truths(List<Expression> arguments) throws TooLargeException {
        List<String> texts = new ArrayList<>();
        for (Expression argument : arguments) {
            texts.add(truth(argument));
        }
        return texts;
    }

    private String missing(Expression argument, Operator operator) throws TooLargeException {
        return argument.type() instanceof Type.Numeric
                ? number(argument).missing()
                : filled(operator, List.of(text(argument)));
    }

    private List<String> compared(List<Expression> arguments) throws TooLargeException {
        List<String> texts = new ArrayList<>();
        if (arguments.get(0).type() instanceof Type.Numeric) {
            Ratio.common(numbers(arguments)).numerators().forEach(n -> texts.add(n.sql()));
        } else {
            arguments.forEach(a -> texts.add(text(a)));
        }
        return texts;
    }

    private String text(Expression expression) {
        if (expression instanceof Expression.Word word) {
            return "'" + word.text().replace("'", "''") + "'";
        }
        if (expression instanceof Expression.Source source) {
            return "cast(" + columns.apply(source).sql() + " as varchar)";
        }
        throw new IllegalArgumentException("not a text: " + expression);
    }

    private List<Ratio> numbers(List<Expression> arguments) throws TooLargeException {
        List<Ratio> ratios = new ArrayList<>();
        for (Expression argument : arguments) {
            ratios.add(number(argument));
        }
        return ratios;
    }

    private Ratio number(Expression expression) throws TooLargeException {
        if (expression instanceof Expression.Constant constant) {
            return Ratio.of(Decimal.constant(constant.value()));
        }
        if (expression instanceof Expression.Source source) {
            return Ratio.of(Decimal.column(columns.apply(source)));
        }
        if (!(expression instanceof Expression.Application applied)) {
            throw new IllegalArgumentException("not a number: " + expression);
        }
        List<Expression> arguments = applied.arguments();
        return switch (applied.operator()) {
            case IF -> Numbers.branch(truth(arguments.get(0)), numbers(arguments.subList(1, 3)));
            case COALESCE -> Numbers.first(numbers(arguments));
            case ROUND -> Numbers.rounded(number(arguments.get(0)), decimals(arguments));
            case PLACE -> Numbers.place(number(arguments.get(0)));
            case MIN, MAX -> Numbers.extreme(applied.operator(), numbers(arguments));
            case SUM_OF, MIN_OF, MAX_OF -> overCategories(applied);
            case TIMES -> Numbers.times(numbers(arguments));
            case DIVIDE, RATIO -> Numbers.divided(numbers(arguments));
            case NEGATE, ABS -> Numbers.numerator(applied.operator(), number(arguments.get(0)));
            default -> Numbers.combined(applied.operator(), numbers(arguments));
        };
    }

    private static int decimals(List<Expression> arguments) {
        return arguments.size() > 1 && arguments.get(1) instanceof Expression.Constant digits
                ? digits.value().intValueExact()
                : 0;
    }

    private Ratio overCategories(Expression.Application applied) throws TooLargeException {
        List<Ratio> present = new ArrayList<>();
        boolean asked = false;
        for (Expression argument : applied.arguments()) {
            Column column = columns.apply((Expression.Source) argument);
            if (!column.sql().equals("null")) {
                present.add(Ratio.of(Decimal.column(column)));
                asked |= column.asked();
            }
        }
        if (present.isEmpty()) {
            return number(applied.arguments().get(0));
        }
        return Numbers.overCategories(applied.operator(), present, asked);
    }

    static String filled(Operator operator, List<String> operands) {
        String text = operator.sql().replace("{*}", String.join(", ", operands));
        for (int i = operands.size(); i > 0; i--) {
            text = text.replace("{" + i + "}", operands.get(i - 1));
        }
        return text;
    }
}
