package org.unionstat.chart.internal.jfree;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.List;
import org.unionstat.chart.Chart;
import org.unionstat.chart.ChartWidth;
import org.unionstat.chart.PairedBars;
import org.unionstat.chart.RankedBars;
import org.unionstat.chart.SmallMultiples;
import org.unionstat.chart.TrendLines;
import org.unionstat.chart.theme.Theme;

/** Draws a chart as PNG or SVG in the house style. */
public final class Renderer {

    private Renderer() {}

    /**
     * A drawn chart.
     *
     * @param content the bytes of the PNG, or of the SVG in UTF-8
     * @param undrawable the code points that the font does not have and that were replaced by 〓
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Rendering(byte[] content, List<Integer> undrawable) {}

    /**
     * The chart as a PNG.
     *
     * @param chart the chart
     * @param scale pixels for each logical unit
     * @return the drawn chart
     */
    public static Rendering png(Chart<?> chart, double scale) {
        Theme theme = theme(chart);
        Figure figure = new Figure(chart, theme, body(chart, theme));
        return PngSheet.draw(figure, theme, scale);
    }

    /**
     * The chart as an SVG.
     *
     * @param chart the chart
     * @return the drawn chart
     */
    public static Rendering svg(Chart<?> chart) {
        Theme theme = theme(chart);
        Figure figure = new Figure(chart, theme, body(chart, theme));
        return SvgSheet.draw(figure, theme, chart);
    }

    private static Theme theme(Chart<?> chart) {
        return chart.frame().width() == ChartWidth.FULL ? Theme.house() : Theme.houseHalf();
    }

    private static Body body(Chart<?> chart, Theme theme) {
        if (chart instanceof PairedBars paired) {
            boolean columns = PairedColumns.fits(paired, theme);
            return paired.bars().isEmpty()
                    ? new EmptyBody(chart.frame().language())
                    : columns ? new PairedColumns(paired, theme) : new PairedRows(paired, theme);
        }
        if (chart instanceof RankedBars ranked) {
            return ranked.entries().isEmpty() ? new EmptyBody(chart.frame().language()) : new RankedRows(ranked, theme);
        }
        if (chart instanceof SmallMultiples panels) {
            return panels.panels().isEmpty() || panels.periods().isEmpty()
                    ? new EmptyBody(chart.frame().language())
                    : new PanelGrid(panels, theme);
        }
        if (chart instanceof TrendLines lines) {
            return TrendScene.isEmpty(lines) ? new EmptyBody(chart.frame().language()) : new TrendScene(lines, theme);
        }
        throw new IllegalArgumentException("no drawing for " + chart);
    }

    static void hint(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    }
}
