package org.unionstat.expression.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.expression.Amount;
import org.unionstat.expression.Expression;
import org.unionstat.expression.ExpressionReader;
import org.unionstat.expression.Truth;
import org.unionstat.expression.Value;
import org.unionstat.outcome.Place;
import org.unionstat.quantity.Qualifier;
import org.unionstat.quantity.Quantity;

class EvaluationTest {

    private static final ExpressionReader READER =
            new ExpressionReader(Catalogue.base().orThrow().vocabulary());

    /** x, y and z stand for three counts, p for a rate, m for money. */
    private static final Map<String, String> NAMES = Map.of(
            "x", "membership.members",
            "y", "membership.workers",
            "z", "membership.all_workers",
            "p", "membership.density",
            "m", "finance.collected",
            "w", "membership.members[sex:female]",
            "v", "membership.members[sex:male]");

    @ParameterizedTest(name = "{0} with {1} is {2}")
    @CsvFileSource(resources = "expressions.csv", numLinesToSkip = 1, delimiter = '|')
    void evaluates(String expression, String figures, String expected) {
        String text = expression.replace("sum(x[sex:*])", "sum(membership.members[sex:*])");
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            text = text.replaceAll("\\b" + name.getKey() + "\\b", name.getValue());
        }
        Expression read = READER.condition(text, true, Place.NOWHERE).orThrow();
        Evaluation evaluation = new Evaluation(read);
        Map<String, Value> values = values(figures);
        Value[] row = evaluation.sources().stream()
                .map(s -> values.getOrDefault(cell(s), Value.Missing.ABSENT))
                .toArray(Value[]::new);

        assertThat(evaluation.run(row)).isEqualTo(Truth.valueOf(expected));
    }

    private static String cell(Expression.Source source) {
        return source instanceof Expression.Figure figure ? figure.operand().toString() : "";
    }

    private static Map<String, Value> values(String figures) {
        Map<String, Value> values = new HashMap<>();
        if (figures != null) {
            for (String each : figures.split(" ", -1)) {
                String[] parts = each.split("=", 2);
                values.put(NAMES.getOrDefault(parts[0], parts[0]), value(parts[1]));
            }
        }
        return values;
    }

    private static Value value(String text) {
        if (text.equals("blank")) {
            return Value.Missing.BLANK;
        }
        String[] ends = text.split("~", -1);
        BigDecimal number = new BigDecimal(ends[0].replace("+", ""));
        if (ends.length == 2) {
            return Amount.of(new Quantity(number, new BigDecimal(ends[1]), Qualifier.RANGE));
        }
        return text.endsWith("+")
                ? Amount.of(new Quantity(number, null, Qualifier.AT_LEAST))
                : Amount.of(Quantity.of(number));
    }
}
