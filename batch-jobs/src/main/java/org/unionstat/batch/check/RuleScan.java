package org.unionstat.batch.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.unionstat.expression.Expression;
import org.unionstat.expression.sql.Column;
import org.unionstat.expression.sql.SqlCompiler;
import org.unionstat.outcome.Outcome;
import org.unionstat.rule.Rule;

/**
 * Rules as columns of one scan over a wide table. Figures count as exact: rows with qualified figures are for
 * {@link org.unionstat.rule.PackChecks}, and so are rules whose figures the table does not have.
 *
 * <p>The texts are for {@code intermediate/rule_verdict}, {@code rule_touched}, {@code rule_total} and {@code rule_failure}.
 */
public final class RuleScan {

    private final List<Map<String, String>> rules = new ArrayList<>();
    private final List<Rule> left = new ArrayList<>();
    private final Function<Expression.Source, Optional<Column>> columns;

    private RuleScan(Function<Expression.Source, Optional<Column>> columns) {
        this.columns = columns;
    }

    /**
     * Writes rules as SQL.
     *
     * @param rules the rules
     * @param columns where the table has a figure or an attribute
     * @return the scan
     */
    public static RuleScan of(List<Rule> rules, Function<Expression.Source, Optional<Column>> columns) {
        RuleScan scan = new RuleScan(columns);
        rules.forEach(scan::add);
        return scan;
    }

    private void add(Rule rule) {
        @Nullable Expression scope = rule.scope().condition();
        Set<Expression.Source> sources = new LinkedHashSet<>(rule.condition().sources());
        if (scope != null) {
            sources.addAll(scope.sources());
        }
        if (!sources.stream().allMatch(s -> columns.apply(s).isPresent())) {
            left.add(rule);
            return;
        }
        SqlCompiler compiler = new SqlCompiler(s -> columns.apply(s).orElseThrow());
        Outcome<String> condition = compiler.condition(rule.condition());
        Outcome<String> applies = scope == null ? Outcome.of("") : compiler.condition(scope);
        if (condition.succeeded() && applies.succeeded()) {
            String known = sources.stream()
                    .filter(s -> s instanceof Expression.Figure)
                    .map(s -> columns.apply(s).orElseThrow().sql())
                    .collect(Collectors.joining(", ", "coalesce(", ")"));
            rules.add(Map.of(
                    "number",
                    Integer.toString(rules.size()),
                    "rule",
                    rule.id().replace("'", "''"),
                    "condition",
                    scoped(applies.orThrow(), condition.orThrow()),
                    "known",
                    scoped(applies.orThrow(), known)));
        } else {
            left.add(rule);
        }
    }

    private static String scoped(String applies, String text) {
        return applies.isEmpty() ? text : "case when " + applies + " then " + text + " end";
    }

    /**
     * The rules in SQL: {@code number}, {@code rule}, its {@code condition}, and {@code known}, which is not null where the
     * rule has a say.
     *
     * @return one map for each rule
     */
    public List<Map<String, String>> rules() {
        return List.copyOf(rules);
    }

    /**
     * The rules that SQL cannot run on this table.
     *
     * @return the rules
     */
    public List<Rule> left() {
        return List.copyOf(left);
    }

    /**
     * The condition on a row of verdicts that some rule fails.
     *
     * @return SQL
     */
    public String anyFailure() {
        return rules.isEmpty()
                ? "false"
                : rules.stream().map(r -> "not r" + r.get("number")).collect(Collectors.joining(" or "));
    }
}
