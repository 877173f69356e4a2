package org.unionstat.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.unionstat.indicator.BreakdownKind;
import org.unionstat.outcome.FindingClass;
import org.unionstat.quantity.Interval;
import org.unionstat.quantity.Quantity;
import org.unionstat.submission.SubmissionKey;

/** Runs one breakdown check on the figures of one submission. */
final class BreakdownEvaluation {

    private static final int SHOWN = 5;

    private final BreakdownCheck check;
    private final BreakdownFigures figures;
    private final SubmissionKey key;
    private final Tally tally;

    BreakdownEvaluation(BreakdownCheck check, BreakdownFigures figures, SubmissionKey key, Tally tally) {
        this.check = check;
        this.figures = figures;
        this.key = key;
        this.tally = tally;
    }

    void run() {
        if (figures.isEmpty()) {
            return;
        }
        @Nullable Quantity total = figures.totalFigure().orElse(null);
        if (check.kind() == BreakdownKind.SUBSET) {
            for (int part = 0; part < figures.reported().size(); part++) {
                subset(total, part);
            }
        } else if (total == null) {
            tally.count(check.ruleId(), RuleOutcome.UNVERIFIABLE);
        } else {
            sum(total);
        }
    }

    private void sum(Quantity total) {
        Interval whole = total.bounds();
        boolean partition = check.kind() == BreakdownKind.PARTITION;
        RuleOutcome outcome = partition ? equal(whole, figures.sum()) : atMost(figures.sum(), whole);
        boolean below = partition && outcome == RuleOutcome.FAIL && atMost(figures.sum(), whole) == RuleOutcome.PASS;
        if (below && figures.hasAskedBlank()) {
            outcome = RuleOutcome.UNVERIFIABLE;
        }
        if (outcome != RuleOutcome.FAIL) {
            tally.count(check.ruleId(), outcome);
            return;
        }
        FindingClass grade = partition && !figures.isComplete() ? softened() : graded();
        Wording words = new Wording(
                partition ? "≠" : "<", "分项合计", "sum of parts", below ? missing(true) : "", below ? missing(false) : "");
        tally.add(finding(grade, total, figures.sum(), figures.printedSum(), words, figures.operands()));
    }

    private void subset(@Nullable Quantity total, int part) {
        Quantity figure = figures.observation(part).figure().orElseThrow();
        RuleOutcome outcome = total == null ? RuleOutcome.UNVERIFIABLE : atMost(figure.bounds(), total.bounds());
        if (total == null || outcome != RuleOutcome.FAIL) {
            tally.count(check.ruleId(), outcome);
            return;
        }
        BreakdownCheck.Part named = figures.reported().get(part);
        Wording words = new Wording(
                "<",
                "分项“" + named.label().zhHans() + "”",
                "part '" + named.label().en() + "'",
                "",
                "");
        tally.add(finding(graded(), total, figure.bounds(), figure.value(), words, figures.operands(part)));
    }

    private FindingClass graded() {
        return figures.isApproximate() ? softened() : check.findingClass();
    }

    private FindingClass softened() {
        return check.findingClass() == FindingClass.HARD ? FindingClass.QUERY : check.findingClass();
    }

    private String missing(boolean zh) {
        if (figures.isComplete()) {
            return "";
        }
        String names = figures.absent().stream()
                .limit(SHOWN)
                .map(p -> zh ? p.label().zhHans() : p.label().en())
                .collect(Collectors.joining(zh ? "、" : ", "));
        boolean more = figures.absent().size() > SHOWN;
        return zh ? "；未报：" + names + (more ? "等" : "") : "; not reported: " + names + (more ? " and others" : "");
    }

    private Finding finding(
            FindingClass grade,
            Quantity total,
            Interval right,
            BigDecimal printed,
            Wording words,
            List<OperandFigure> operands) {
        BigDecimal imbalance = total.value().subtract(printed);
        Interval left = total.bounds();
        String shownLeft = FigureText.printed(left);
        String shownRight = FigureText.printed(right);
        String difference = FigureText.printed(imbalance);
        return new Finding(
                key.unit(),
                key.period().code(),
                check.ruleId(),
                grade,
                RuleOutcome.FAIL,
                FigureText.plain(left),
                FigureText.plain(right),
                imbalance,
                check.label().zhHans() + " " + shownLeft + " " + words.relation + " " + words.zh + " " + shownRight
                        + "（差 " + difference + words.moreZh + "）",
                check.label().en() + " " + shownLeft + " " + words.relation + " " + words.en + " " + shownRight
                        + " (difference " + difference + words.moreEn + ")",
                operands.stream().map(OperandFigure::place).toList(),
                "",
                operands);
    }

    private static RuleOutcome equal(Interval a, Interval b) {
        if (isAbove(a.lower(), b.upper()) || isAbove(b.lower(), a.upper())) {
            return RuleOutcome.FAIL;
        }
        return a.isExact() && b.isExact() ? RuleOutcome.PASS : RuleOutcome.UNVERIFIABLE;
    }

    private static RuleOutcome atMost(Interval part, Interval whole) {
        if (isAbove(part.lower(), whole.upper())) {
            return RuleOutcome.FAIL;
        }
        boolean certain = part.upper() != null && whole.lower() != null && !isAbove(part.upper(), whole.lower());
        return certain ? RuleOutcome.PASS : RuleOutcome.UNVERIFIABLE;
    }

    private static boolean isAbove(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a != null && b != null && a.compareTo(b) > 0;
    }

    /** How the right side is named in a message. */
    private record Wording(String relation, String zh, String en, String moreZh, String moreEn) {}
}
