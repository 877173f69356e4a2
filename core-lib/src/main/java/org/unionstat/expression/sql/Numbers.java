package org.unionstat.expression.sql;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.unionstat.expression.Operator;

/** Operators that make numbers, in SQL. */
final class Numbers {

    private static final BigDecimal TWO = new BigDecimal("2");

    private Numbers() {}

    /** Added, taken away: over one denominator by the operator's SQL. */
    static Ratio combined(Operator operator, List<Ratio> operands) throws TooLargeException {
        Ratio result = operands.get(0);
        for (Ratio operand : operands.subList(1, operands.size())) {
            Ratio.Common common = Ratio.common(List.of(result, operand));
            Decimal one = common.numerators().get(0);
            Decimal two = common.numerators().get(1);
            boolean signed = operator == Operator.MINUS || one.signed() || two.signed();
            result = new Ratio(
                    Decimal.of(
                            SqlCompiler.filled(operator, List.of(one.sql(), two.sql())),
                            one.scale(),
                            one.wide(),
                            one.most().add(two.most()),
                            signed),
                    common.below());
        }
        return result;
    }

    static Ratio times(List<Ratio> operands) throws TooLargeException {
        Ratio a = operands.get(0);
        Ratio b = operands.get(1);
        Decimal below = a.below() == null && b.below() == null ? null : Ratio.product(a.denominator(), b.denominator());
        return new Ratio(Ratio.product(a.above(), b.above()), below);
    }

    /** The divisor's numerator becomes the denominator, positive, and NULL instead of 0. */
    static Ratio divided(List<Ratio> operands) throws TooLargeException {
        Ratio a = operands.get(0);
        Ratio b = operands.get(1);
        Decimal above = Ratio.product(a.above(), b.denominator());
        Decimal below = Ratio.product(a.denominator(), b.above());
        if (below.signed()) {
            above = with(
                    above,
                    "case when " + below.sql() + " < 0 then -" + above.sql() + " else " + above.sql() + " end",
                    true);
            below = with(below, "abs(" + below.sql() + ")", false);
        }
        String guarded = "nullif(" + below.sql() + ", " + zero(below) + ")";
        return new Ratio(above, with(below, guarded, false));
    }

    static Ratio numerator(Operator operator, Ratio operand) {
        Decimal above = operand.above();
        return new Ratio(
                with(above, SqlCompiler.filled(operator, List.of(above.sql())), operator == Operator.NEGATE),
                operand.below());
    }

    /** NULL as soon as one is, which DuckDB's least and greatest are not. */
    static Ratio extreme(Operator operator, List<Ratio> operands) throws TooLargeException {
        Ratio.Common common = Ratio.common(operands);
        List<Decimal> numbers = common.numerators();
        Decimal first = numbers.get(0);
        String sql = strict(numbers, SqlCompiler.filled(operator, texts(numbers)));
        return new Ratio(
                Decimal.of(sql, first.scale(), first.wide(), most(numbers), isSigned(numbers)), common.below());
    }

    private static String strict(List<Decimal> numbers, String sql) {
        String known = numbers.stream().map(n -> n.sql() + " is not null").collect(Collectors.joining(" and "));
        return "(case when " + known + " then " + sql + " end)";
    }

    private static List<String> texts(List<Decimal> numbers) {
        return numbers.stream().map(Decimal::sql).toList();
    }

