package org.unionstat.batch.backends;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.expression.Amount;
import org.unionstat.expression.Expression;
import org.unionstat.expression.ExpressionReader;
import org.unionstat.expression.Truth;
import org.unionstat.expression.Type;
import org.unionstat.expression.Value;
import org.unionstat.expression.evaluate.Evaluation;
import org.unionstat.expression.sql.Column;
import org.unionstat.expression.sql.SqlCompiler;
import org.unionstat.outcome.Outcome;
import org.unionstat.outcome.Place;

/** Rows of figures in DuckDB and in memory, and expressions run over them by both back-ends. */
final class ExpressionTable implements AutoCloseable {

    /** The names of figures and attributes, and whether they are numbers, texts or truths. */
    static final Map<String, String> COLUMNS = columns();

    private static final ExpressionReader READER =
            new ExpressionReader(Catalogue.base().orThrow().vocabulary());

    private final Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    private final List<Map<String, Object>> rows;
    private final BigDecimal largest;
    private final boolean asked;

    ExpressionTable(List<Map<String, Object>> rows, BigDecimal largest, boolean asked) throws SQLException {
        this.rows = List.copyOf(rows);
        this.largest = largest;
        this.asked = asked;
        String types = COLUMNS.entrySet().stream()
                .map(c -> '"' + c.getKey() + "\" " + c.getValue())
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table figures (id integer, " + types + ")");
        }
        String places = "?, ".repeat(COLUMNS.size()) + "?";
        try (PreparedStatement insert = connection.prepareStatement("insert into figures values (" + places + ")")) {
            for (int i = 0; i < rows.size(); i++) {
                insert.setInt(1, i);
                int column = 2;
                for (String name : COLUMNS.keySet()) {
                    insert.setObject(column++, rows.get(i).get(name));
                }
                insert.execute();
            }
        }
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String count : List.of(
                "membership.members",
                "membership.workers",
                "membership.all_workers",
                "membership.new_members",
                "membership.members[sex:female]",
                "membership.members[sex:male]",
                "bargaining.campaign_lead_months",
                "finance.collected",
                "finance.payable",
                "mutual_aid.fund_balance",
                "membership.density")) {
            columns.put(count, "decimal(18, 2)");
        }
        columns.put("level", "varchar");
        columns.put("unit.industry", "varchar");
        columns.put("is_annual", "boolean");
        columns.put("month", "decimal(18, 2)");
        return columns;
    }

    /** Where both differ, in words; and how many expressions SQL refuses because of their size. */
    record Comparison(List<String> differences, int refused) {}

    Comparison compare(List<String> texts) throws SQLException {
        List<String> differences = new ArrayList<>();
        int refused = 0;
        for (String text : texts) {
            Outcome<Expression> read = READER.condition(text, true, Place.NOWHERE);
            if (!read.succeeded()) {
                differences.add(text + " cannot be read: " + read.problems());
                continue;
            }
            Outcome<String> sql = new SqlCompiler(this::column).condition(read.orThrow());
            if (sql.succeeded()) {
                compare(text, read.orThrow(), sql.orThrow(), differences);
            } else {
                refused++;
            }
        }
        return new Comparison(differences, refused);
    }

    private void compare(String text, Expression expression, String sql, List<String> differences) throws SQLException {
        Evaluation evaluation = new Evaluation(expression);
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select id, " + sql + " as truth from figures order by id")) {
            while (result.next()) {
                Map<String, Object> row = rows.get(result.getInt("id"));
                Object found = result.getObject("truth");
                Truth inSql = found == null ? Truth.UNKNOWN : Boolean.TRUE.equals(found) ? Truth.TRUE : Truth.FALSE;
                Value[] values =
                        evaluation.sources().stream().map(s -> value(row, s)).toArray(Value[]::new);
                Value inMemory = evaluation.run(values);
                if (inMemory != inSql) {
                    differences.add(text + " of " + row + ": " + inMemory + " in memory, " + inSql + " by " + sql);
                }
            }
        } catch (SQLException e) {
            differences.add(text + " stops the scan: " + e.getMessage() + " by " + sql);
        }
    }

    private Value value(Map<String, Object> row, Expression.Source source) {
        Object value = row.get(name(source));
        if (value == null) {
            return source.type() instanceof Type.Truth
                    ? Truth.UNKNOWN
                    : asked ? Value.Missing.BLANK : Value.Missing.ABSENT;
        }
        if (value instanceof BigDecimal number) {
            return Amount.exactly(number);
        }
        return value instanceof Boolean truth ? truth ? Truth.TRUE : Truth.FALSE : new Value.Word((String) value);
    }

    private static String name(Expression.Source source) {
        return source instanceof Expression.Figure figure
                ? figure.operand().cell()
                : ((Expression.Attribute) source).name();
    }

    private Column column(Expression.Source source) {
        String name = name(source);
        if (!COLUMNS.containsKey(name)) {
            throw new IllegalArgumentException("no column for " + name);
        }
        String quoted = '"' + name + '"';
        return source.type() instanceof Type.Numeric
                ? new Column(quoted, 2, largest, signed(source), asked)
                : Column.plain(quoted);
    }

    private static boolean signed(Expression.Source source) {
        return source instanceof Expression.Figure figure && figure.subject().signed();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
