package org.unionstat.rule.plausibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.unionstat.quantity.Interval;
import org.unionstat.rule.FigureText;

/**
 * A figure among the unit's own figures of other periods (OUT-002): |x − med| ÷ max(1.4826·MAD, 5 % of |med|, 1) above 3.5.
 *
 * <p>Source: B. Iglewicz and D. Hoaglin, How to Detect and Handle Outliers, 1993, with the tested figure left out, since a score
 * that includes it cannot exceed (n − 1) ÷ √n. MAD is the median of the absolute deviations from the median. Only exact figures
 * count, and the arithmetic is exact. The sides of a finding are the figure and the median. Settings: {@code limit}, {@code least_periods}, {@code least_spread_percent},
 * {@code least_spread}; how many of the periods before are looked at, {@code most_periods}, and how many figures are told where
 * there are many, {@code most_told}.
 */
public final class OwnHistory {

    /** Makes the MAD of normal figures their standard deviation. */
    private static final BigDecimal NORMAL = new BigDecimal("1.4826");

    private static final BigDecimal TWO = new BigDecimal(2);

    /** The distance is told with no more decimals than figures have. */
    private static final int DECIMALS = 2;

    /** More decimals of a median or a limit tell a reader nothing. */
    private static final int TOLD_DECIMALS = 1;

    private final Thresholds thresholds;

    /**
     * The check with its settings.
     *
     * @param thresholds the settings
     */
    public OwnHistory(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /**
     * Judges a figure beside those of other periods.
     *
     * @param current the figure
     * @param others the unit's figures of the same cell in other periods, in any order
     * @return the judgement; UNVERIFIABLE with fewer exact figures than settings ask
     */
    public Judgement judge(Operand current, List<Operand> others) {
        Threshold threshold =
                thresholds.of(PlausibilityRule.OWN_HISTORY, current.cell().indicator());
        List<Operand> operands = new ArrayList<>(List.of(current));
        operands.addAll(others);
        Case one = new Case(PlausibilityRule.OWN_HISTORY, threshold, operands);
        BigDecimal x = current.exact().orElse(null);
        List<BigDecimal> known =
                others.stream().flatMap(o -> o.exact().stream()).toList();
        if (x == null) {
            return one.unknown(current.figure() == null ? Doubt.MISSING_FIGURE : Doubt.NOT_EXACT);
        }
        if (known.size() < threshold.count("least_periods")) {
            return one.unknown(Doubt.TOO_FEW);
        }
        BigDecimal median = median(known);
        BigDecimal deviation =
                median(known.stream().map(v -> v.subtract(median).abs()).toList());
        BigDecimal spread = NORMAL.multiply(deviation)
                .max(threshold.number("least_spread_percent").movePointLeft(2).multiply(median.abs()))
                .max(threshold.number("least_spread"));
        BigDecimal reach = spread.multiply(threshold.number("limit"));
        BigDecimal distance = x.subtract(median);
        if (distance.abs().compareTo(reach) <= 0) {
            return one.pass(Interval.exactly(x), Interval.exactly(median));
        }
        boolean isNeverNegative = x.signum() >= 0 && known.stream().allMatch(v -> v.signum() >= 0);
        BigDecimal least = median.subtract(reach);
        String range = FigureText.printed(
                usual(isNeverNegative ? least.max(BigDecimal.ZERO) : least, median.add(reach), current.decimals()));
        String middle = FigureText.printed(median.setScale(TOLD_DECIMALS, RoundingMode.HALF_UP));
        return one.fail(
                Interval.exactly(x),
                Interval.exactly(median),
                distance.scale() <= DECIMALS ? distance : distance.setScale(DECIMALS, RoundingMode.HALF_UP),
                List.of(),
                new Case.Text(
                        current.label().zhHans() + " " + FigureText.printed(x) + "，本单位其他 " + known.size() + " 期中位数 "
                                + middle + "，常见范围 " + range,
                        current.label().en() + " " + FigureText.printed(x) + "; the median of the unit's "
                                + known.size()
                                + " other periods is " + middle + ", usual are " + range));
    }

    /** The usual figures that can be reported: of a count whole ones; rounded inwards, so that what is told lies outside. */
    private static Interval usual(BigDecimal lower, BigDecimal upper, int decimals) {
        int told = Math.min(decimals, TOLD_DECIMALS);
        BigDecimal first = lower.setScale(told, RoundingMode.CEILING);
        BigDecimal last = upper.setScale(told, RoundingMode.FLOOR);
        return first.compareTo(last) <= 0
                ? new Interval(first, last)
                : new Interval(
                        lower.setScale(TOLD_DECIMALS, RoundingMode.FLOOR),
                        upper.setScale(TOLD_DECIMALS, RoundingMode.CEILING));
    }

    private static BigDecimal median(List<BigDecimal> values) {
        List<BigDecimal> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).add(sorted.get(half)).divide(TWO);
    }
}
