package org.unionstat.outcome;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where in a file something stands, as a spreadsheet shows it.
 *
 * @param file the file's name or path as the user knows it; empty when there is no file
 * @param sheet the sheet of a workbook; empty in a file that is one table
 * @param row the record, counted from 1 with the header as 1; 0 when the whole file is meant
 * @param column the column, counted from 1; 0 when the whole row is meant
 */
public record Place(String file, String sheet, int row, int column) {

    private static final Pattern RECORD = Pattern.compile("(?:!(\\d{1,9})(?::(\\d{1,9}))?)?");
    private static final Pattern SHEET = Pattern.compile("!(.+?)(?:!([A-Z]{1,3})?(\\d{1,9}))?");

    /** No place at all: the value was made in memory. */
    public static final Place NOWHERE = new Place("", "", 0, 0);

    /** Checks that row and column are not negative. */
    public Place {
        if (row < 0 || column < 0) {
            throw new IllegalArgumentException(
                    "row and column count from 1; 0 means the whole: " + row + ", " + column);
        }
    }

    /**
     * A place in a file that is one table.
     *
     * @param file the file's name
     * @param row the record, from 1; 0 for the whole file
     * @param column the column, from 1; 0 for the whole row
     */
    public Place(String file, int row, int column) {
        this(file, "", row, column);
    }

    /**
     * A whole file.
     *
     * @param file the file's name
     * @return the place
     */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    /**
     * Reads a place in a known file back from its text.
     *
     * @param file the file's name
     * @param text what {@link #text()} gave
     * @return the place; empty if the text is none in that file
     */
    public static Optional<Place> parse(String file, String text) {
        if (!text.startsWith(file)) {
            return Optional.empty();
        }
        String rest = text.substring(file.length());
        Matcher record = RECORD.matcher(rest);
        if (record.matches()) {
            return Optional.of(new Place(file, number(record.group(1)), number(record.group(2))));
        }
        Matcher sheet = SHEET.matcher(rest);
        return sheet.matches()
                ? Optional.of(new Place(file, sheet.group(1), number(sheet.group(3)), column(sheet.group(2))))
                : Optional.empty();
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int column(@Nullable String letters) {
        return letters == null ? 0 : letters.chars().reduce(0, (sum, c) -> 26 * sum + c - 'A' + 1);
    }

    /**
     * The place in the form {@code file!row:column}, in a workbook {@code file!sheet!C12}, shortened where row or column is 0.
     *
     * @return the text, empty for {@link #NOWHERE}
     */
    public String text() {
        if (!sheet.isEmpty()) {
            return file + "!" + sheet + (row == 0 ? "" : "!" + letters() + row);
        }
        if (row == 0) {
            return file;
        }
        return column == 0 ? file + "!" + row : file + "!" + row + ":" + column;
    }

    /** The column as a spreadsheet names it: A to Z, AA and on. */
    private String letters() {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    @Override
    public String toString() {
        return text();
    }
}
