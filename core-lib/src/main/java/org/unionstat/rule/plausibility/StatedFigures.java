package org.unionstat.rule.plausibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionstat.quantity.Interval;
import org.unionstat.quantity.Qualifier;
import org.unionstat.quantity.Quantity;
import org.unionstat.rule.FigureText;
import org.unionstat.rule.RuleOutcome;

/**
 * Printed rates, growths, differences and rates of completion against the figures that they are made of; where one of these is
 * missing, what it must have been.
 *
 * <p>An exactly printed percentage stands for all that round to it: ± half of its last digit, at least of its units. 92.9 % of
 * 210 is a whole number only for 226. Where no lawful figure fits, the check fails although a figure is missing. The arithmetic
 * is exact: printed rate × denominator is compared with factor × numerator.
 */
public final class StatedFigures {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Thresholds thresholds;

    /**
     * The checks with their settings.
     *
     * @param thresholds the settings
     */
    public StatedFigures(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /**
     * A printed rate against its parts (RAT-039): rate = factor × numerator ÷ denominator.
     *
     * @param stated the printed rate
     * @param numerator its numerator
     * @param denominator its denominator
     * @param factor 100 for percent, 1,000 for per mille
     * @return the judgement, with the part that is missing as a proposal
     */
    public Judgement rate(Operand stated, Operand numerator, Operand denominator, BigDecimal factor) {
        Case one = of(PlausibilityRule.STATED_RATE, stated, numerator, denominator);
        return quotient(one, stated.bounds().map(b -> printed(stated, b)), factor);
    }

    /**
     * A printed rate of completion against figure and task (RAT-038): completion = 100 × figure ÷ task.
     *
     * @param stated the printed completion in percent
     * @param actual the figure
     * @param target the task
     * @return the judgement, with what is missing as a proposal
     */
    public Judgement completion(Operand stated, Operand actual, Operand target) {
        Case one = of(PlausibilityRule.STATED_COMPLETION, stated, actual, target);
        return quotient(one, stated.bounds().map(b -> printed(stated, b)), HUNDRED);
    }

    /**
     * A printed growth against the two figures (TEM-011): growth = 100 × (figure ÷ last year's − 1).
     *
     * @param stated the printed growth in percent
     * @param actual the figure
     * @param lastYear last year's figure
     * @return the judgement, with what is missing as a proposal
     */
    public Judgement growth(Operand stated, Operand actual, Operand lastYear) {
        Case one = of(PlausibilityRule.STATED_GROWTH, stated, actual, lastYear);
        return quotient(one, stated.bounds().map(b -> printed(stated, b).plus(Interval.exactly(HUNDRED))), HUNDRED);
    }

    /**
     * A printed difference against the two figures (TEM-012): difference = figure − last year's.
     *
     * @param stated the printed difference
     * @param actual the figure
     * @param lastYear last year's figure
     * @return the judgement, with what is missing as a proposal
     */
    public Judgement change(Operand stated, Operand actual, Operand lastYear) {
        Case one = of(PlausibilityRule.STATED_CHANGE, stated, actual, lastYear);
        Interval change = stated.bounds().orElse(null);
        Interval x = actual.bounds().orElse(null);
        Interval base = lastYear.bounds().orElse(null);
        if (change == null || (x == null && base == null)) {
            return one.unknown(Doubt.MISSING_FIGURE);
        }
        if (x == null || base == null) {
            Operand missing = x == null ? actual : lastYear;
            Interval fits = x == null ? times(base, BigDecimal.ONE).plus(change) : x.minus(change);
            BigDecimal least = fits.lower() == null ? BigDecimal.ZERO : fits.lower();
            return implied(one, missing, lawful(least, fits.upper()).orElse(null));
        }
        Interval computed = x.minus(base);
        return switch (Comparing.EQUAL.of(change, computed)) {
            case PASS -> one.pass(change, computed);
            case FAIL -> failed(one, change, computed);
            case UNVERIFIABLE, ERROR -> one.unknown(Doubt.NOT_EXACT);
        };
    }

    private Case of(PlausibilityRule rule, Operand stated, Operand first, Operand second) {
        return new Case(rule, thresholds.of(rule, stated.cell().indicator()), List.of(stated, first, second));
    }

    /** All values that are printed like a figure. */
    private static Interval printed(Operand stated, Interval bounds) {
        Quantity figure = stated.figure();
        if (figure == null || figure.qualifier() != Qualifier.EXACT) {
            return bounds;
        }
        int decimals = Math.max(0, figure.value().stripTrailingZeros().scale());
        BigDecimal half = HALF.movePointLeft(decimals);
        return bounds.plus(new Interval(half.negate(), half));
    }

    /** rate × second = factor × first. */
    private static Judgement quotient(Case one, Optional<Interval> stated, BigDecimal factor) {
        Operand first = one.operands().get(1);
        Operand second = one.operands().get(2);
        Interval rate = stated.orElse(null);
        Interval a = first.bounds().orElse(null);
        Interval b = second.bounds().orElse(null);
        if (rate == null || (a == null && b == null)) {
            return one.unknown(Doubt.MISSING_FIGURE);
        }
        if (b == null) {
            return implied(
                    one,
                    second,
                    denominators(times(a, factor), rate, second.decimals()).orElse(null));
        }
        if (a == null) {
            return implied(
                    one,
                    first,
                    numerators(product(rate, b), factor, first.decimals()).orElse(null));
        }
        if (b.upper() != null && b.upper().signum() <= 0) {
            return one.unknown(Doubt.ZERO_BASE);
        }
        Interval left = product(rate, b);
        Interval right = times(a, factor);
        if (Comparing.EQUAL.of(left, right) == RuleOutcome.FAIL) {
            return failed(one, one.subject().bounds().orElse(rate), computed(one, right, b));
        }
        return a.isExact() && b.isExact()
                ? one.pass(one.subject().bounds().orElse(rate), computed(one, right, b))
                : one.unknown(Doubt.NOT_EXACT);
    }

    /** The rate as it would be printed with two decimals; a growth is told as growth. */
    private static Interval computed(Case one, Interval numerator, Interval denominator) {
        Interval quotient = numerator.dividedBy(denominator);
        Interval told =
                one.rule() == PlausibilityRule.STATED_GROWTH ? quotient.minus(Interval.exactly(HUNDRED)) : quotient;
        return new Interval(rounded(told.lower()), rounded(told.upper()));
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal value) {
        return value == null ? null : value.setScale(2, RoundingMode.HALF_UP);
    }

    private static Judgement implied(Case one, Operand missing, @Nullable Interval fits) {
        if (fits != null) {
            return one.unknown(Doubt.MISSING_FIGURE, List.of(new Proposal(missing, fits)));
        }
        Interval stated = one.subject().bounds().orElse(Interval.exactly(BigDecimal.ZERO));
        String shown = FigureText.printed(stated);
        return one.fail(
                stated,
                stated,
                null,
                List.of(),
                new Case.Text(
                        one.subject().label().zhHans() + " " + shown + "：“"
                                + missing.label().zhHans() + "”没有任何合法数值与之相符",
                        one.subject().label().en() + " " + shown + ": no lawful figure of '"
                                + missing.label().en() + "' fits"));
    }

    private static Judgement failed(Case one, Interval stated, Interval computed) {
        BigDecimal difference = Comparing.difference(stated, computed).orElse(null);
        String shown = difference == null ? "" : FigureText.printed(difference);
        String sides = " " + FigureText.printed(stated) + " ≠ ";
        return one.fail(
                stated,
                computed,
                difference,
                List.of(),
                new Case.Text(
                        one.subject().label().zhHans() + sides + "推算 " + FigureText.printed(computed)
                                + (difference == null ? "" : "（差 " + shown + "）"),
                        one.subject().label().en() + sides + "computed " + FigureText.printed(computed)
                                + (difference == null ? "" : " (difference " + shown + ")")));
    }

    private static Interval times(@Nullable Interval figure, BigDecimal factor) {
        Interval known = figure == null ? new Interval(null, null) : figure;
        return new Interval(
                known.lower() == null ? null : known.lower().multiply(factor),
                known.upper() == null ? null : known.upper().multiply(factor));
    }

    /** The product of a rate and a figure that is not below 0. */
    private static Interval product(Interval rate, Interval figure) {
        return new Interval(edge(rate.lower(), figure, false), edge(rate.upper(), figure, true));
    }

    private static @Nullable BigDecimal edge(@Nullable BigDecimal rate, Interval figure, boolean isUpper) {
        if (rate == null) {
            return null;
        }
        @Nullable BigDecimal far = (rate.signum() > 0) == isUpper ? figure.upper() : figure.lower();
        return far == null ? null : rate.multiply(far);
    }

    private static Optional<Interval> numerators(Interval product, BigDecimal factor, int decimals) {
        @Nullable BigDecimal least = product.lower();
        @Nullable BigDecimal most = product.upper();
        return lawful(
                least == null ? BigDecimal.ZERO : least.divide(factor, decimals, RoundingMode.CEILING),
                most == null ? null : most.divide(factor, decimals, RoundingMode.FLOOR));
    }

    private static Optional<Interval> denominators(Interval product, Interval rate, int decimals) {
        @Nullable BigDecimal least = product.lower();
        @Nullable BigDecimal most = product.upper();
        BigDecimal from = least == null || rate.upper() == null || rate.upper().signum() <= 0
                ? BigDecimal.ZERO
                : least.divide(rate.upper(), decimals, RoundingMode.CEILING);
        @Nullable
        BigDecimal to = most == null || rate.lower() == null || rate.lower().signum() <= 0
                ? null
                : most.divide(rate.lower(), decimals, RoundingMode.FLOOR);
        return lawful(from, to);
    }

    /** The figures within bounds that are not below 0; none if the bounds cross. */
    private static Optional<Interval> lawful(BigDecimal from, @Nullable BigDecimal to) {
        BigDecimal least = from.max(BigDecimal.ZERO);
        return to != null && to.compareTo(least) < 0 ? Optional.empty() : Optional.of(new Interval(least, to));
    }
}
