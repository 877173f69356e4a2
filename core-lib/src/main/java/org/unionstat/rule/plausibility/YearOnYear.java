package org.unionstat.rule.plausibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionstat.quantity.Interval;
import org.unionstat.rule.FigureText;

/**
 * The change over a year against a limit (TEM-010): the larger of both figures is below the least figure asked about, or they
 * differ by at most {@code limit_percent} of last year's.
 *
 * <p>Not for rates, which change in points. Qualified figures count as intervals. Settings: {@code limit_percent},
 * {@code least_figure}; how many are told where there are many, {@code most_told}.
 */
public final class YearOnYear {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Thresholds thresholds;

    /**
     * The check with its settings.
     *
     * @param thresholds the settings
     */
    public YearOnYear(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /**
     * Judges a figure beside last year's.
     *
     * @param current the figure
     * @param lastYear the figure of the same span a year earlier
     * @return the judgement
     */
    public Judgement judge(Operand current, Operand lastYear) {
        Threshold threshold =
                thresholds.of(PlausibilityRule.YEAR_ON_YEAR, current.cell().indicator());
        Case one = new Case(PlausibilityRule.YEAR_ON_YEAR, threshold, List.of(current, lastYear));
        Interval x = current.bounds().orElse(null);
        Interval base = lastYear.bounds().orElse(null);
        if (x == null || base == null) {
            return one.unknown(Doubt.MISSING_FIGURE);
        }
        BigDecimal share = threshold.number("limit_percent").divide(HUNDRED);
        BigDecimal least = threshold.number("least_figure");
        if (isBelow(x.upper(), least) && isBelow(base.upper(), least)) {
            return one.pass(x, base);
        }
        boolean isLarge = isFrom(least, x.lower()) || isFrom(least, base.lower());
        BigDecimal above = BigDecimal.ONE.add(share);
        BigDecimal below = BigDecimal.ONE.subtract(share);
        if (isLarge
                && (isBeyond(times(base.upper(), above), x.lower())
                        || isBeyond(x.upper(), times(base.lower(), below)))) {
            return failed(one, x, base);
        }
        boolean within = isFrom(x.upper(), times(base.lower(), above)) && isFrom(times(base.upper(), below), x.lower());
        return within ? one.pass(x, base) : one.unknown(Doubt.NOT_EXACT);
    }

    private static Judgement failed(Case one, Interval x, Interval base) {
        BigDecimal difference = Comparing.difference(x, base).orElse(null);
        String growth = "";
        if (difference != null && base.lower() != null && base.lower().signum() > 0) {
            growth = FigureText.printed(difference.multiply(HUNDRED).divide(base.lower(), 1, RoundingMode.HALF_UP))
                    + "%";
        }
        String limit = FigureText.printed(one.threshold().number("limit_percent")) + "%";
        String zh = one.subject().label().zhHans() + " " + FigureText.printed(x) + "，上年 " + FigureText.printed(base)
                + (growth.isEmpty() ? "" : "，变动 " + growth) + "，超过 " + limit;
        String en = one.subject().label().en() + " " + FigureText.printed(x) + ", last year " + FigureText.printed(base)
                + (growth.isEmpty() ? "" : ", a change of " + growth) + ", beyond " + limit;
        return one.fail(x, base, difference, List.of(), new Case.Text(zh, en));
    }

    private static @Nullable BigDecimal times(@Nullable BigDecimal figure, BigDecimal factor) {
        return figure == null ? null : figure.multiply(factor);
    }

    private static boolean isBelow(@Nullable BigDecimal figure, BigDecimal limit) {
        return figure != null && figure.compareTo(limit) < 0;
    }

    /** Whether a figure is known to be at least a limit. */
    private static boolean isFrom(@Nullable BigDecimal limit, @Nullable BigDecimal figure) {
        return limit != null && figure != null && figure.compareTo(limit) >= 0;
    }

    /** Whether a figure is known to lie above a limit. */
    private static boolean isBeyond(@Nullable BigDecimal limit, @Nullable BigDecimal figure) {
        return limit != null && figure != null && figure.compareTo(limit) > 0;
    }
}
