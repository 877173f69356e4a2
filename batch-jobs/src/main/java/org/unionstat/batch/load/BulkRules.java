package org.unionstat.batch.load;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.unionstat.exchange.WideHeader;
import org.unionstat.expression.Expression;
import org.unionstat.expression.Moment;
import org.unionstat.expression.sql.Column;
import org.unionstat.expression.sql.SqlCompiler;
import org.unionstat.indicator.Cell;
import org.unionstat.outcome.Outcome;
import org.unionstat.rule.Rule;

/**
 * Rules of packs as SQL over the figures of a wide file. A rule that asks for the unit or the period, or whose numbers may be too
 * large, is left to the reader together with every record that it may be about.
 */
final class BulkRules {

    private static final BigDecimal LARGEST = new BigDecimal("9999999999999.99");
    private static final String ABSENT = "null";

    private final Map<Cell, WideHeader.Figures> columns;
    private final String isActual;

    /** When a record fails a rule, and how often it passes and cannot be told where none fails. */
    record Sql(String failing, String passed, String unverifiable) {}

    BulkRules(WideHeader header, Map<Cell, WideHeader.Figures> columns) {
        this.columns = columns;
        this.isActual = header.series() < 0 ? "" : "coalesce(t" + header.series() + ", '') in ('', 'ACTUAL') and ";
    }

    /** The rule in SQL; nothing if the file has none of its figures. */
    Optional<Sql> of(Rule rule) {
        List<Expression.Source> sources = rule.condition().sources();
        String known = sources.stream()
                .map(this::column)
                .map(Column::sql)
                .filter(c -> !c.equals(ABSENT))
                .distinct()
                .collect(Collectors.joining(", "));
        if (known.isEmpty()) {
            return Optional.empty();
        }
        String told = "coalesce(" + known + ")";
        boolean plain = rule.scope().condition() == null
                && rule.since() == null
                && rule.until() == null
                && sources.stream().allMatch(s -> s instanceof Expression.Figure);
        Outcome<String> condition = plain ? new SqlCompiler(this::column).condition(rule.condition()) : Outcome.of("");
        String actual = "series in ('', 'ACTUAL')";
        if (!plain || !condition.succeeded()) {
            return Optional.of(new Sql(isActual + told + " is not null", "0", "0"));
        }
        String passes = condition.orThrow();
        String passed = "count(*) filter (" + passes + " and " + actual + ")";
        return Optional.of(new Sql(
                isActual + "coalesce(not " + passes + ", false)",
                passed,
                "count(" + told + ") filter (" + actual + ") - " + passed));
    }

    /** An empty cell of a wide file is a blank; what has no column is absent, as are figures of other periods and units. */
    private Column column(Expression.Source source) {
        if (source instanceof Expression.Figure figure
                && figure.operand().moment() == Moment.NOW
                && figure.operand().series().isEmpty()) {
            WideHeader.Figures found = columns.get(Cell.parse(figure.operand().cell()));
            if (found != null) {
                boolean signed = figure.subject().signed();
                return new Column(BulkColumns.figureOf(found), found.indicator().decimals(), LARGEST, signed, true);
            }
        }
        return new Column(ABSENT, 0, BigDecimal.ZERO, false, false);
    }
}
