package org.unionstat.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionstat.expression.Amount;
import org.unionstat.expression.Expression;
import org.unionstat.expression.Moment;
import org.unionstat.expression.Operand;
import org.unionstat.expression.Truth;
import org.unionstat.expression.Value;
import org.unionstat.expression.evaluate.Evaluation;
import org.unionstat.submission.Observation;
import org.unionstat.submission.SubmissionKey;

/**
 * One rule made ready to check many submissions.
 *
 * <p>It has no result where it does not apply, is not for the period, or none of its figures is there.
 */
public final class RuleCheck {

    private final RuleBook.Entry entry;
    private final Evaluation condition;
    private final @Nullable Evaluation scope;
    private final List<Operand> present;
    private final List<Operand> beyond;

    /**
     * Makes a rule ready.
     *
     * @param entry the rule and its pack
     */
    public RuleCheck(RuleBook.Entry entry) {
        this.entry = entry;
        this.condition = new Evaluation(entry.rule().condition());
        Expression applies = entry.rule().scope().condition();
        this.scope = applies == null ? null : new Evaluation(applies);
        List<Operand> operands = condition.sources().stream()
                .flatMap(s -> s instanceof Expression.Figure figure ? Stream.of(figure.operand()) : Stream.empty())
                .toList();
        this.present = operands.stream().filter(o -> o.moment() == Moment.NOW).toList();
        this.beyond = operands.stream().filter(o -> !o.isOwn()).toList();
    }

    /**
     * What a rule says of one submission.
     *
     * @param outcome the outcome
     * @param finding the finding of a failure; null otherwise
     * @param reasons why it cannot be told, as {@code figure: reason}; empty unless UNVERIFIABLE
     */
    public record Result(RuleOutcome outcome, @Nullable Finding finding, List<String> reasons) {

        /** Copies the reasons. */
        public Result {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * The rule.
     *
     * @return the rule
     */
    public Rule rule() {
        return entry.rule();
    }

    /** The figures of the period itself that the rule is about, in the order of reading. */
    List<Operand> present() {
        return present;
    }

    /**
     * Checks a submission.
     *
     * @param key whose submission it is
     * @param context what the rule may look at
     * @return what the rule says; nothing if it has no say
     */
    public Optional<Result> run(SubmissionKey key, RuleContext context) {
        if (!entry.rule().isFor(key.period())) {
            return Optional.empty();
        }
        Value[] values = values(condition, context);
        if (!isTouched(values) || (scope != null && scope.run(values(scope, context)) != Truth.TRUE)) {
            return Optional.empty();
        }
        List<String> unseen = unseen(context);
        if (!unseen.isEmpty()) {
            return Optional.of(new Result(RuleOutcome.UNVERIFIABLE, null, unseen));
        }
        return Optional.of(
                switch ((Truth) condition.run(values)) {
                    case TRUE -> new Result(RuleOutcome.PASS, null, List.of());
                    case FALSE ->
                        new Result(RuleOutcome.FAIL, new RuleFinding(entry, key, context).finding(), List.of());
                    case UNKNOWN -> new Result(RuleOutcome.UNVERIFIABLE, null, reasons(values));
                });
    }

    /** What is not looked for here might decide otherwise. */
    private List<String> unseen(RuleContext context) {
        return beyond.stream()
                .filter(o -> !context.sees(o))
                .map(o -> o + ": " + Value.Missing.ABSENT)
                .toList();
    }

    private boolean isTouched(Value[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Amount && condition.sources().get(i) instanceof Expression.Figure) {
                return true;
            }
        }
        return false;
    }

    private List<String> reasons(Value[] values) {
        List<String> reasons = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            String name = name(condition.sources().get(i));
            if (values[i] instanceof Value.Missing missing) {
                reasons.add(name + ": " + missing);
            } else if (values[i] instanceof Amount amount && amount.exact() == null) {
                reasons.add(name + ": " + FigureText.plain(amount.bounds()));
            }
        }
        // every figure is there and exact, so only a quotient can be missing
        return reasons.isEmpty() ? List.of(Value.Missing.ZERO_DENOMINATOR.toString()) : reasons;
    }

    private static String name(Expression.Source source) {
        return source instanceof Expression.Figure figure
                ? figure.operand().toString()
                : ((Expression.Attribute) source).name();
    }

    static Value[] values(Evaluation evaluation, RuleContext context) {
        List<Expression.Source> sources = evaluation.sources();
        Value[] values = new Value[sources.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = sources.get(i) instanceof Expression.Figure figure
                    ? value(context, figure.operand())
                    : context.attribute(name(sources.get(i)));
        }
        return values;
    }

    private static Value value(RuleContext context, Operand operand) {
        Observation observation = context.figure(operand).orElse(null);
        if (observation == null) {
            return Value.Missing.ABSENT;
        }
        return switch (observation.state()) {
            case REPORTED -> Amount.of(observation.figure().orElseThrow());
            case BLANK -> Value.Missing.BLANK;
            case MASKED -> Value.Missing.MASKED;
            case NOT_APPLICABLE -> Value.Missing.NOT_APPLICABLE;
            case NOT_RECEIVED, HELD, REJECTED -> Value.Missing.ABSENT;
        };
    }
}
