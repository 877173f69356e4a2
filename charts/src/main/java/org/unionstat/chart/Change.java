package org.unionstat.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The change of a figure against its base, or the reason why there is none.
 *
 * <p>Counts, money and means grow in per cent where the base is above 0; rates move in points; from base 0 and with
 * negative figures there is only a difference; missing, qualified and differently dated figures are not compared.
 *
 * @param kind what sort of change
 * @param amount the unrounded per cent, points or difference; null exactly for {@link Kind#NONE}
 * @param reason why there is no comparison, in printed words; null for the general wording
 */
public record Change(
        Kind kind, @Nullable BigDecimal amount, @Nullable String reason) {

    /** What sort of change. */
    public enum Kind {
        /** Growth in per cent of the base. */
        GROWTH,
        /** Points between two rates. */
        POINTS,
        /** A difference alone, because a figure is negative. */
        DIFFERENCE,
        /** A difference alone, because the base is 0. */
        NEW,
        /** No comparison. */
        NONE
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Refuses a comparison without an amount and an amount without a comparison.
     *
     * @param kind what sort of change
     * @param amount the unrounded per cent, points or difference
     * @param reason why there is no comparison, in printed words
     */
    public Change {
        if ((amount == null) != (kind == Kind.NONE)) {
            throw new IllegalArgumentException("a change has an amount unless there is no comparison");
        }
    }

    /**
     * The change from one figure to another.
     *
     * @param base the base
     * @param current the current figure
     * @param measure the measure, whose unit decides between growth and points
     * @return the change
     */
    public static Change between(Datum base, Datum current, Measure measure) {
        if (!base.bearsClaims() || !current.bearsClaims()) {
            return new Change(Kind.NONE, null, null);
        }
        BigDecimal from = base.required();
        BigDecimal to = current.required();
        BigDecimal difference = to.subtract(from);
        if (measure.isRate()) {
            return new Change(Kind.POINTS, difference, null);
        }
        if (from.signum() < 0 || to.signum() < 0) {
            return new Change(Kind.DIFFERENCE, difference, null);
        }
        if (from.signum() == 0) {
            return new Change(to.signum() == 0 ? Kind.DIFFERENCE : Kind.NEW, difference, null);
        }
        BigDecimal growth = difference.multiply(HUNDRED).divide(from, MathContext.DECIMAL128);
        return new Change(Kind.GROWTH, growth, null);
    }

    /**
     * No comparison, for a reason.
     *
     * @param reason printed words, for example 口径调整
     * @return a change that makes no claim
     */
    public static Change none(String reason) {
        return new Change(Kind.NONE, null, reason);
    }

    /**
     * Whether the figures are compared.
     *
     * @return false where there is no comparison
     */
    public boolean isCompared() {
        return amount != null;
    }

    /**
     * The direction, decided on the unrounded figures.
     *
     * @return 1 up, −1 down, 0 unchanged or not compared
     */
    public int direction() {
        return amount == null ? 0 : amount.signum();
    }

    /**
     * Whether the figure moved, but by less than is printed: 基本持平.
     *
     * @return true for a growth or points that round to 0.0 and are not 0
     */
    public boolean roundsToZero() {
        return amount != null
                && amount.signum() != 0
                && (kind == Kind.GROWTH || kind == Kind.POINTS)
                && amount.setScale(1, RoundingMode.HALF_UP).signum() == 0;
    }

    /**
     * The size of the change without its sign.
     *
     * @return the unrounded size
     * @throws IllegalStateException if there is no comparison
     */
    public BigDecimal size() {
        if (amount == null) {
            throw new IllegalStateException("there is no comparison");
        }
        return amount.abs();
    }

    /**
     * The size of the change in print, without its sign.
     *
     * @param measure the measure
     * @param language the language
     * @return for example {@code 20.9%}, {@code 0.8个百分点}, {@code 124}
     */
    public String print(Measure measure, ChartLanguage language) {
        return switch (kind) {
            case GROWTH -> language.format().percent(size());
            case POINTS -> measure.printPoints(size(), language);
            case DIFFERENCE, NEW -> measure.print(size(), language);
            case NONE -> "—";
        };
    }
}
