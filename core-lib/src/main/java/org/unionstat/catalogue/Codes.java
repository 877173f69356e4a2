package org.unionstat.catalogue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;

/** Reads codes, numbers and truth values of data files; what cannot be read is told and replaced by the default. */
final class Codes {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9_]*(\\.[a-z0-9][a-z0-9_]*)*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");

    private final List<Problem> problems;

    Codes(List<Problem> problems) {
        this.problems = problems;
    }

    /** Whether everything holds; unlike {@code &&} every test has been made, so that all problems are told. */
    static boolean all(boolean... tests) {
        for (boolean test : tests) {
            if (!test) {
                return false;
            }
        }
        return true;
    }

    /** A constant of an enumeration. */
    <E extends Enum<E>> E constant(Row row, String column, Class<E> type, E otherwise) {
        Field field = row.field(column);
        if (field.isEmpty()) {
            return otherwise;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(field.text().toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        String known = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        problems.add(Fault.UNKNOWN_VALUE.at(field.place(), field.text(), column, known));
        return otherwise;
    }

    /** A truth value, false if nothing is written. */
    boolean flag(Row row, String column) {
        Field field = row.field(column);
        if (!field.isEmpty() && !field.text().equals("true") && !field.text().equals("false")) {
            problems.add(Fault.UNKNOWN_VALUE.at(field.place(), field.text(), column, "true, false"));
        }
        return field.text().equals("true");
    }

    /** A whole number between bounds. */
    int integer(Row row, String column, int least, int most, int otherwise) {
        Field field = row.field(column);
        if (field.isEmpty()) {
            return otherwise;
        }
        if (field.text().length() <= 6 && field.text().chars().allMatch(c -> c >= '0' && c <= '9')) {
            int number = Integer.parseInt(field.text());
            if (number >= least && number <= most) {
                return number;
            }
        }
        problems.add(Fault.BAD_NUMBER.at(
                field.place(), field.text(), column, "a whole number from " + least + " to " + most));
        return otherwise;
    }

    /** A positive decimal. */
    BigDecimal positive(Row row, String column, BigDecimal otherwise) {
        Field field = row.field(column);
        if (field.isEmpty()) {
            return otherwise;
        }
        if (NUMBER.matcher(field.text()).matches()) {
            BigDecimal number = new BigDecimal(field.text());
            if (number.signum() > 0) {
                return number;
            }
        }
        problems.add(Fault.BAD_NUMBER.at(field.place(), field.text(), column, "a plain decimal above 0"));
        return otherwise;
    }

    /** Whether a field holds a well-formed code that none before it had. */
    boolean isNew(Row row, String column, Map<String, Place> seen) {
        Field field = row.field(column);
        if (!isCode(row, column)) {
            return false;
        }
        Place before = seen.putIfAbsent(field.text(), field.place());
        if (before != null) {
            problems.add(Fault.DUPLICATE_CODE.at(field.place(), field.text(), before));
        }
        return before == null;
    }

    /** Whether a field holds a well-formed code. */
    boolean isCode(Row row, String column) {
        Field field = row.field(column);
        if (!has(row, column)) {
            return false;
        }
        if (!CODE.matcher(field.text()).matches()) {
            problems.add(Fault.MALFORMED_CODE.at(field.place(), field.text()));
            return false;
        }
        return true;
    }

    /** Whether an obligatory field is filled. */
    boolean has(Row row, String column) {
        Field field = row.field(column);
        if (field.isEmpty()) {
            problems.add(Fault.MISSING_VALUE.at(field.place(), column));
        }
        return !field.isEmpty();
    }
}
