package org.unionstat.trend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.unionstat.period.Period;
import org.unionstat.quantity.Interval;

/** Which word of comparability applies to two figures; the order is told at {@link Change}. */
final class ComparisonLaw {

    private static final BigDecimal LEAST_RESPONSE = new BigDecimal("0.95");
    private static final BigDecimal RESPONSE_GAP = new BigDecimal("0.02");

    private ComparisonLaw() {}

    static Comparability judge(ChangeMeasure measure, boolean atDate, Figure current, Figure base) {
        Comparability impossible = impossible(atDate, current, base);
        if (impossible != null) {
            return impossible;
        }
        Interval x = ChangeNumbers.bounds(current);
        Interval b = ChangeNumbers.bounds(base);
        Interval difference = x.minus(b);
        if (difference.lower() == null && difference.upper() == null) {
            return Comparability.UNCERTAIN;
        }
        if (!answeredAlike(current, base)) {
            return Comparability.NOT_COMPARABLE_RESPONSE;
        }
        Comparability special = measure == ChangeMeasure.GROWTH ? withoutGrowth(x, b) : null;
        if (special != null) {
            return special;
        }
        if ((current.basis() == Basis.STATED) != (base.basis() == Basis.STATED)) {
            return Comparability.BASIS_DIFFERS;
        }
        return isYearApart(current.referenceDate(), base.referenceDate())
                ? Comparability.COMPARABLE
                : Comparability.DIFFERENT_DATE;
    }

    private static @Nullable Comparability impossible(boolean atDate, Figure current, Figure base) {
        Comparability mayNot = Comparability.NOT_COMPARABLE_AGGREGATION_NONE;
        if (current.missing() != null && current.missing() != mayNot) {
            return current.missing();
        }
        if (base.missing() != null && base.missing() != mayNot) {
            return base.missing();
        }
        if (!atDate && !isSameSpanYearApart(current.period(), base.period())) {
            return Comparability.NOT_COMPARABLE_DIFFERENT_SPAN;
        }
        if (current.breakBefore()) {
            return Comparability.NOT_COMPARABLE_BREAK;
        }
        return current.missing() != null || base.missing() != null ? mayNot : null;
    }

    private static boolean answeredAlike(Figure current, Figure base) {
        if (answeredTooLittle(current) || answeredTooLittle(base)) {
            return false;
        }
        BigDecimal gap = current.response().subtract(base.response()).abs();
        return !isSummed(current) || !isSummed(base) || gap.compareTo(RESPONSE_GAP) < 0;
    }

    private static boolean answeredTooLittle(Figure figure) {
        return isSummed(figure) && figure.response().compareTo(LEAST_RESPONSE) < 0;
    }

    private static boolean isSummed(Figure figure) {
        return figure.basis() != Basis.STATED;
    }

    private static @Nullable Comparability withoutGrowth(Interval x, Interval base) {
        if (mayBeNegative(x) || mayBeNegative(base)) {
            return Comparability.NEGATIVE_BASE;
        }
        if (isZero(base)) {
            return isZero(x) ? Comparability.UNCHANGED_ZERO : Comparability.NEW;
        }
        return null;
    }

    private static boolean mayBeNegative(Interval figure) {
        return figure.lower() == null || figure.lower().signum() < 0;
    }

    private static boolean isZero(Interval figure) {
        return figure.lower() != null
                && figure.upper() != null
                && figure.lower().signum() == 0
                && figure.upper().signum() == 0;
    }

    private static boolean isSameSpanYearApart(Period current, Period base) {
        return isYearApart(current.start(), base.start()) && isYearApart(current.end(), base.end());
    }

    /** The same day of the year before; the last days of the same month count, whatever its length. */
    static boolean isYearApart(LocalDate current, LocalDate base) {
        LocalDate earlier = current.minusYears(1);
        return base.equals(earlier)
                || (isLastDay(current)
                        && isLastDay(base)
                        && YearMonth.from(base).equals(YearMonth.from(earlier)));
    }

    private static boolean isLastDay(LocalDate day) {
        return day.equals(YearMonth.from(day).atEndOfMonth());
    }
}
