package org.unionstat.chart.internal.jfree;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * Lines, areas and bands drawn by JFreeChart without any of its furniture.
 *
 * @param xs the positions at the left and right edge
 * @param ys the values at the lower and upper edge
 */
record LinePlot(Ends xs, Ends ys) {

    /** The two ends of an axis. */
    record Ends(double low, double high) {}

    void draw(Graphics2D graphics, Box box, List<Track> tracks) {
        XYPlot plot = new XYPlot();
        plot.setDomainAxis(axis(xs));
        plot.setRangeAxis(axis(ys));
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(null);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        for (int i = 0; i < tracks.size(); i++) {
            add(plot, i, tracks.get(i));
        }
        plot.draw(graphics, box.shape(), null, null, null);
    }

    private static NumberAxis axis(Ends ends) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(ends.low(), ends.high());
        axis.setVisible(false);
        return axis;
    }

    private static void add(XYPlot plot, int index, Track track) {
        if (track instanceof Track.Line line) {
            plot.setDataset(index, series(line.points()));
            plot.setRenderer(index, lineRenderer(line));
        } else if (track instanceof Track.Area area) {
            addBand(plot, index, spans(area), area.colour().rgb());
        } else if (track instanceof Track.Band band) {
            addBand(plot, index, band.spans(), band.colour().rgb());
        }
    }

    /** Where the line crosses zero the area has no height. */
    private static List<Track.Span> spans(Track.Area area) {
        List<Track.Span> spans = new ArrayList<>();
        List<Track.Point> points = area.points();
        for (int i = 0; i < points.size(); i++) {
            Track.Point point = points.get(i);
            if (i > 0 && points.get(i - 1).y() * point.y() < 0) {
                Track.Point before = points.get(i - 1);
                double share = before.y() / (before.y() - point.y());
                spans.add(new Track.Span(before.x() + share * (point.x() - before.x()), 0, 0));
            }
            spans.add(new Track.Span(point.x(), Math.min(0, point.y()), Math.max(0, point.y())));
        }
        return spans;
    }

    private static XYSeriesCollection series(List<Track.Point> points) {
        XYSeries series = new XYSeries(0);
        points.forEach(p -> series.add(p.x(), p.y()));
        return new XYSeriesCollection(series);
    }

    private static XYLineAndShapeRenderer lineRenderer(Track.Line line) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, Canvas.awt(line.colour()));
        renderer.setSeriesStroke(
                0,
                line.dashed()
                        ? Canvas.stroke(line.width(), 5, 4)
                        : new BasicStroke((float) line.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        return renderer;
    }

    private static void addBand(XYPlot plot, int index, List<Track.Span> spans, int rgb) {
        YIntervalSeries series = new YIntervalSeries(0);
        spans.forEach(s -> series.add(s.x(), (s.low() + s.high()) / 2, s.low(), s.high()));
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        data.addSeries(series);
        DeviationRenderer renderer = new DeviationRenderer(false, false);
        renderer.setSeriesPaint(0, new Color(0, 0, 0, 0));
        renderer.setSeriesFillPaint(0, new Color(rgb));
        renderer.setAlpha(1f);
        plot.setDataset(index, data);
        plot.setRenderer(index, renderer);
    }
}
