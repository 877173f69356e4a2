package org.unionstat.batch.backends;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionstat.expression.Operator;
import org.unionstat.expression.Signature;

/** Rules mean the same in memory and in SQL. */
class ExpressionBackEndsTest {

    private static final BigDecimal LARGEST = new BigDecimal("9999999999999.99");
    private static final BigDecimal SMALL = new BigDecimal("99999.99");
    private static final int SAMPLE = 400;
    private static final int MANY = 10_000;
    private static final int ROWS = 60;

    /** Conditions with each operator over x, y (signed) and w, v (two categories), one of them at least. */
    private static final Map<Operator, List<String>> SAMPLES = samples();

    private static Map<Operator, List<String>> samples() {
        Map<Operator, List<String>> samples = new EnumMap<>(Operator.class);
        samples.put(Operator.OR, List.of("x > 0 or y > 0", "is_annual or x > 1"));
        samples.put(Operator.AND, List.of("x > 0 and y > 0", "is_annual and x > 1"));
        samples.put(Operator.NOT, List.of("not x > 0", "not is_annual"));
        samples.put(Operator.EQUAL, List.of("x = y", "level = county", "unit.industry = '制造业'", "x = 0"));
        samples.put(Operator.NOT_EQUAL, List.of("x != y", "level != county", "unit.industry != ''"));
        samples.put(Operator.BELOW, List.of("x < y", "0 < x"));
        samples.put(Operator.AT_MOST, List.of("x <= y", "0 <= x <= y"));
        samples.put(Operator.ABOVE, List.of("x > y"));
        samples.put(Operator.AT_LEAST, List.of("x >= y"));
        samples.put(Operator.IN, List.of("x in (0, 1, y)", "unit.industry in ('制造业', '')"));
        samples.put(Operator.BETWEEN, List.of("x between y and 1", "x between 0 and y"));
        samples.put(Operator.IS_MISSING, List.of("x is missing", "x is not missing", "level is missing"));
        samples.put(Operator.PLUS, List.of("x + y = 1", "x + y > x"));
        samples.put(Operator.MINUS, List.of("x - y = 0", "x - y < 0"));
        samples.put(Operator.TIMES, List.of("x * y = 0", "x * 100 > y", "x * y >= x"));
        samples.put(Operator.DIVIDE, List.of("x / y = 1", "x / y < 0.01", "x / y / 3 <= y / x", "y / (x / y) > 0"));
        samples.put(Operator.NEGATE, List.of("-x = 0", "-y <= x", "-y = y"));
        samples.put(
                Operator.IF,
                List.of(
                        "if x > 0 then y > 0 else y < 0",
                        "(if x > 0 then y else x / y) >= 0",
                        "(if is_annual then x else y) = x"));
        samples.put(Operator.ABS, List.of("abs(y) = y", "abs(x - y) <= 1", "abs(x / y) <= 1"));
        samples.put(Operator.MIN, List.of("min(x, y) = x", "min(x, y, 1) < 0", "min(x / y, 1) = 1"));
        samples.put(Operator.MAX, List.of("max(x, y) = x", "max(x, y, 0) = 0"));
        samples.put(
                Operator.ROUND,
                List.of(
                        "round(y) = y",
                        "round(y, 1) > y",
                        "round(ratio(x, y), 2) = 0.33",
                        "round(ratio(y, 3), 1) * 3 = y",
                        "round(y / 2, 0) < 0"));
        samples.put(
                Operator.COALESCE, List.of("coalesce(x, y) = y", "coalesce(x / y, y) > 0", "coalesce(x, y, 1) = 1"));
        samples.put(Operator.RATIO, List.of("ratio(x, y) = 1", "100 * ratio(x, y) > 33", "ratio(y, x) is missing"));
        samples.put(Operator.PLACE, List.of("place(m) = 10", "place(m) <= 0.1", "place(m) > 100", "place(x) = 1"));
        samples.put(Operator.AGREES, List.of("agrees(x, y)", "agrees(p, 100 * ratio(x, y))", "agrees(m, n + m)"));
        samples.put(Operator.SUM_OF, List.of("x = sum(x[sex:*])", "sum(x[sex:*]) is missing"));
        samples.put(Operator.MIN_OF, List.of("min(x[sex:*]) < 1", "min(x[sex:*]) is missing"));
        samples.put(Operator.MAX_OF, List.of("max(x[sex:*]) <= x"));
        return samples;
    }

