package org.unionstat.chart.internal.jfree;

import java.awt.Graphics2D;
import java.awt.Paint;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;
import org.unionstat.chart.theme.Colour;

/**
 * Bars drawn by JFreeChart without any of its furniture.
 *
 * <p>Every category has a slot of equal length; the bars of a slot share its middle part. So the position of each bar is known
 * beforehand and labels can be laid out around it.
 *
 * @param orientation columns or rows
 * @param fill the share of a slot that bars take
 * @param low the value at the start of the value axis
 * @param high the value at its end
 */
record BarPlot(PlotOrientation orientation, double fill, double low, double high) {

    /** One series: a value (null for missing) and a colour for each category. */
    record Series(List<@Nullable Double> values, List<Colour> colours) {}

    /** The share of a pair that separates its bars. */
    static final double PAIR_GAP = 0.02;

    void draw(Graphics2D graphics, Box box, List<Series> series) {
        int categories = series.get(0).values().size();
        CategoryPlot plot = new CategoryPlot(dataset(series), domain(categories), range(), renderer(series));
        plot.setOrientation(orientation);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(null);
        plot.setRangeGridlinesVisible(false);
        plot.draw(graphics, box.shape(), null, null, null);
    }

    private CategoryAxis domain(int categories) {
        double gap = (1 - fill) / categories;
        CategoryAxis axis = new CategoryAxis();
        axis.setLowerMargin(gap / 2);
        axis.setUpperMargin(gap / 2);
        axis.setCategoryMargin(gap * (categories - 1));
        axis.setVisible(false);
        return axis;
    }

    private NumberAxis range() {
        NumberAxis axis = new NumberAxis();
        axis.setRange(low, high);
        axis.setVisible(false);
        return axis;
    }

    private static DefaultCategoryDataset dataset(List<Series> series) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int row = 0; row < series.size(); row++) {
            List<@Nullable Double> values = series.get(row).values();
            for (int column = 0; column < values.size(); column++) {
                data.addValue(values.get(column), Integer.valueOf(row), Integer.valueOf(column));
            }
        }
        return data;
    }

    private static BarRenderer renderer(List<Series> series) {
        BarRenderer renderer = new ColouredBars(series);
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setItemMargin(series.size() > 1 ? PAIR_GAP : 0);
        return renderer;
    }

    private static final class ColouredBars extends BarRenderer {
        private static final long serialVersionUID = 1L;
        private final transient List<Series> series;

        ColouredBars(List<Series> series) {
            this.series = series;
        }

        @Override
        public Paint getItemPaint(int row, int column) {
            return Canvas.awt(series.get(row).colours().get(column));
        }
    }
}
