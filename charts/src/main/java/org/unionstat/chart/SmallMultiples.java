package org.unionstat.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Key indicators in small panels: the current figure large, its change, and its course over the periods.
 *
 * <p>Each panel has its own scale from zero. A missing period is a gap in the line. The change is that of the last period
 * against the one before it.
 *
 * @param periods the periods that all panels share, in time
 * @param panels the indicators, 1 to 12 when drawn
 * @param frame what stands around the panels
 */
public record SmallMultiples(List<String> periods, List<Panel> panels, Frame frame) implements Chart<SmallMultiples> {

    /**
     * One indicator over the periods.
     *
     * @param measure the indicator and its unit
     * @param polarity in which direction a change is welcome; a neutral indicator is grey
     * @param points a figure for each period
     * @param noComparison why the last period must not be compared; null where it may
     */
    public record Panel(
            Measure measure,
            Polarity polarity,
            List<Datum> points,
            @Nullable String noComparison) {

        /**
         * Keeps its own copy of the figures.
         *
         * @param measure the indicator and its unit
         * @param polarity in which direction a change is welcome
         * @param points a figure for each period
         * @param noComparison why the last period must not be compared
         */
        public Panel {
            points = List.copyOf(points);
        }

        /**
         * The figure of the last period.
         *
         * @return the figure, possibly missing
         */
        public Datum current() {
            return points.isEmpty() ? Datum.missing() : points.get(points.size() - 1);
        }
    }

    /**
     * Refuses a panel without a figure, possibly missing, for each period.
     *
     * @param periods the periods that all panels share, in time
     * @param panels the indicators, 1 to 12 when drawn
     * @param frame what stands around the panels
     */
    public SmallMultiples {
        periods = List.copyOf(periods);
        panels = List.copyOf(panels);
        for (Panel panel : panels) {
            if (panel.points().size() != periods.size()) {
                throw new IllegalArgumentException(panel.measure().label() + " needs " + periods.size() + " figures");
            }
        }
    }

    /**
     * Panels over the given periods, without indicators yet.
     *
     * @param periods the periods in time, as printed
     * @return an empty chart
     */
    public static SmallMultiples over(String... periods) {
        return new SmallMultiples(List.of(periods), List.of(), Frame.PLAIN);
    }

    /**
     * The chart with one indicator more, of which more is better.
     *
     * @param label the indicator
     * @param unit its unit
     * @param values a figure for each period
     * @return a new chart
     */
    public SmallMultiples panel(String label, String unit, long... values) {
        return panel(
                label,
                unit,
                Polarity.HIGHER_BETTER,
                Arrays.stream(values).mapToObj(Datum::of).toList());
    }

    /**
     * The chart with one indicator more.
     *
     * @param label the indicator
     * @param unit its unit
     * @param polarity in which direction a change is welcome
     * @param points a figure for each period
     * @return a new chart
     */
    public SmallMultiples panel(String label, String unit, Polarity polarity, List<Datum> points) {
        return panel(new Panel(new Measure(label, unit), polarity, points, null));
    }

    /**
     * The chart with one indicator more.
     *
     * @param panel the indicator
     * @return a new chart
     */
    public SmallMultiples panel(Panel panel) {
        List<Panel> more = new ArrayList<>(panels);
        more.add(panel);
        return new SmallMultiples(periods, more, frame);
    }

    /**
     * The change of an indicator in the last period.
     *
     * @param panel one of the indicators
     * @return its change, or the reason why there is none
     */
    public Change change(Panel panel) {
        @Nullable String reason = panel.noComparison();
        if (reason != null) {
            return Change.none(reason);
        }
        int n = panel.points().size();
        return n < 2
                ? new Change(Change.Kind.NONE, null, null)
                : Change.between(panel.points().get(n - 2), panel.points().get(n - 1), panel.measure());
    }

    /**
     * The positions of the periods on the axis: years in their distance, other labels one step apart.
     *
     * @return a position for each period, rising
     */
    public List<BigDecimal> positions() {
        return Arrays.stream(PeriodLabels.positions(periods))
                .mapToObj(BigDecimal::valueOf)
                .toList();
    }

    @Override
    public SmallMultiples withFrame(Frame other) {
        return new SmallMultiples(periods, panels, other);
    }

    @Override
    public String computedTitle() {
        return new SmallMultiplesTitle(this).text();
    }

    @Override
    public String computedSubtitle() {
        ChartLanguage language = frame.language();
        String span = PeriodLabels.span(periods, language);
        int n = periods.size();
        if (n < 2) {
            return Phrase.PANELS_SUBTITLE_ALONE.in(language, span);
        }
        String current = PeriodLabels.inText(periods.get(n - 1), language);
        String base = PeriodLabels.inText(periods.get(n - 2), language);
        return Phrase.PANELS_SUBTITLE.in(language, span, current, base);
    }
}