    private static String named(String text) {
        return text.replaceAll("\\bx\\b", "membership.members")
                .replaceAll("\\by\\b", "bargaining.campaign_lead_months")
                .replaceAll("\\bm\\b", "finance.collected")
                .replaceAll("\\bn\\b", "mutual_aid.fund_balance")
                .replaceAll("\\bp\\b", "membership.density");
    }

    /** All pairs of edge values of x and y, the others in step. */
    private static List<Map<String, Object>> edges(BigDecimal largest) {
        List<String> values = List.of("", "0", "-0", "1", "0.01", "2.5", "-2.5", "33.33", "250", "largest", "smallest");
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String x : values) {
            for (String y : values) {
                Map<String, Object> row = new HashMap<>();
                put(row, "membership.members", number(x, largest, false));
                put(row, "bargaining.campaign_lead_months", number(y, largest, true));
                put(row, "membership.members[sex:female]", number(y, largest, false));
                put(row, "membership.members[sex:male]", number(x, largest, false));
                put(row, "finance.collected", number(x, largest, false));
                put(row, "mutual_aid.fund_balance", number(y, largest, true));
                put(row, "membership.density", number(y, largest, false));
                put(row, "level", y.equals("1") ? "county" : y.isEmpty() ? null : "township");
                put(row, "unit.industry", List.of("制造业", "", "制造", "a'b").get(rows.size() % 4));
                put(row, "is_annual", y.isEmpty() ? null : (Object) y.equals("0"));
                rows.add(row);
            }
        }
        return rows;
    }

    private static Object number(String text, BigDecimal largest, boolean signed) {
        BigDecimal value = switch (text) {
            case "" -> null;
            case "largest" -> largest;
            case "smallest" -> largest.negate();
            default -> new BigDecimal(text);
        };
        return value == null || signed ? value : value.abs();
    }

    private static void put(Map<String, Object> row, String name, Object value) {
        if (value != null) {
            row.put(name, value);
        }
    }

    @Test
    void haveASampleOfEveryOperator() {
        for (Operator operator : Operator.values()) {
            assertThat(SAMPLES.containsKey(operator))
                    .as(operator.notation())
                    .isEqualTo(operator.signature() != Signature.SHIFT);
        }
    }

    @ParameterizedTest(name = "up to {0}, asked {1}")
    @CsvSource({"9999999999999.99,true", "9999999999999.99,false", "99999.99,true", "99999.99,false"})
    void agreeOnEveryOperatorAndEdge(BigDecimal largest, boolean asked) throws SQLException {
        try (ExpressionTable table = new ExpressionTable(edges(largest), largest, asked)) {
            List<String> texts = SAMPLES.values().stream()
                    .flatMap(List::stream)
                    .map(ExpressionBackEndsTest::named)
                    .toList();
            ExpressionTable.Comparison comparison = table.compare(texts);
            assertThat(comparison.differences()).isEmpty();
            assertThat(comparison.refused()).isLessThanOrEqualTo(largest.compareTo(SMALL) == 0 ? 0 : 3);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @CsvSource({"1,true", "2,false"})
    void agreeOnRandomExpressions(long seed, boolean asked) throws SQLException {
        agree(seed, SAMPLE, SMALL, asked, SAMPLE / 4);
        agree(seed + 10, SAMPLE / 2, LARGEST, asked, SAMPLE / 2);
    }

    @EnabledIfSystemProperty(named = "unionstat.heavy", matches = "true")
    @Test
    void agreeOnTenThousandRandomExpressions() throws SQLException {
        agree(100, MANY / 2, SMALL, true, MANY / 8);
        agree(101, MANY / 2, SMALL, false, MANY / 8);
    }

    private static void agree(long seed, int count, BigDecimal largest, boolean asked, int mostRefused)
            throws SQLException {
        RandomExpressions expressions = new RandomExpressions(seed);
        try (ExpressionTable table = new ExpressionTable(expressions.rows(ROWS, largest), largest, asked)) {
            ExpressionTable.Comparison comparison = table.compare(expressions.conditions(count));
            assertThat(comparison.differences()).isEmpty();
            assertThat(comparison.refused()).isLessThanOrEqualTo(mostRefused);
        }
    }
}
