package org.unionstat.exchange;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionstat.rule.StructureRule.Wording;

/** Days as people write them: 2015-03-08, 2015/3/8, 2015.3.8, 2015年3月8日, 20150308; a time of day behind is left out. */
final class Days {

    static final Wording EXPECTED =
            new Wording("日期，如 2015-03-08、2015/3/8、2015年3月8日", "a date such as 2015-03-08, 2015/3/8, 2015年3月8日");

    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})\\s*([-/.年])\\s*(\\d{1,2})\\s*([-/.月])\\s*(\\d{1,2})\\s*(日?)(?:[T ]\\s*\\d{1,2}:\\d{2}.*)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final int SEPARATOR = 2;
    private static final int MONTH = 3;
    private static final int SECOND_SEPARATOR = 4;
    private static final int DAY_OF_MONTH = 5;
    private static final int LAST = 6;

    private Days() {}

    static Optional<LocalDate> parse(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        Matcher day = DAY.matcher(plain);
        if (day.matches() && isOneStyle(day)) {
            return day(day.group(1), day.group(MONTH), day.group(DAY_OF_MONTH));
        }
        Matcher digits = DIGITS.matcher(plain);
        return digits.matches() ? day(digits.group(1), digits.group(2), digits.group(MONTH)) : Optional.empty();
    }

    private static boolean isOneStyle(Matcher day) {
        boolean chinese = day.group(SEPARATOR).equals("年");
        return chinese
                ? day.group(SECOND_SEPARATOR).equals("月")
                : day.group(SEPARATOR).equals(day.group(SECOND_SEPARATOR))
                        && day.group(LAST).isEmpty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
