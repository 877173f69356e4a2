package org.unionstat.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What every figure must obey, however it is printed: decimals, sign, size. */
final class FigureLaw {

    private FigureLaw() {}

    /**
     * Why a figure is refused.
     *
     * @param value the figure in the indicator's unit
     * @param negative whether it is printed with a minus
     * @param decimals how many decimals the indicator has
     * @param signed whether negative figures are lawful
     * @return the reason; null if it is lawful
     */
    static @Nullable UnreadableFigure refusal(BigDecimal value, boolean negative, int decimals, boolean signed) {
        if (negative && !signed) {
            return UnreadableFigure.because("非负数（该指标不允许负值）", "a figure that is not negative");
        }
        if (value.stripTrailingZeros().scale() > decimals) {
            return UnreadableFigure.because(
                    decimals == 0 ? "整数（不四舍五入）" : "至多" + decimals + "位小数（不四舍五入）",
                    decimals == 0
                            ? "a whole number (nothing is rounded)"
                            : "at most " + decimals + " decimals (nothing is rounded)");
        }
        if (value.precision() - value.scale() > FigureReader.MAXIMUM_DIGITS) {
            return UnreadableFigure.because("整数部分不超过16位", "at most 16 digits before the point");
        }
        return null;
    }

    /** The figure with the decimals printed, but no more than the indicator has and none below zero. */
    static BigDecimal fitted(BigDecimal value, int decimals) {
        int scale = Math.max(0, Math.min(value.scale(), decimals));
        // Only zeros go: refusal() has seen to that, and setScale would throw otherwise.
        return value.setScale(scale);
    }
}
