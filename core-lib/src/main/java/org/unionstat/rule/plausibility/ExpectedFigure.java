package org.unionstat.rule.plausibility;

import java.math.BigDecimal;
import java.util.Optional;
import org.unionstat.quantity.Interval;

/** What a figure is expected to be, and whether another one is a slip of it. */
record ExpectedFigure(double expected, int decimals, double tolerance, int mostPower) {

    /** A count within this many square roots of what is expected is not asked about. */
    private static final double NEAR = 2.5;

    static ExpectedFigure of(double expected, int decimals, Threshold threshold) {
        return new ExpectedFigure(expected, decimals, threshold.real("tolerance"), threshold.count("most_power"));
    }

    /** The slip whose correction lies nearest to what is expected. */
    Optional<Slip> slip(BigDecimal figure) {
        double x = figure.doubleValue();
        boolean isCount = decimals == 0;
        if (isCount && Math.abs(x - expected) <= 1 + NEAR * Math.sqrt(Math.max(expected, 1))) {
            return Optional.empty();
        }
        Slip best = null;
        for (int power = -mostPower; power <= mostPower; power++) {
            double distance = Math.abs(Math.log10(x / expected) - power);
            boolean fits = distance <= tolerance || (isCount && isNearCount(figure, power));
            if (power != 0 && fits && (best == null || distance < best.distance())) {
                Interval meant = Slip.meant(figure, power, decimals);
                best = new Slip(power, meant, distance, Slip.Evidence.LAST_YEAR);
            }
        }
        return Optional.ofNullable(best);
    }

    /** The slip of last year's figure with digits cut off: figure ÷ growth is from base · 10^k to below (base + its last place) · 10^k. */
    Optional<Slip> slipOfBase(BigDecimal figure, BigDecimal base, int decimalsOfBase) {
        double before = base.doubleValue();
        double next = base.add(BigDecimal.ONE.movePointLeft(decimalsOfBase)).doubleValue();
        double x = figure.doubleValue();
        double asBefore = x * before / expected;
        for (int power = 1; power <= mostPower; power++) {
            double factor = Math.pow(10, power);
            if (before * factor <= asBefore && asBefore < next * factor) {
                double distance = Math.abs(Math.log10(x / expected) - power);
                return Optional.of(
                        new Slip(power, Slip.meant(figure, power, decimals), distance, Slip.Evidence.LAST_YEAR));
            }
        }
        return Optional.empty();
    }

    /** Small counts waver by about their square root, and digits may have been cut off. */
    private boolean isNearCount(BigDecimal figure, int power) {
        double root = Math.sqrt(expected);
        if (power > 0) {
            return Slip.hasNoughts(figure, power, 0)
                    && Math.abs(figure.movePointLeft(power).doubleValue() - expected) <= 1 + root;
        }
        double factor = Math.pow(10, -power);
        double x = figure.doubleValue();
        return expected < (x + 1) * factor + root && expected >= x * factor - root;
    }
}
