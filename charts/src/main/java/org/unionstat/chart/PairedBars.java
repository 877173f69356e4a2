package org.unionstat.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bars in pairs: each category in a base period and in the current one, with its change.
 *
 * <p>Bars start at zero. Many categories, or names too long for columns, are drawn as rows. A missing figure is a hatched
 * gap. Where a reason against the comparison is given it stands instead of the change.
 *
 * @param measure what is measured
 * @param classification what the categories are, for example 参保类型; empty where titles need not say it
 * @param basePeriod the base period as printed, for example 2014年
 * @param currentPeriod the current period as printed
 * @param polarity in which direction a change is welcome, for the colours alone
 * @param bars the categories in their order, at least one when drawn
 * @param frame what stands around the plot
 */
public record PairedBars(
        Measure measure,
        String classification,
        String basePeriod,
        String currentPeriod,
        Polarity polarity,
        List<Bar> bars,
        Frame frame)
        implements Chart<PairedBars> {

    /**
     * A category with its two figures.
     *
     * @param name the category
     * @param base the figure of the base period
     * @param current the figure of the current period
     * @param noComparison why the two must not be compared, for example 口径调整; null where they may
     */
    public record Bar(
            String name,
            Datum base,
            Datum current,
            @Nullable String noComparison) {}

    /**
     * Keeps its own copy of the categories.
     *
     * @param measure what is measured
     * @param classification what the categories are, for example 参保类型; empty where titles need not say it
     * @param basePeriod the base period as printed, for example 2014年
     * @param currentPeriod the current period as printed
     * @param polarity in which direction a change is welcome, for the colours alone
     * @param bars the categories in their order, at least one when drawn
     * @param frame what stands around the plot
     */
    public PairedBars {
        bars = List.copyOf(bars);
    }

    /**
     * A chart of a measure, without categories yet.
     *
     * @param label the name of the indicator
     * @param unit its unit
     * @return an empty chart
     */
    public static PairedBars of(String label, String unit) {
        return new PairedBars(new Measure(label, unit), "", "", "", Polarity.HIGHER_BETTER, List.of(), Frame.PLAIN);
    }

    /**
     * The chart with a name for what its categories are.
     *
     * @param name the name, for example 参保类型
     * @return a new chart
     */
    public PairedBars classification(String name) {
        return new PairedBars(measure, name, basePeriod, currentPeriod, polarity, bars, frame);
    }

    /**
     * The chart with its two periods.
     *
     * @param base the base period as printed
     * @param current the current period as printed
     * @return a new chart
     */
    public PairedBars periods(String base, String current) {
        return new PairedBars(measure, classification, base, current, polarity, bars, frame);
    }

    /**
     * The chart with another sense of its changes.
     *
     * @param sense in which direction a change is welcome
     * @return a new chart
     */
    public PairedBars polarity(Polarity sense) {
        return new PairedBars(measure, classification, basePeriod, currentPeriod, sense, bars, frame);
    }

    /**
     * The chart with one category more.
     *
     * @param name the category
     * @param base the figure of the base period
     * @param current the figure of the current period
     * @return a new chart
     */
    public PairedBars bar(String name, long base, long current) {
        return bar(name, Datum.of(base), Datum.of(current));
    }

    /**
     * The chart with one category more.
     *
     * @param name the category
     * @param base the figure of the base period, null for missing
     * @param current the figure of the current period, null for missing
     * @return a new chart
     */
    public PairedBars bar(String name, @Nullable BigDecimal base, @Nullable BigDecimal current) {
        return bar(name, Datum.ofNullable(base), Datum.ofNullable(current));
    }

    /**
     * The chart with one category more.
     *
     * @param name the category
     * @param base the figure of the base period
     * @param current the figure of the current period
     * @return a new chart
     */
    public PairedBars bar(String name, Datum base, Datum current) {
        return add(new Bar(name, base, current, null));
    }

    /**
     * The chart with one category more, whose figures must not be compared.
     *
     * @param name the category
     * @param base the figure of the base period
     * @param current the figure of the current period
     * @param reason why not, for example 口径调整
     * @return a new chart
     */
    public PairedBars barWithoutComparison(String name, Datum base, Datum current, String reason) {
        return add(new Bar(name, base, current, reason));
    }

    /**
     * The change of a category.
     *
     * @param bar one of the categories
     * @return its change, or the reason why there is none
     */
    public Change change(Bar bar) {
        @Nullable String reason = bar.noComparison();
        return reason != null ? Change.none(reason) : Change.between(bar.base(), bar.current(), measure);
    }

    @Override
    public PairedBars withFrame(Frame other) {
        return new PairedBars(measure, classification, basePeriod, currentPeriod, polarity, bars, other);
    }

    @Override
    public String computedTitle() {
        return new PairedBarsTitle(this).text();
    }

    @Override
    public String computedSubtitle() {
        String measured = measure.labelAndUnit(frame.language());
        return basePeriod.isEmpty()
                ? measured
                : Phrase.PAIRED_SUBTITLE.in(
                        frame.language(), measured, PeriodLabels.inText(basePeriod, frame.language()));
    }

    private PairedBars add(Bar bar) {
        List<Bar> more = new ArrayList<>(bars);
        more.add(bar);
        return new PairedBars(measure, classification, basePeriod, currentPeriod, polarity, more, frame);
    }
}
