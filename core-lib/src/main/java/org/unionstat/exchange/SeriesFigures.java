package org.unionstat.exchange;

import org.unionstat.catalogue.Catalogue;
import org.unionstat.indicator.Indicator;
import org.unionstat.quantity.FigureReader;
import org.unionstat.quantity.FigureReading;
import org.unionstat.quantity.UnitOfMeasure;
import org.unionstat.submission.ObservationKind;
import org.unionstat.submission.Series;

/** Reads figures in the unit of measure, with the decimals and the sign, that series and kind ask for. */
final class SeriesFigures {

    private static final int PERCENT_DECIMALS = 2;

    private final FigureReader reader;
    private final UnitOfMeasure percent;

    SeriesFigures(Catalogue catalogue) {
        reader = FigureReader.of(catalogue.units());
        percent = catalogue.units().stream()
                .filter(u -> u.code().equals("percent"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the catalogue has no unit of measure 'percent'"));
    }

    FigureReading read(String text, Indicator indicator, RowHead head) {
        Series series = head.series();
        if (series == Series.COMPLETION || series == Series.CHANGE_PERCENT) {
            boolean change = series == Series.CHANGE_PERCENT;
            return reader.read(unsigned(text, change), percent, PERCENT_DECIMALS, change);
        }
        boolean difference = series == Series.CHANGE || head.kind() == ObservationKind.ADJUSTMENT;
        return reader.read(
                unsigned(text, difference), indicator.unit(), indicator.decimals(), difference || indicator.signed());
    }

    /** Reads a figure of which it is not known what series and kind it is of; refused is what is none in any. */
    FigureReading readAny(String text, Indicator indicator) {
        FigureReading difference = reader.read(unsigned(text, true), indicator.unit(), indicator.decimals(), true);
        return difference instanceof FigureReading.Refused
                        && !(reader.read(unsigned(text, true), percent, PERCENT_DECIMALS, true)
                                instanceof FigureReading.Refused)
                ? new FigureReading.Blank()
                : difference;
    }

    /** Reads a figure of the actual series. */
    FigureReading readPlain(String text, Indicator indicator) {
        return reader.read(text, indicator.unit(), indicator.decimals(), false);
    }

    /** A difference may be printed with a plus: +124. */
    private static String unsigned(String text, boolean difference) {
        boolean plus = difference && (text.startsWith("+") || text.startsWith("＋"));
        return plus && text.length() > 1 && text.charAt(1) != '-' && text.charAt(1) != '−' ? text.substring(1) : text;
    }
}
