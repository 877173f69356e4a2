package org.unionstat.batch.render;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.unionstat.chart.ChartLanguage;
import org.unionstat.chart.Measure;
import org.unionstat.period.Period;
import org.unionstat.quantity.FigureFormat;
import org.unionstat.quantity.Qualifier;
import org.unionstat.quantity.UnitOfMeasure;

/** How periods, dates, units of measure and qualified figures are written in the language of the charts. */
final class Wording {

    private static final String NUMERALS = "零一两三四五六七八九十";
    private static final String TRADITIONAL_NUMERALS = "零一兩三四五六七八九十";
    private static final String SIMPLIFIED_UNITS = "户项个万亿对钟册场组队块";
    private static final String TRADITIONAL_UNITS = "戶項個萬億對鐘冊場組隊塊";
    private static final Map<String, String> ENGLISH_UNITS = Map.ofEntries(
            Map.entry("organization", "units"),
            Map.entry("person", "persons"),
            Map.entry("person_time", "attendances"),
            Map.entry("household", "households"),
            Map.entry("case", "cases"),
            Map.entry("item", "items"),
            Map.entry("session", "sessions"),
            Map.entry("site", "sites"),
            Map.entry("copy", "copies"),
            Map.entry("volume", "volumes"),
            Map.entry("article", "articles"),
            Map.entry("piece", "pieces"),
            Map.entry("pair", "pairs"),
            Map.entry("team", "teams"),
            Map.entry("yuan", "yuan"),
            Map.entry("minute", "minutes"),
            Map.entry("month", "months"),
            Map.entry("year", "years"));

    private final ChartLanguage language;

    private Wording(ChartLanguage language) {
        this.language = language;
    }

    /** The wording of a language; simplified Chinese for any tag that is not known. */
    static Wording of(String tag) {
        return new Wording(Arrays.stream(ChartLanguage.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElse(ChartLanguage.ZH_HANS));
    }

    ChartLanguage language() {
        return language;
    }

    String say(Words words, Object... parts) {
        return words.in(language, parts);
    }

    String bracketed(String name, String inside) {
        return say(Words.BRACKETED, name, inside);
    }

    /** A period in running text: 2015年, 2014年上半年, 2013年1—10月. */
    String period(Period period) {
        String code = period.code();
        String year = code.substring(0, 4);
        return switch (period.type()) {
            case YEAR -> say(Words.YEAR, year);
            case HALF_YEAR -> say(code.endsWith("1") ? Words.HALF_1 : Words.HALF_2, year);
            case QUARTER -> say(Words.QUARTER, year, code.substring(code.length() - 1));
            case MONTH -> {
                Month month = period.start().getMonth();
                yield say(Words.MONTH, year, month.getValue(), english(month));
            }
            case MONTHS -> {
                Month first = period.start().getMonth();
                Month last = period.end().getMonth();
                yield say(Words.MONTHS, year, first.getValue(), last.getValue(), english(first), english(last));
            }
            case YEARS -> say(Words.YEARS, year, code.substring(5));
        };
    }

    /** A period on an axis: a year without 年. */
    String axis(Period period) {
        return switch (period.type()) {
            case YEAR -> period.code();
            default -> period(period);
        };
    }

    /** A reference date: 6月底, with the year where it is not the period's. */
    String date(LocalDate date, Period period) {
        boolean sameYear = date.getYear() == period.end().getYear();
        boolean monthEnd = date.getDayOfMonth() == date.lengthOfMonth();
        Words form = monthEnd
                ? (sameYear ? Words.MONTH_END : Words.MONTH_END_OF_YEAR)
                : (sameYear ? Words.DAY : Words.DAY_OF_YEAR);
        return say(form, date.getYear(), date.getMonthValue(), date.getDayOfMonth(), english(date.getMonth()));
    }

    private static String english(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** The printed unit of measure. */
    String unit(UnitOfMeasure unit) {
        return switch (language) {
            case ZH_HANS -> unit.symbol();
            case ZH_HANT -> traditional(unit.symbol());
            case EN -> unit.isPercent() ? unit.symbol() : ENGLISH_UNITS.getOrDefault(unit.code(), unit.labelEn());
        };
    }

    private static String traditional(String symbol) {
        StringBuilder text = new StringBuilder();
        symbol.chars().forEach(c -> {
            int at = SIMPLIFIED_UNITS.indexOf(c);
            text.append(at < 0 ? (char) c : TRADITIONAL_UNITS.charAt(at));
        });
        return text.toString();
    }

    /** A figure with all its digits and its unit. */
    String withUnit(BigDecimal value, Measure measure) {
        String figure = language.format().exact(value);
        return language == ChartLanguage.EN ? figure + " " + measure.unit() : figure + measure.unit();
    }

    /** A number of units: 12个乡镇（街道）. */
    String counted(int number, String noun) {
        return language == ChartLanguage.EN ? number + " " + noun : number + noun;
    }

    /** A noun without its classifier: 乡镇（街道）. */
    String uncounted(String noun) {
        return language == ChartLanguage.EN ? noun : noun.substring(1);
    }

    /** A small number before a classifier: 四类, 12类. */
    String numeral(int number) {
        if (language == ChartLanguage.EN || number > 10) {
            return Integer.toString(number);
        }
        String numerals = language == ChartLanguage.ZH_HANT ? TRADITIONAL_NUMERALS : NUMERALS;
        return numerals.substring(number, number + 1);
    }

    /** A figure that is not exact, in words that are true of its whole interval. */
    String qualified(Reading reading, Scale scale) {
        String value = print(reading.value(), reading.qualifier(), scale);
        FigureFormat format = language.format();
        BigDecimal lower = reading.lower();
        BigDecimal upper = reading.upper();
        return switch (reading.qualifier()) {
            case EXACT -> value;
            case APPROXIMATE -> format.about(value);
            case AT_LEAST -> format.atLeast(lower == null ? value : print(lower, Qualifier.AT_LEAST, scale));
            case AT_MOST -> format.atMost(upper == null ? value : print(upper, Qualifier.AT_MOST, scale));
            case RANGE ->
                lower == null || upper == null
                        ? value
                        : format.between(
                                print(lower, Qualifier.AT_LEAST, scale), print(upper, Qualifier.AT_MOST, scale));
            case UNCERTAIN -> say(Words.UNCERTAIN);
        };
    }

    private String print(BigDecimal value, Qualifier qualifier, Scale scale) {
        return scale.measure().print(scale.of(value), qualifier.rounding(), language);
    }

    /** Why a figure is not there, where a submission tells; empty for 未报. */
    String missing(String reason) {
        return switch (reason) {
            case "BLANK" -> say(Words.BLANK);
            case "MASKED" -> say(Words.MASKED);
            case "HELD" -> say(Words.HELD);
            case "REJECTED" -> say(Words.REJECTED);
            default -> "";
        };
    }

    /** Up to three names, then how many there are. */
    String names(List<String> names, Words others) {
        String first = String.join(say(Words.AND), names.subList(0, Math.min(3, names.size())));
        return names.size() <= 3 ? first : say(others, first, names.size());
    }

    /** Sentences as one remark. */
    String remark(List<String> sentences) {
        return String.join(say(Words.SEMICOLON), sentences) + say(Words.STOP);
    }
}
