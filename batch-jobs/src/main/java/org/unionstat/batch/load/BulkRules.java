package org.unionstat.batch.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.unionstat.batch.check.RuleScan;
import org.unionstat.exchange.WideHeader;
import org.unionstat.expression.Expression;
import org.unionstat.expression.sql.Column;
import org.unionstat.indicator.Cell;
import org.unionstat.rule.Rule;
import org.unionstat.rule.RuleBook;

/**
 * Rules of packs as SQL over the figures of a wide file. A rule that asks for the unit, or whose numbers may be too large, is left to the reader together with every record that it may be about.
 */
final class BulkRules {

    private static final BigDecimal LARGEST = new BigDecimal("9999999999999.99");
    private static final Column ABSENT = new Column("null", 0, BigDecimal.ZERO, false, false);

    /** How many months has a period: 2014, 2014H1, 2014Q1, 2014M01; other spans are left to the reader. */
    private static final String MONTHS =
            "case length(period) when 4 then 12 when 6 then case period[5] when 'H' then 6 when 'Q' then 3 end when 7 then 1 end";

    private static final BigDecimal LONGEST = BigDecimal.valueOf(12);

    /** A condition rather than a filter, which costs three times as much. */
    private static final String ACTUAL = "count(case when series in ('', 'ACTUAL') then ";

    private final Map<Cell, WideHeader.Figures> columns;
    private final String isActual;

    /** When a record fails a rule, and how often it passes and cannot be told where none fails. */
    record Sql(String rule, String failing, String passed, String unverifiable) {}

    BulkRules(WideHeader header, Map<Cell, WideHeader.Figures> columns) {
        this.columns = columns;
        this.isActual = header.series() < 0 ? "" : "coalesce(t" + header.series() + ", '') in ('', 'ACTUAL') and ";
    }

    /** The rules that have a figure in the file. */
    List<Sql> of(RuleBook book) {
        List<Rule> here = book.entries().stream()
                .map(RuleBook.Entry::rule)
                .filter(r -> !known(r).isEmpty())
                .toList();
        List<Rule> always = here.stream()
                .filter(r -> r.since() == null && r.until() == null)
                .toList();
        List<Rule> left = new ArrayList<>(here);
        left.removeAll(always);
        // what a file does not tell is for the night to look at, after acceptance
        List<Rule> beyond = always.stream()
                .filter(r -> r.looksBeyond() && r.scope().condition() == null)
                .toList();
        List<Rule> within = always.stream().filter(r -> !r.looksBeyond()).toList();
        always.stream().filter(r -> r.looksBeyond() && !beyond.contains(r)).forEach(left::add);
        RuleScan scan = RuleScan.of(within, this::column);
        left.addAll(scan.left());
        List<Sql> all = new ArrayList<>();
        beyond.forEach(r -> all.add(new Sql(r.id(), "false", "0", ACTUAL + "coalesce(" + known(r) + ") end)")));
        Set<String> ofThePeriod = always.stream()
                .filter(r -> r.condition().sources().stream().anyMatch(s -> s instanceof Expression.Attribute))
                .map(Rule::id)
                .collect(Collectors.toSet());
        scan.rules().forEach(r -> all.add(inSql(r, ofThePeriod.contains(r.get("rule")))));
        left.forEach(r -> all.add(new Sql(r.id(), isActual + "coalesce(" + known(r) + ") is not null", "0", "0")));
        return all;
    }

    private Sql inSql(Map<String, String> rule, boolean isOfThePeriod) {
        String condition = rule.getOrDefault("condition", "");
        String failing = "coalesce(not " + condition + ", false)";
        if (isOfThePeriod) {
            failing = "(" + failing + " or (" + MONTHS + " is null and " + rule.get("known") + " is not null))";
        }
        String passed = ACTUAL + "case when " + condition + " then 1 end end)";
        return new Sql(
                rule.getOrDefault("rule", ""),
                isActual + failing,
                passed,
                ACTUAL + rule.get("known") + " end) - " + passed);
    }

    /** The columns of the file that a rule looks at. */
    private String known(Rule rule) {
        return rule.condition().sources().stream()
                .filter(s -> s instanceof Expression.Figure)
                .flatMap(s -> column(s).stream())
                .map(Column::sql)
                .filter(c -> !c.equals(ABSENT.sql()))
                .collect(Collectors.joining(", "));
    }

    /** An empty cell of a wide file is a blank; what has no column is absent, as are figures of other periods and units. */
    private Optional<Column> column(Expression.Source source) {
        if (source instanceof Expression.Attribute attribute) {
            return attribute.name().equals("months")
                    ? Optional.of(new Column(MONTHS, 0, LONGEST, false, false))
                    : Optional.empty();
        }
        Expression.Figure figure = (Expression.Figure) source;
        WideHeader.Figures found = figure.operand().isOwn()
                ? columns.get(Cell.parse(figure.operand().cell()))
                : null;
        return Optional.of(
                found == null
                        ? ABSENT
                        : new Column(
                                BulkColumns.figureOf(found),
                                found.indicator().decimals(),
                                LARGEST,
                                figure.subject().signed(),
                                true));
    }
}
