package org.unionstat.period;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.unionstat.outcome.Outcome;
import org.unionstat.outcome.Problem;

/**
 * Where the statistical year starts; reads period codes and finds the same span a year before.
 *
 * <p>A year that does not start in January has the number of the calendar year in which it ends: 2014 is 1 October 2013 to
 * 30 September 2014 if years start in October. Halves and quarters divide the statistical year; months are calendar months.
 *
 * @param yearStartsIn the first month of the statistical year, 1 to 12
 */
public record StatisticalCalendar(int yearStartsIn) {

    /** The calendar whose statistical year is the calendar year. */
    public static final StatisticalCalendar JANUARY = new StatisticalCalendar(1);

    private static final Pattern CODE = Pattern.compile(
            "(\\d{4})(?:(?<half>H[12])|(?<quarter>Q[1-4])|M(?<month>\\d{2})(?:-M(?<last>\\d{2}))?|-(?<year>\\d{4}))?");
    private static final String EXPECTED = "2015, 2014H1, 2014Q2, 2014M05, 2015M01-M11 or 2009-2013";

    private static final String TO = "[-‐-―~〜至到]";
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:年|年度|年?全年|年度全年)?");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})年?" + TO + "(\\d{4})年?");
    private static final Pattern HALF = Pattern.compile("(\\d{4})年?度?([上下])半年度?");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})年?度?第?([1-4一二三四])季度?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:年(\\d{1,2})月份?|[-/](\\d{2}))");
    private static final Pattern MONTHS = Pattern.compile("(\\d{4})年(\\d{1,2})月?份?" + TO + "(\\d{1,2})月份?");

    /** Checks the month. */
    public StatisticalCalendar {
        if (yearStartsIn < 1 || yearStartsIn > 12) {
            throw new IllegalArgumentException("a statistical year starts in a month from 1 to 12: " + yearStartsIn);
        }
    }

    /**
     * Reads a period code.
     *
     * @param code for example {@code 2015}, {@code 2014H1}, {@code 2014Q2}, {@code 2014M05}, {@code 2015M01-M11}, {@code 2009-2013}
     * @return the period, or the problem {@code PERIOD}
     */
    public Outcome<Period> parse(String code) {
        Matcher m = CODE.matcher(code);
        if (!m.matches()) {
            return Outcome.failed(Problem.of("PERIOD", "not a period: '" + code + "'; expected " + EXPECTED));
        }
        int year = Integer.parseInt(m.group(1));
        if (year < 1900) {
            return Outcome.failed(Problem.of("PERIOD", "year before 1900: '" + code + "'"));
        }
        if (m.group("half") != null) {
            return Outcome.of(part(code, PeriodType.HALF_YEAR, year, 6, code.charAt(5) - '1'));
        }
        if (m.group("quarter") != null) {
            return Outcome.of(part(code, PeriodType.QUARTER, year, 3, code.charAt(5) - '1'));
        }
        if (m.group("month") != null) {
            String last = m.group("last");
            return months(code, year, Integer.parseInt(m.group("month")), last == null ? 0 : Integer.parseInt(last));
        }
        if (m.group("year") != null) {
            return years(code, year, Integer.parseInt(m.group("year")));
        }
        return Outcome.of(part(code, PeriodType.YEAR, year, 12, 0));
    }

    /**
     * Reads a period as people write it: as a code, or 2015年, 2015年度, 2014年上半年, 2014年第二季度, 2014年5月, 2014-05,
     * 2015年1-11月, 2009—2013年; with digits of either width.
     *
     * @param text what was written
     * @return the period, or the problem {@code PERIOD}
     */
    public Outcome<Period> read(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
        Outcome<Period> period = parse(code(plain));
        return period.value().isPresent() ? period : parse(text);
    }

    private String code(String text) {
        Matcher m = YEAR.matcher(text);
        if (m.matches()) {
            return m.group(1);
        }
        if (m.usePattern(YEARS).matches()) {
            return m.group(1) + "-" + m.group(2);
        }
        if (m.usePattern(HALF).matches()) {
            return m.group(1) + (m.group(2).equals("上") ? "H1" : "H2");
        }
        if (m.usePattern(QUARTER).matches()) {
            return m.group(1) + "Q" + ("1234一二三四".indexOf(m.group(2)) % 4 + 1);
        }
        if (m.usePattern(MONTH).matches()) {
            return m.group(1) + month(m.group(2) == null ? m.group(3) : m.group(2));
        }
        if (m.usePattern(MONTHS).matches()) {
            String whole = month(m.group(2)) + "-" + month(m.group(3));
            return m.group(1) + (whole.equals("M01-M12") && yearStartsIn == 1 ? "" : whole);
        }
        return text;
    }

    private static String month(String number) {
        return "M" + (number.length() == 1 ? "0" : "") + number;
    }

    /**
     * The same span one year earlier, found by calendar.
     *
     * @param period a period of this calendar
     * @return the period a year before; none for spans of several years, which have no year-over-year comparison
     */
    public Optional<Period> yearEarlier(Period period) {
        if (period.type() == PeriodType.YEARS) {
            return Optional.empty();
        }
        int year = Integer.parseInt(period.code().substring(0, 4));
        return parse((year - 1) + period.code().substring(4)).value();
    }

    /**
     * The statistical year that a period ends in.
     *
     * @param period a period of this calendar
     * @return the year's number
     */
    public int yearOf(Period period) {
        LocalDate end = period.end();
        return yearStartsIn > 1 && end.getMonthValue() >= yearStartsIn ? end.getYear() + 1 : end.getYear();
    }

    /**
     * The months, halves and years within a period, itself among them whatever its length.
     *
     * @param whole the period
     * @return the periods in their order
     */
    public List<Period> within(Period whole) {
        Stream<String> codes = IntStream.rangeClosed(
                        whole.start().getYear(), whole.end().getYear() + 1)
                .boxed()
                .flatMap(year -> Stream.concat(
                        Stream.of(year.toString(), year + "H1", year + "H2"),
                        IntStream.rangeClosed(1, 12).mapToObj(m -> String.format(Locale.ROOT, "%dM%02d", year, m))));
        return Stream.concat(Stream.of(whole), codes.flatMap(c -> parse(c).value().stream()))
                .filter(whole::contains)
                .distinct()
                .sorted()
                .toList();
    }

    private Period part(String code, PeriodType type, int year, int length, int index) {
        YearMonth first =
                YearMonth.of(yearStartsIn == 1 ? year : year - 1, yearStartsIn).plusMonths((long) index * length);
        return new Period(
                code, type, first.atDay(1), first.plusMonths(length - 1L).atEndOfMonth());
    }

    private Outcome<Period> months(String code, int year, int first, int last) {
        boolean single = last == 0;
        if (first < 1 || first > 12 || last > 12 || (!single && last <= first)) {
            return Outcome.failed(Problem.of("PERIOD", "months out of order or not 01 to 12: '" + code + "'"));
        }
        return Outcome.of(new Period(
                code,
                single ? PeriodType.MONTH : PeriodType.MONTHS,
                LocalDate.of(year, first, 1),
                YearMonth.of(year, single ? first : last).atEndOfMonth()));
    }

    private Outcome<Period> years(String code, int first, int last) {
        if (last <= first) {
            return Outcome.failed(Problem.of("PERIOD", "years out of order: '" + code + "'"));
        }
        Period from = part(code, PeriodType.YEAR, first, 12, 0);
        Period to = part(code, PeriodType.YEAR, last, 12, 0);
        return Outcome.of(new Period(code, PeriodType.YEARS, from.start(), to.end()));
    }
}
