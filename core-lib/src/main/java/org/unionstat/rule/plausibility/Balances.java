package org.unionstat.rule.plausibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionstat.quantity.Interval;
import org.unionstat.rule.FigureText;
import org.unionstat.rule.RuleOutcome;

/**
 * Figures that must equal, or not fall below, other figures: stated totals, stocks and flows, last year's column, running totals,
 * targets.
 *
 * <p>Figures count as intervals: PASS if all values that they may stand for satisfy the check, FAIL if none does, else
 * UNVERIFIABLE. Without a figure nothing can be known.
 */
public final class Balances {

    private static final Interval NOTHING = Interval.exactly(BigDecimal.ZERO);

    private final Thresholds thresholds;

    /**
     * The checks with their settings.
     *
     * @param thresholds the settings
     */
    public Balances(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    private Case of(PlausibilityRule rule, Operand first, Stream<Operand> others) {
        List<Operand> operands = Stream.concat(Stream.of(first), others).toList();
        return new Case(rule, thresholds.of(rule, first.cell().indicator()), operands);
    }

    /**
     * A federation's stated total against what is below it (PAR-007). Which unit below explains a difference best is told by
     * the roll-up; where exactly one of the addends is missing, it is that one.
     *
     * @param stated the stated total
     * @param addends the figures of the units directly below, the own figure and the adjustment
     * @param explainedBy the addend that explains the difference best; null where none does
     * @return the judgement; UNVERIFIABLE while an addend is missing, unless the others exceed the total already
     */
    public Judgement parentTotal(Operand stated, List<Operand> addends, @Nullable Operand explainedBy) {
        Case one = of(PlausibilityRule.PARENT_TOTAL, stated, addends.stream());
        Interval total = stated.bounds().orElse(null);
        if (total == null) {
            return one.unknown(Doubt.MISSING_FIGURE);
        }
        List<Operand> missing = addends.stream().filter(o -> o.figure() == null).toList();
        Interval sum = addends.stream().map(o -> o.bounds().orElse(NOTHING)).reduce(NOTHING, Interval::plus);
        RuleOutcome outcome = Comparing.EQUAL.of(total, sum);
        boolean exceeded = Comparing.AT_LEAST.of(total, sum) == RuleOutcome.FAIL;
        if (!missing.isEmpty() && !exceeded) {
            Interval rest = total.minus(sum);
            boolean isTheOnly = missing.size() == 1;
            return one.unknown(
                    Doubt.MISSING_FIGURE, isTheOnly ? List.of(new Proposal(missing.get(0), rest)) : List.of());
        }
        String zh = explainedBy == null ? "" : "；最可能出自“" + explainedBy.label().zhHans() + "”";
        String en = explainedBy == null
                ? ""
                : "; best explained by '" + explainedBy.label().en() + "'";
        return judged(
                one, Comparing.EQUAL, outcome, total, sum, new Case.Text("下级合计", "sum below"), new Case.Text(zh, en));
    }

    /**
     * The stock at the end against the stock at the beginning, what came in and what went out (TEM-013).
     *
     * @param end the stock at the end
     * @param begin the stock at the beginning, which must belong to the day before the flows begin
     * @param in what came in
     * @param out what went out
     * @return the judgement; UNVERIFIABLE if the flows do not reach from the one day to the other
     */
    public Judgement stockFlow(Operand end, Operand begin, List<Operand> in, List<Operand> out) {
        Case one = of(
                PlausibilityRule.STOCK_FLOW,
                end,
                Stream.concat(Stream.of(begin), Stream.concat(in.stream(), out.stream())));
        LocalDate first = begin.date().plusDays(1);
        boolean joins = Stream.concat(in.stream(), out.stream())
                .allMatch(f ->
                        f.period().start().equals(first) && f.period().end().equals(end.date()));
        if (!joins) {
            return one.unknown(Doubt.OTHER_SPAN);
        }
        Interval left = end.bounds().orElse(null);
        if (left == null || !one.missing().isEmpty()) {
            return one.unknown(Doubt.MISSING_FIGURE, implied(one, end, begin, in, out));
        }
        Interval right = computed(begin, in, out);
        return judged(
                one,
                Comparing.EQUAL,
                Comparing.EQUAL.of(left, right),
                left,
                right,
                new Case.Text("期初加增加减减少", "beginning plus in less out"),
                new Case.Text("", ""));
    }

    private static Interval computed(Operand begin, List<Operand> in, List<Operand> out) {
        Interval sum = begin.bounds().orElse(NOTHING);
        for (Operand flow : in) {
            sum = sum.plus(flow.bounds().orElse(NOTHING));
        }
        for (Operand flow : out) {
            sum = sum.minus(flow.bounds().orElse(NOTHING));
        }
        return sum;
    }

    /** The one missing figure, where the others tell it. */
    private static List<Proposal> implied(Case one, Operand end, Operand begin, List<Operand> in, List<Operand> out) {
        if (one.missing().size() != 1) {
            return List.of();
        }
        Operand missing = one.missing().get(0);
        Interval rest = computed(begin, in, out);
        Interval gap = end.bounds().orElse(NOTHING).minus(rest);
        Interval meant = missing.equals(end) ? rest : out.contains(missing) ? NOTHING.minus(gap) : gap;
        return meant.isCertainlyNegative() ? List.of() : List.of(new Proposal(missing, meant));
    }

    /**
     * The stock at the beginning of a period against the stock at the end of the one before (TEM-008).
     *
     * @param opening the stock at the beginning, as this return states it
     * @param closing the stock at the end of the period before
     * @return the judgement
     */
    public Judgement opening(Operand opening, Operand closing) {
        return compared(PlausibilityRule.OPENING, opening, closing, Comparing.EQUAL, new Case.Text("上期期末", "closing"));
    }

    /**
     * Last year's column of a form against the figure that is stored for last year (TEM-014).
     *
     * @param repeated last year's figure as this return repeats it
     * @param stored the accepted figure of last year
     * @return the judgement
     */
    public Judgement lastYearsColumn(Operand repeated, Operand stored) {
        return compared(
                PlausibilityRule.LAST_YEARS_COLUMN,
                repeated,
                stored,
                Comparing.EQUAL,
                new Case.Text("上年上报数", "the figure reported last year"));
    }

    /**
     * A running total of the year against the one before it (TEM-009).
     *
     * @param later the running total
     * @param earlier the running total of a shorter span of the same year
     * @return the judgement; UNVERIFIABLE unless both begin on the same day and the first is the longer
     */
    public Judgement runningTotal(Operand later, Operand earlier) {
        boolean joins = later.period().start().equals(earlier.period().start())
                && later.period().end().isAfter(earlier.period().end());
        return joins
                ? compared(
                        PlausibilityRule.RUNNING_TOTAL,
                        later,
                        earlier,
                        Comparing.AT_LEAST,
                        new Case.Text("此前累计", "the running total before"))
                : of(PlausibilityRule.RUNNING_TOTAL, later, Stream.of(earlier)).unknown(Doubt.OTHER_SPAN);
    }

    /**
     * A figure that is said to fulfil its target against the target (BOU-092).
     *
     * @param actual the figure
     * @param target its target
     * @return the judgement
     */
    public Judgement fulfilment(Operand actual, Operand target) {
        return compared(
                PlausibilityRule.FULFILMENT, actual, target, Comparing.AT_LEAST, new Case.Text("目标", "the target"));
    }

    private Judgement compared(
            PlausibilityRule rule, Operand left, Operand right, Comparing comparing, Case.Text named) {
        Case one = of(rule, left, Stream.of(right));
        Interval a = left.bounds().orElse(null);
        Interval b = right.bounds().orElse(null);
        return a == null || b == null
                ? one.unknown(Doubt.MISSING_FIGURE)
                : judged(one, comparing, comparing.of(a, b), a, b, named, new Case.Text("", ""));
    }

    private static Judgement judged(
            Case one,
            Comparing comparing,
            RuleOutcome outcome,
            Interval left,
            Interval right,
            Case.Text named,
            Case.Text more) {
        if (outcome != RuleOutcome.FAIL) {
            return outcome == RuleOutcome.PASS ? one.pass(left, right) : one.unknown(Doubt.NOT_EXACT);
        }
        BigDecimal difference = Comparing.difference(left, right).orElse(null);
        String shown = difference == null ? "" : FigureText.printed(difference);
        String sign = " " + FigureText.printed(left) + " " + comparing.broken() + " ";
        String zh = one.subject().label().zhHans() + sign + named.zh() + " " + FigureText.printed(right)
                + (difference == null ? "" : "（差 " + shown + "）") + more.zh();
        String en = one.subject().label().en() + sign + named.en() + " " + FigureText.printed(right)
                + (difference == null ? "" : " (difference " + shown + ")") + more.en();
        return one.fail(left, right, difference, List.of(), new Case.Text(zh, en));
    }
}
