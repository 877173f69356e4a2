package org.unionstat.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.unionstat.expression.Amount;
import org.unionstat.expression.Expression;
import org.unionstat.expression.Moment;
import org.unionstat.expression.Truth;
import org.unionstat.expression.Type;
import org.unionstat.expression.Value;
import org.unionstat.expression.evaluate.Evaluation;
import org.unionstat.outcome.Problem;
import org.unionstat.quantity.Quantity;

/**
 * Looks for rules that are read without error and yet do no good. What it says is a warning: figures are tried, nothing is
 * proven.
 */
public final class Lint {

    private static final int TRIALS = 2_000;
    private static final long[] EDGES = {0, 1, 2, 3, 10, 99, 100, 101, 1_000, 12_345, 10_000_000};

    private final Function<String, Set<String>> askedFor;

    /**
     * A lint for one catalogue.
     *
     * @param askedFor the kinds of units that some form asks for a cell; none if nobody is asked for it
     */
    public Lint(Function<String, Set<String>> askedFor) {
        this.askedFor = askedFor;
    }

    /**
     * Looks through rules.
     *
     * @param book the rules in force
     * @return warnings in the order of the rules: LINT-001 always true, 002 never true, 003 the same as another, 004 figures
     *     that no unit is asked for together, 005 figures that nobody is asked for; the last two of rules that are not shipped
     */
    public List<Problem> of(RuleBook book) {
        List<Problem> warnings = new ArrayList<>();
        Map<Expression, Rule> seen = new LinkedHashMap<>();
        for (RuleBook.Entry entry : book.entries()) {
            Rule rule = entry.rule();
            trials(rule, warnings);
            Rule same = seen.putIfAbsent(rule.condition(), rule);
            if (same != null && same.scope().equals(rule.scope())) {
                warn(warnings, rule, "LINT-003", "says the same as " + same.id());
            }
            if (!rule.place().file().equals(RuleBook.shipped().name())) {
                asked(rule, warnings);
            }
        }
        return warnings;
    }

    private static void warn(List<Problem> warnings, Rule rule, String code, String message) {
        warnings.add(new Problem(code, rule.id() + " " + message, rule.place()));
    }

    private static void trials(Rule rule, List<Problem> warnings) {
        Evaluation evaluation = new Evaluation(rule.condition());
        Random random = new Random(rule.id().hashCode());
        Set<Value> results = new LinkedHashSet<>();
        for (int i = 0; i < TRIALS && results.size() < 2; i++) {
            Value[] values =
                    evaluation.sources().stream().map(s -> value(s, random)).toArray(Value[]::new);
            Value result = evaluation.run(values);
            if (result != Truth.UNKNOWN) {
                results.add(result);
            }
        }
        boolean equality = rule.text().contains(" = ") || rule.text().contains("agrees(");
        if (!results.contains(Truth.FALSE)) {
            warn(warnings, rule, "LINT-001", "never fails, whatever the figures are");
        } else if (!results.contains(Truth.TRUE) && !equality) {
            warn(warnings, rule, "LINT-002", "never passes, whatever the figures are");
        }
    }

    private static Value value(Expression.Source source, Random random) {
        if (source.type() instanceof Type.Truth) {
            return random.nextBoolean() ? Truth.TRUE : Truth.FALSE;
        }
        if (source.type() instanceof Type.Text text) {
            return new Value.Word(
                    text.known().isEmpty()
                            ? ""
                            : text.known().get(random.nextInt(text.known().size())));
        }
        long size = random.nextBoolean() ? EDGES[random.nextInt(EDGES.length)] : random.nextInt(200);
        boolean signed =
                source instanceof Expression.Figure figure && figure.subject().signed();
        return Amount.of(Quantity.of(signed && random.nextBoolean() ? -size : size));
    }

    private void asked(Rule rule, List<Problem> warnings) {
        Set<String> together = null;
        Set<String> nobody = new LinkedHashSet<>();
        for (Expression.Source source : rule.condition().sources()) {
            if (source instanceof Expression.Figure figure && figure.operand().moment() == Moment.NOW) {
                Set<String> asked = askedFor.apply(figure.operand().cell());
                if (asked.isEmpty()) {
                    nobody.add(figure.operand().cell());
                }
                Set<String> common = new LinkedHashSet<>(asked);
                if (together != null) {
                    common.retainAll(together);
                }
                together = common;
            }
        }
        if (!nobody.isEmpty()) {
            warn(
                    warnings,
                    rule,
                    "LINT-005",
                    "looks at what nobody is asked for: " + nobody.stream().collect(Collectors.joining(", ")));
        } else if (together != null && together.isEmpty()) {
            warn(warnings, rule, "LINT-004", "looks at figures that no unit is asked for together");
        }
    }
}
