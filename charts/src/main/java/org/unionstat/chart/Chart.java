package org.unionstat.chart;

import org.jspecify.annotations.Nullable;

/**
 * A chart as an immutable specification: figures, wording and options, with nothing said about how it is drawn.
 *
 * <p>Every method that changes something returns a new chart.
 *
 * @param <C> the kind of chart
 */
public sealed interface Chart<C extends Chart<C>> permits PairedBars, TrendLines, RankedBars, SmallMultiples {

    /**
     * What stands around the plot.
     *
     * @return language, width and wording
     */
    Frame frame();

    /**
     * The same chart in another frame.
     *
     * @param frame language, width and wording
     * @return a new chart
     */
    C withFrame(Frame frame);

    /**
     * The title that follows from the figures, true whatever they are.
     *
     * @return the finding, or a neutral title where the figures bear out none
     */
    String computedTitle();

    /**
     * The subtitle that follows from the specification: measure, scope, unit and how to read the marks.
     *
     * @return the computed subtitle
     */
    String computedSubtitle();

    /**
     * The title that is printed.
     *
     * @return the author's title if given, else the computed one
     */
    default String title() {
        @Nullable String given = frame().givenTitle();
        return given != null ? given : computedTitle();
    }

    /**
     * The subtitle that is printed.
     *
     * @return the author's subtitle if given, else the computed one
     */
    default String subtitle() {
        @Nullable String given = frame().givenSubtitle();
        return given != null ? given : computedSubtitle();
    }

    /**
     * The chart under a title of the author, who then answers for its truth.
     *
     * @param title the title
     * @return a new chart
     */
    default C withTitle(String title) {
        return withFrame(frame().titled(title));
    }

    /**
     * The chart under a subtitle of the author.
     *
     * @param subtitle the subtitle
     * @return a new chart
     */
    default C withSubtitle(String subtitle) {
        return withFrame(frame().subtitled(subtitle));
    }

    /**
     * The chart with a remark below the plot.
     *
     * @param note the remark, without the word 注
     * @return a new chart
     */
    default C withNote(String note) {
        return withFrame(frame().noted(note));
    }

    /**
     * The chart with its source.
     *
     * @param source where the figures come from, without the words 资料来源
     * @return a new chart
     */
    default C withSource(String source) {
        return withFrame(frame().sourced(source));
    }

    /**
     * The chart with a warning that cannot be overlooked.
     *
     * @param mark for example 模拟数据
     * @return a new chart
     */
    default C withMark(String mark) {
        return withFrame(frame().marked(mark));
    }

    /**
     * The chart in another language.
     *
     * @param language the language of the chart's own words
     * @return a new chart
     */
    default C withLanguage(ChartLanguage language) {
        return withFrame(frame().in(language));
    }

    /**
     * The chart for half the text width.
     *
     * @return a new chart, 350 units wide
     */
    default C halfWidth() {
        return withFrame(frame().at(ChartWidth.HALF));
    }
}
