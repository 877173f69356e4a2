package org.unionstat.rule.plausibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.classification.Label;
import org.unionstat.indicator.Cell;
import org.unionstat.outcome.Place;
import org.unionstat.period.StatisticalCalendar;
import org.unionstat.quantity.Qualifier;
import org.unionstat.quantity.Quantity;

/** Figures written short: {@code 8168}, {@code >=90}, {@code ~1140000}, {@code ?} for a missing one. */
final class Given {

    static final Thresholds SHIPPED = Catalogue.base().orThrow().thresholds();

    private Given() {}

    static Operand figure(String name, String period, String text) {
        return figure(name, "S1", period, null, text);
    }

    static Operand figure(String name, String unit, String period, @Nullable LocalDate asOf, String text) {
        return new Operand(
                new Label(name, name, name),
                unit,
                StatisticalCalendar.JANUARY.parse(period).orThrow(),
                asOf,
                Cell.parse(name),
                text.contains(".") ? 2 : 0,
                quantity(text),
                Place.NOWHERE);
    }

    private static @Nullable Quantity quantity(String text) {
        if (text.equals("?")) {
            return null;
        }
        if (text.startsWith(">=")) {
            return new Quantity(new BigDecimal(text.substring(2)), null, Qualifier.AT_LEAST);
        }
        return text.startsWith("~")
                ? new Quantity(new BigDecimal(text.substring(1)), null, Qualifier.APPROXIMATE)
                : Quantity.of(new BigDecimal(text));
    }
}
