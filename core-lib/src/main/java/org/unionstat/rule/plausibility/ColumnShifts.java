package org.unionstat.rule.plausibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unionstat.indicator.BreakdownKind;
import org.unionstat.indicator.Cell;
import org.unionstat.quantity.Interval;
import org.unionstat.quantity.Quantity;
import org.unionstat.rule.BreakdownCheck;
import org.unionstat.rule.BreakdownCheck.Part;
import org.unionstat.rule.FigureText;
import org.unionstat.rule.RuleOutcome;

/**
 * The parts of a breakdown that stand one column too far to the right (SLP-002): the first part is blank, all others are there,
 * and they are nearer to last year's parts before them than to their own.
 *
 * <p>How near is the sum of |log₁₀ (part ÷ last year's)|, 0 and missing taken for a half. Each part is proposed to be the one after
 * it, and the last one what the total leaves, where the parts have to add up.
 */
public final class ColumnShifts {

    private static final double HALF = 0.5;
    private static final int LEAST_PARTS = 2;

    private final Thresholds thresholds;

    /**
     * The check with its settings.
     *
     * @param thresholds the settings
     */
    public ColumnShifts(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    static boolean isShifted(BreakdownCheck check, TwoYears returns) {
        if (!looksShifted(check, returns.current()) || returns.lastYear() == null) {
            return false;
        }
        double own = 0;
        double before = 0;
        for (int i = 1; i < check.parts().size(); i++) {
            Cell cell = check.parts().get(i).cell();
            double x = log(returns.current().exact(cell));
            own += Math.abs(x - log(returns.lastYear().exact(cell)));
            before += Math.abs(
                    x - log(returns.lastYear().exact(check.parts().get(i - 1).cell())));
        }
        return before < own;
    }

    private static boolean looksShifted(BreakdownCheck check, UnitReturn figures) {
        List<Part> parts = check.parts();
        return parts.size() >= LEAST_PARTS
                && figures.exact(parts.get(0).cell()).isEmpty()
                && parts.stream().skip(1).allMatch(p -> figures.exact(p.cell()).isPresent())
                && parts.stream()
                        .skip(1)
                        .anyMatch(p -> figures.exact(p.cell())
                                .filter(x -> x.signum() > 0)
                                .isPresent());
    }

    private static double log(Optional<BigDecimal> figure) {
        return Math.log10(
                figure.map(BigDecimal::doubleValue).filter(x -> x > HALF).orElse(HALF));
    }

    /**
     * Judges one breakdown of one return.
     *
     * @param check the breakdown
     * @param returns the return and that of last year
     * @return the judgement; empty where the first part is there or others are missing, so that nothing looks shifted
     */
    public Optional<Judgement> judge(BreakdownCheck check, TwoYears returns) {
        if (!looksShifted(check, returns.current())) {
            return Optional.empty();
        }
        List<Operand> operands = new ArrayList<>();
        for (Part part : check.parts()) {
            Optional.ofNullable(returns.current().figures().get(part.cell())).ifPresent(operands::add);
        }
        Threshold threshold =
                thresholds.of(PlausibilityRule.COLUMN_SHIFT, check.total().indicator());
        Case one = new Case(PlausibilityRule.COLUMN_SHIFT, threshold, operands);
        if (returns.lastYear() == null) {
            return Optional.of(one.unknown(Doubt.TOO_FEW));
        }
        return Optional.of(isShifted(check, returns) ? failed(one, check, returns) : one.pass("", ""));
    }

    private static Judgement failed(Case one, BreakdownCheck check, TwoYears returns) {
        List<Part> parts = check.parts();
        List<Proposal> proposals = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i + 1 < parts.size(); i++) {
            BigDecimal meant = returns.current().exact(parts.get(i + 1).cell()).orElseThrow();
            sum = sum.add(meant);
            propose(one, parts.get(i), meant, proposals);
        }
        BigDecimal last = returns.current()
                .exact(check.total())
                .orElse(BigDecimal.ONE.negate())
                .subtract(sum);
        if (check.kind() == BreakdownKind.PARTITION && last.signum() >= 0) {
            propose(one, parts.get(parts.size() - 1), last, proposals);
        }
        Part first = parts.get(0);
        return one.judged(
                RuleOutcome.FAIL,
                null,
                "",
                FigureText.plain(proposals.get(0).meant()),
                null,
                proposals,
                check.label().zhHans() + "各分项疑似右移一列：首项“" + first.label().zhHans() + "”空白",
                "the parts of " + check.label().en() + " seem to stand one column too far to the right: the first, '"
                        + first.label().en() + "', is blank");
    }

    private static void propose(Case one, Part part, BigDecimal meant, List<Proposal> proposals) {
        Operand near = one.subject();
        Operand of = new Operand(
                part.label(),
                near.unit(),
                near.period(),
                near.asOf(),
                part.cell(),
                near.decimals(),
                Quantity.of(meant),
                near.place());
        proposals.add(new Proposal(of, Interval.exactly(meant)));
    }
}
