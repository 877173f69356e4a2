package org.unionstat.chart.internal.jfree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The name and figures at the end of a line, as a small block of text.
 *
 * @param anchorX where the line ends
 * @param anchorY the height at which it ends
 * @param rows the lines of text
 */
record EndLabel(double anchorX, double anchorY, List<Row> rows) {

    static final double ROW = 17;
    private static final double GAP = 5;

    /** One line of text in its style. */
    record Row(String text, Style style) {}

    double height() {
        return rows.size() * ROW;
    }

    double width() {
        return rows.stream()
                .mapToDouble(row -> Fonts.shared().width(row.text(), row.style().face()))
                .max()
                .orElse(0);
    }

    /** The height of labels that stand below one another. */
    static double height(List<EndLabel> labels) {
        return labels.stream().mapToDouble(label -> label.height() + GAP).sum() - GAP;
    }

    /** Tops of the labels, as near to their anchors as may be without overlap, between two limits. */
    static double[] tops(List<EndLabel> labels, double upper, double lower) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> labels.get(i).anchorY()));
        double[] tops = new double[labels.size()];
        double free = upper;
        for (int i : order) {
            tops[i] = Math.max(free, labels.get(i).anchorY() - labels.get(i).height() / 2);
            free = tops[i] + labels.get(i).height() + GAP;
        }
        double limit = lower;
        for (int k = order.size() - 1; k >= 0; k--) {
            int i = order.get(k);
            tops[i] = Math.min(tops[i], limit - labels.get(i).height());
            limit = tops[i] - GAP;
        }
        return tops;
    }

    void draw(Canvas canvas, double x, double top) {
        double y = top + ROW / 2;
        for (Row row : rows) {
            canvas.text(row.text(), x, y, row.style());
            y += ROW;
        }
    }
}
