package org.unionstat.batch.report;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import org.unionstat.period.Period;
import org.unionstat.period.PeriodType;
import org.unionstat.period.StatisticalCalendar;

/** Spans and days in words. */
final class PeriodWords {

    private static final String[] QUARTERS = {"一", "二", "三", "四"};
    private static final String[] ORDINALS = {"first", "second", "third", "fourth"};

    private final Language language;
    private final StatisticalCalendar calendar;

    PeriodWords(Language language, StatisticalCalendar calendar) {
        this.language = language;
        this.calendar = calendar;
    }

    /** The same span a year before; a span of several years is its own. */
    Period yearEarlier(Period period) {
        return calendar.yearEarlier(period).orElse(period);
    }

    /** The span as it stands in the report's title: 2015年度, 2014年上半年. */
    String title(Period period) {
        boolean annual = period.type() == PeriodType.YEAR && language.isChinese();
        return annual ? year(period) + "年度" : label(period);
    }

    /** The span in a sentence or over a column: 2015年, 2014年上半年, 2015年1—11月. */
    String label(Period period) {
        if (language.isChinese()) {
            return switch (period.type()) {
                case YEAR -> year(period) + "年";
                case YEARS -> period.code().replace("-", "—") + "年";
                default -> year(period) + "年" + part(period);
            };
        }
        return switch (period.type()) {
            case YEAR -> year(period);
            case YEARS -> period.code().replace("-", "–");
            case HALF_YEAR, QUARTER -> part(period) + " of " + year(period);
            default -> part(period) + " " + year(period);
        };
    }

    /** The span in a sentence: in English a half or a quarter has its article. */
    String inText(Period period) {
        boolean article = period.type() == PeriodType.HALF_YEAR || period.type() == PeriodType.QUARTER;
        return article && !language.isChinese() ? "the " + label(period) : label(period);
    }

    /** A span within the year, without the year: 上半年, 1—11月. */
    String part(Period period) {
        int index = period.code().charAt(period.code().length() - 1) - '1';
        return switch (period.type()) {
            case HALF_YEAR -> language.isChinese() ? (index == 0 ? "上半年" : "下半年") : ORDINALS[index] + " half";
            case QUARTER -> language.isChinese() ? "第" + QUARTERS[index] + "季度" : ORDINALS[index] + " quarter";
            case MONTH -> month(period.start());
            case MONTHS ->
                language.isChinese()
                        ? period.start().getMonthValue() + "—" + month(period.end())
                        : month(period.start()) + "–" + month(period.end());
            case YEAR, YEARS -> label(period);
        };
    }

    /** A span within a longer one: without the year where that is a single one. */
    String within(Period part, Period whole) {
        return whole.type() == PeriodType.YEARS || !part.code().regionMatches(0, whole.code(), 0, 4)
                ? label(part)
                : part(part);
    }

    /** The day for which a stock stands: 2014年6月底, 2014年底. */
    String date(LocalDate day) {
        boolean monthEnd = day.plusDays(1).getDayOfMonth() == 1;
        boolean yearEnd = monthEnd && day.getMonthValue() == 12;
        if (language.isChinese()) {
            String tail = yearEnd ? "底" : month(day) + (monthEnd ? "底" : day.getDayOfMonth() + "日");
            return day.getYear() + "年" + tail;
        }
        if (yearEnd) {
            return "the end of " + day.getYear();
        }
        String text = month(day) + " " + day.getYear();
        return monthEnd ? "the end of " + text : day.getDayOfMonth() + " " + text;
    }

    /** What a span is compared with: 上年 for a year, else 上年同期. */
    String before(Period period) {
        return (period.type() == PeriodType.YEAR ? Phrase.THE_YEAR_BEFORE : Phrase.THE_SPAN_BEFORE).in(language);
    }

    private String month(LocalDate day) {
        return language.isChinese()
                ? day.getMonthValue() + "月"
                : day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String year(Period period) {
        return period.code().substring(0, 4);
    }
}
