package org.unionstat.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionstat.quantity.FigureReading;
import org.unionstat.quantity.Qualifier;
import org.unionstat.quantity.Quantity;
import org.unionstat.rule.StructureRule;
import org.unionstat.rule.StructureRule.Wording;

/** The figure of one record in the long layout: the printed text together with the columns qualifier, upper and as_of. */
final class ReportedFigure {

    private static final Wording A_QUALIFIER = new Wording("准确、约、不少于、不超过，或 " + Codes.QUALIFIERS, Codes.QUALIFIERS);

    private final Row row;
    private final Reporter reporter;

    ReportedFigure(Row row, Reporter reporter) {
        this.row = row;
        this.reporter = reporter;
    }

    /** Takes what is wrong with one field. */
    @FunctionalInterface
    interface Reporter {
        void report(StructureRule rule, Column column, String found, Wording expected);
    }

    /** The reference date; nothing if the column is empty or wrong. */
    Optional<LocalDate> asOf() {
        String text = row.text(Column.AS_OF);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = Days.parse(text);
        if (day.isEmpty()) {
            reporter.report(StructureRule.UNKNOWN_CODE, Column.AS_OF, text, Days.EXPECTED);
        }
        return day;
    }

    /**
     * The figure with the qualifier that a column gives it.
     *
     * @param printed the figure as printed in the value column
     * @param upper what the column upper turns out to be
     * @return the figure; nothing if the columns contradict each other
     */
    Optional<Quantity> qualified(Quantity printed, FigureReading upper) {
        String text = row.text(Column.QUALIFIER);
        Optional<Qualifier> given = Codes.qualifier(text);
        if (!text.isEmpty() && given.isEmpty()) {
            reporter.report(StructureRule.UNKNOWN_CODE, Column.QUALIFIER, text, A_QUALIFIER);
            return Optional.empty();
        }
        if (upper instanceof FigureReading.Figure end) {
            return withUpper(printed, given, end.quantity());
        }
        if (!(upper instanceof FigureReading.Blank)) {
            return refuseUpper(new Wording("区间上端的数值", "the figure at the upper end"));
        }
        if (given.isEmpty() || given.get() == printed.qualifier()) {
            return Optional.of(printed);
        }
        if (printed.qualifier() != Qualifier.EXACT) {
            return contradiction(printed);
        }
        return given.get() == Qualifier.RANGE
                ? refuseUpper(new Wording("区间上端的数值", "the figure at the upper end"))
                : Optional.of(new Quantity(printed.value(), null, given.get()));
    }

    private Optional<Quantity> withUpper(Quantity printed, Optional<Qualifier> given, Quantity end) {
        boolean textIsExact = printed.qualifier() == Qualifier.EXACT;
        Qualifier qualifier = given.orElse(textIsExact ? Qualifier.RANGE : printed.qualifier());
        if (!textIsExact && qualifier != printed.qualifier()) {
            return contradiction(printed);
        }
        if (qualifier == Qualifier.EXACT || qualifier == Qualifier.AT_MOST) {
            return refuseUpper(
                    new Wording("留空（" + qualifier + " 没有上端）", "nothing (" + qualifier + " has no upper end)"));
        }
        @Nullable BigDecimal own = printed.upper();
        boolean differs = own != null && own.compareTo(end.value()) != 0;
        if (end.qualifier() != Qualifier.EXACT || end.value().compareTo(printed.value()) < 0 || differs) {
            return refuseUpper(new Wording("不小于数值的上端", "an upper end that fits the value"));
        }
        return Optional.of(new Quantity(printed.value(), end.value(), qualifier));
    }

    private Optional<Quantity> contradiction(Quantity printed) {
        Wording same = Wording.of(printed.qualifier().name());
        reporter.report(StructureRule.UNKNOWN_CODE, Column.QUALIFIER, row.text(Column.QUALIFIER), same);
        return Optional.empty();
    }

    private Optional<Quantity> refuseUpper(Wording expected) {
        reporter.report(StructureRule.NOT_A_FIGURE, Column.UPPER, row.text(Column.UPPER), expected);
        return Optional.empty();
    }
}
