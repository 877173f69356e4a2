package org.unionstat.rule;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.unionstat.quantity.Interval;

/** Figures as findings show them: with thousands commas in messages, plain in columns. */
final class FigureText {

    private FigureText() {}

    /** 8,168 or ≥300 or 300—400. */
    static String printed(Interval figure) {
        return text(figure, true);
    }

    /** 8168 or ≥300 or 300—400. */
    static String plain(Interval figure) {
        return text(figure, false);
    }

    /** A signed difference, with the minus sign of print. */
    static String printed(BigDecimal difference) {
        return (difference.signum() < 0 ? "−" : "") + grouped(difference.abs(), true);
    }

    private static String text(Interval figure, boolean commas) {
        @Nullable BigDecimal lower = figure.lower();
        @Nullable BigDecimal upper = figure.upper();
        if (lower == null) {
            return upper == null ? "" : "≤" + grouped(upper, commas);
        }
        if (upper == null) {
            return "≥" + grouped(lower, commas);
        }
        return figure.isExact() ? grouped(lower, commas) : grouped(lower, commas) + "—" + grouped(upper, commas);
    }

    private static String grouped(BigDecimal value, boolean commas) {
        BigDecimal shown = value.stripTrailingZeros();
        int decimals = Math.max(0, shown.scale());
        return commas ? String.format(Locale.ROOT, "%,." + decimals + "f", shown) : shown.toPlainString();
    }
}
