package org.unionstat.exchange;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.unionstat.quantity.Quantity;
import org.unionstat.submission.Observation;
import org.unionstat.submission.ObservationState;

/** A figure with its word in one cell, as the wide layout holds it and as it reads back. */
final class PrintedFigure {

    private PrintedFigure() {}

    static String of(Observation observation) {
        @Nullable Quantity figure = observation.quantity();
        if (figure == null) {
            return observation.state() == ObservationState.MASKED ? "xx" : "";
        }
        String value = figure.value().toPlainString();
        @Nullable BigDecimal upper = figure.upper();
        return switch (figure.qualifier()) {
            case APPROXIMATE -> upper == null ? "约" + value : "近" + value;
            case AT_LEAST -> upper == null ? value + "以上" : isNext(figure, upper) ? value + "余" : range(value, upper);
            case AT_MOST -> value + "以内";
            case RANGE -> upper == null ? value : range(value, upper);
            default -> value;
        };
    }

    private static boolean isNext(Quantity figure, BigDecimal upper) {
        return figure.value().add(figure.placeValue()).compareTo(upper) == 0;
    }

    private static String range(String value, BigDecimal upper) {
        return value + "—" + upper.toPlainString();
    }
}