    private static BigDecimal most(List<Decimal> numbers) {
        return numbers.stream().map(Decimal::most).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static boolean isSigned(List<Decimal> numbers) {
        return numbers.stream().anyMatch(Decimal::signed);
    }

    static Ratio branch(String condition, List<Ratio> branches) throws TooLargeException {
        return chosen(
                branches, texts -> SqlCompiler.filled(Operator.IF, List.of(condition, texts.get(0), texts.get(1))));
    }

    static Ratio first(List<Ratio> operands) throws TooLargeException {
        if (operands.stream().allMatch(o -> o.below() == null)) {
            return chosen(operands, texts -> SqlCompiler.filled(Operator.COALESCE, texts));
        }
        return chosen(operands, texts -> {
            StringBuilder sql = new StringBuilder("case");
            for (int i = 0; i < texts.size(); i++) {
                sql.append(" when not ")
                        .append(operands.get(i).missing())
                        .append(" then ")
                        .append(texts.get(i));
            }
            return sql.append(" end").toString();
        });
    }

    /** One operand, chosen once for the numerators and once for the denominators. */
    private static Ratio chosen(List<Ratio> operands, Function<List<String>, String> choice) throws TooLargeException {
        Decimal above = chosenNumber(operands.stream().map(Ratio::above).toList(), choice);
        boolean whole = operands.stream().allMatch(o -> o.below() == null);
        @Nullable
        Decimal below = whole
                ? null
                : chosenNumber(operands.stream().map(Ratio::denominator).toList(), choice);
        return new Ratio(above, below);
    }

    private static Decimal chosenNumber(List<Decimal> numbers, Function<List<String>, String> choice)
            throws TooLargeException {
        List<Decimal> aligned = Ratio.aligned(numbers);
        Decimal one = aligned.get(0);
        String sql = "(" + choice.apply(texts(aligned)) + ")";
        return Decimal.of(sql, one.scale(), one.wide(), most(aligned), isSigned(aligned));
    }

    /** Over the columns that there are: NULL is left out, or makes it missing where every row was asked. */
    static Ratio overCategories(Operator operator, List<Ratio> columns, boolean asked) throws TooLargeException {
        List<Decimal> numbers = Ratio.aligned(columns.stream().map(Ratio::above).toList());
        List<String> texts = texts(numbers);
        Decimal first = numbers.get(0);
        BigDecimal sum = numbers.stream().map(Decimal::most).reduce(BigDecimal.ZERO, BigDecimal::add);
        String sql;
        if (operator == Operator.SUM_OF) {
            String all = texts.stream()
                    .map(t -> asked ? t : "coalesce(" + t + ", " + zero(first) + ")")
                    .collect(Collectors.joining(" + "));
            sql = asked ? all : "case when coalesce(" + String.join(", ", texts) + ") is not null then " + all + " end";
        } else {
            String extreme = SqlCompiler.filled(operator, texts);
            sql = asked ? strict(numbers, extreme) : extreme;
        }
        return Ratio.of(Decimal.of("(" + sql + ")", first.scale(), first.wide(), sum, isSigned(numbers)));
    }

    /** Half away from zero, as whole numbers: (2·|a|·10ⁿ + b) ÷ 2b, cut off, where a and b have the same scale. */
    static Ratio rounded(Ratio operand, int decimals) throws TooLargeException {
        List<Decimal> parts = Ratio.aligned(List.of(operand.above(), operand.denominator()));
        BigDecimal shift = BigDecimal.ONE.movePointRight(decimals);
        BigDecimal unscaled = BigDecimal.ONE.movePointRight(parts.get(0).scale());
        BigDecimal bound = parts.get(0)
                .most()
                .multiply(TWO)
                .multiply(shift)
                .add(parts.get(1).most());
        Decimal.isWide(bound.multiply(unscaled), 0);
        String above = integer(parts.get(0));
        String below = integer(parts.get(1));
        String quotient = "((2 * abs(" + above + ") * " + shift.toPlainString() + "::hugeint + " + below + ") // (2 * "
                + below + "))";
        String signed = "case when " + above + " < 0 then -" + quotient + " else " + quotient + " end";
        BigDecimal most = operand.below() == null
                ? parts.get(0).most().add(BigDecimal.ONE)
                : parts.get(0).most().multiply(unscaled).add(BigDecimal.ONE);
        Decimal.isWide(most, decimals);
        String sql = "(cast((" + signed + ") as " + Decimal.type(0, true) + ") * "
                + "cast(" + BigDecimal.ONE.movePointLeft(decimals).toPlainString() + " as "
                + Decimal.type(decimals, true) + "))";
        return Ratio.of(Decimal.of(sql, decimals, true, most, operand.above().signed()));
    }

    private static String integer(Decimal number) throws TooLargeException {
        Decimal factor = Decimal.constant(BigDecimal.ONE.movePointRight(number.scale()));
        return "cast(" + Ratio.product(number.as(number.scale(), true), factor).sql() + " as hugeint)";
    }

    /** The first power of ten whose tenfold does not divide the figure. */
    static Ratio place(Ratio figure) {
        Decimal number = figure.above();
        StringBuilder sql = new StringBuilder("(case when " + number.sql() + " is null then null when " + number.sql()
                + " = " + zero(number) + " then " + cast(BigDecimal.ONE, number));
        BigDecimal place = BigDecimal.ONE.movePointLeft(number.scale());
        while (place.movePointRight(1).compareTo(number.most()) <= 0) {
            BigDecimal next = place.movePointRight(1);
            sql.append(" when ").append(number.sql()).append(" % ").append(cast(next, number));
            sql.append(" <> ").append(zero(number)).append(" then ").append(cast(place, number));
            place = next;
        }
        sql.append(" else ").append(cast(place, number)).append(" end)");
        return Ratio.of(Decimal.of(sql.toString(), number.scale(), number.wide(), place.max(BigDecimal.ONE), false));
    }

    private static String cast(BigDecimal value, Decimal like) {
        return "cast(" + value.toPlainString() + " as " + Decimal.type(like.scale(), like.wide()) + ")";
    }

    private static String zero(Decimal like) {
        return cast(BigDecimal.ZERO, like);
    }

    private static Decimal with(Decimal number, String sql, boolean signed) {
        return Decimal.of("(" + sql + ")", number.scale(), number.wide(), number.most(), signed);
    }
}
