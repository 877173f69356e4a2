package org.unionstat.chart.internal.jfree;

import java.util.List;
import org.unionstat.chart.theme.Theme;

/**
 * The rows of a horizontal chart: wrapped names at the right edge of their column, and one height for all rows.
 *
 * @param names the lines of each name
 * @param face the face of the names
 * @param nameWidth the width of the column
 * @param rowHeight the height of each row
 */
record Rows(List<List<String>> names, Face face, double nameWidth, double rowHeight) {

    private static final double LINE = 15.5;
    private static final int MANY = 15;
    /** Between the names and the bars. */
    static final double NAME_GAP = 9;

    static Rows of(List<String> names, Theme theme, double leastHeight) {
        boolean full = theme.layout().width() > 500;
        double limit = full ? (names.size() > MANY ? 230 : 190) : 104;
        Face face = Face.regular(
                leastHeight < 25 ? theme.type().axis() : theme.type().category());
        List<List<String>> wrapped =
                names.stream().map(name -> Lines.limited(name, face, limit, 2)).toList();
        double width = wrapped.stream()
                .flatMap(List::stream)
                .mapToDouble(line -> Fonts.shared().width(line, face))
                .max()
                .orElse(0);
        int lines = wrapped.stream().mapToInt(List::size).max().orElse(1);
        return new Rows(wrapped, face, width, Math.max(leastHeight, lines * LINE + 4));
    }

    double height() {
        return rowHeight * names.size();
    }

    /** The middle of a row below a top. */
    double middle(double top, int row) {
        return top + rowHeight * (row + 0.5);
    }

    void drawNames(Canvas canvas, double left, double top) {
        Style style = Style.right(face, canvas.palette().ink());
        for (int row = 0; row < names.size(); row++) {
            List<String> lines = names.get(row);
            double y = middle(top, row) - (lines.size() - 1) * LINE / 2;
            for (String line : lines) {
                canvas.text(line, left + nameWidth, y, style);
                y += LINE;
            }
        }
    }

    void drawHairlines(Canvas canvas, double left, double right, double top) {
        for (int row = 1; row < names.size(); row++) {
            double y = top + row * rowHeight;
            canvas.line(left, y, right, y, canvas.palette().hairline(), 0.9);
        }
    }
}
