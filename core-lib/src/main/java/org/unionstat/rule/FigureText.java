package org.unionstat.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.unionstat.quantity.Interval;

/** Figures as findings show them: with thousands commas in messages, plain in columns. */
public final class FigureText {

    private FigureText() {}

    /**
     * A figure as messages show it.
     *
     * @param figure the values that it may stand for
     * @return for example 8,168 or ≥300 or 300—400
     */
    public static String printed(Interval figure) {
        return text(figure, true);
    }

    /**
     * A figure as columns show it.
     *
     * @param figure the values that it may stand for
     * @return for example 8168 or ≥300 or 300—400
     */
    public static String plain(Interval figure) {
        return text(figure, false);
    }

    /**
     * One number as messages show it, with the minus sign of print.
     *
     * @param difference the number
     * @return for example −1,234.5
     */
    public static String printed(BigDecimal difference) {
        return (difference.signum() < 0 ? "−" : "") + grouped(difference.abs(), true);
    }

    /**
     * One number as messages show it, with so many decimals and no more nor fewer.
     *
     * @param value the number
     * @param decimals how many
     * @return for example 1.10 for two
     */
    public static String printed(BigDecimal value, int decimals) {
        BigDecimal shown = value.setScale(decimals, RoundingMode.HALF_UP);
        return (shown.signum() < 0 ? "−" : "") + String.format(Locale.ROOT, "%,." + decimals + "f", shown.abs());
    }

    private static String text(Interval figure, boolean commas) {
        @Nullable BigDecimal lower = figure.lower();
        @Nullable BigDecimal upper = figure.upper();
        if (lower == null) {
            return upper == null ? "" : "≤" + number(upper, commas);
        }
        if (upper == null) {
            return "≥" + number(lower, commas);
        }
        return figure.isExact() ? number(lower, commas) : number(lower, commas) + "—" + number(upper, commas);
    }

    private static String number(BigDecimal value, boolean commas) {
        return commas ? printed(value) : grouped(value, false);
    }

    private static String grouped(BigDecimal value, boolean commas) {
        BigDecimal shown = value.stripTrailingZeros();
        int decimals = Math.max(0, shown.scale());
        return commas ? String.format(Locale.ROOT, "%,." + decimals + "f", shown) : shown.toPlainString();
    }
}
