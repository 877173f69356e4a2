package org.unionstat.batch.workbook;

/** How much room a text takes in a cell; a Chinese character is as wide as two digits. */
final class TextSize {

    private static final int FIRST_WIDE = 0x1100;

    private TextSize() {}

    /** The lines that a text takes in a column of a width in digits; words are not cut, so a line is not always full. */
    static int lines(String text, double width) {
        int most = Math.max(1, (int) width - 2);
        return text.lines()
                .mapToInt(line -> Math.max(1, (width(line) + most - 1) / most))
                .sum();
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c < FIRST_WIDE ? 1 : 2).sum();
    }
}
