package org.unionstat.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionstat.expression.Amount;
import org.unionstat.expression.Expression;
import org.unionstat.expression.Value;
import org.unionstat.expression.evaluate.Evaluation;
import org.unionstat.outcome.FindingClass;
import org.unionstat.outcome.Place;
import org.unionstat.quantity.Fraction;
import org.unionstat.quantity.Interval;
import org.unionstat.quantity.Qualifier;
import org.unionstat.quantity.Quantity;
import org.unionstat.submission.Observation;
import org.unionstat.submission.SubmissionKey;

/** Says how a rule of a pack fails. */
final class RuleFinding {

    private static final int DECIMALS = 4;
    private static final int CENTS = 2;

    private final RuleBook.Entry entry;
    private final SubmissionKey key;
    private final RuleContext context;
    private final List<OperandFigure> operands = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private boolean approximate;

    RuleFinding(RuleBook.Entry entry, SubmissionKey key, RuleContext context) {
        this.entry = entry;
        this.key = key;
        this.context = context;
        entry.rule().condition().sources().forEach(s -> {
            if (s instanceof Expression.Figure figure) {
                add(figure);
            }
        });
    }

    private void add(Expression.Figure figure) {
        Optional<Observation> observation = context.figure(figure.operand());
        Optional<Quantity> quantity = observation.flatMap(Observation::figure);
        Place place = observation.map(Observation::place).orElse(Place.NOWHERE);
        String value = quantity.map(q -> FigureText.plain(q.bounds())).orElse("");
        operands.add(new OperandFigure(figure.operand().toString(), value, place));
        if (quantity.isPresent()) {
            if (!place.equals(Place.NOWHERE) || figure.operand().isOwn()) {
                places.add(place);
            }
            approximate |= quantity.get().qualifier() == Qualifier.APPROXIMATE;
        }
    }

    Finding finding() {
        Rule rule = entry.rule();
        Optional<Sides> sides = Sides.of(rule.expression(), this::run);
        Interval left = sides.map(s -> bounds(s.left())).orElse(null);
        Interval right = sides.map(s -> bounds(s.right())).orElse(null);
        BigDecimal imbalance = sides.map(this::imbalance).orElse(null);
        String zh = sides.map(s -> message(s, left, right, imbalance, true)).orElse(rule.label());
        String en = sides.map(s -> message(s, left, right, imbalance, false)).orElse(rule.labelEn());
        FindingClass grade =
                rule.findingClass() == FindingClass.HARD && approximate ? FindingClass.QUERY : rule.findingClass();
        return new Finding(
                key.unit(),
                key.period().code(),
                rule.id(),
                grade,
                RuleOutcome.FAIL,
                left == null ? "" : FigureText.plain(left),
                right == null ? "" : FigureText.plain(right),
                imbalance,
                zh,
                en,
                places,
                entry.pack(),
                operands);
    }

    private Value run(Expression expression) {
        Evaluation evaluation = new Evaluation(expression);
        return evaluation.run(RuleCheck.values(evaluation, context));
    }

    private @Nullable Interval bounds(Expression side) {
        if (!(run(side) instanceof Amount amount)) {
            return null;
        }
        Interval bounds = amount.bounds();
        return new Interval(shown(bounds.lower()), shown(bounds.upper()));
    }

    private static @Nullable BigDecimal shown(@Nullable BigDecimal end) {
        return end == null || end.scale() <= DECIMALS ? end : end.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private @Nullable BigDecimal imbalance(Sides sides) {
        Fraction left = run(sides.left()) instanceof Amount amount ? amount.exact() : null;
        Fraction right = run(sides.right()) instanceof Amount amount ? amount.exact() : null;
        if (left == null || right == null) {
            return null;
        }
        BigDecimal difference = left.minus(right).rounded(CENTS).stripTrailingZeros();
        return difference.scale() < 0 ? difference.setScale(0) : difference;
    }

    private static String message(
            Sides sides,
            @Nullable Interval left,
            @Nullable Interval right,
            @Nullable BigDecimal imbalance,
            boolean zh) {
        SideWords words = new SideWords(zh);
        String text = side(words.of(sides.left()), left) + " " + sides.relation() + " "
                + side(words.of(sides.right()), right);
        if (imbalance == null) {
            return text;
        }
        String difference = FigureText.printed(imbalance);
        return zh ? text + "（差 " + difference + "）" : text + " (difference " + difference + ")";
    }

    private static String side(String words, @Nullable Interval figure) {
        String printed = figure == null ? "" : FigureText.printed(figure);
        return (words + " " + printed).strip();
    }
}
