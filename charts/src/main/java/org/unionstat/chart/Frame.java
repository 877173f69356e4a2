package org.unionstat.chart;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a chart: language, width, title, subtitle, note, source and a mark.
 *
 * @param language the language of the chart's own words
 * @param width the width on the page
 * @param givenTitle the title the author wrote; null lets the chart compute one from its figures
 * @param givenSubtitle the subtitle the author wrote; null lets the chart say measure and unit
 * @param givenNote a remark below the plot, null for none
 * @param givenSource where the figures come from, null for none
 * @param givenMark a warning beside the tag, for example 模拟数据 for simulated data, null for none
 */
public record Frame(
        ChartLanguage language,
        ChartWidth width,
        @Nullable String givenTitle,
        @Nullable String givenSubtitle,
        @Nullable String givenNote,
        @Nullable String givenSource,
        @Nullable String givenMark) {

    /** A frame without any wording of its own, simplified Chinese, full width. */
    static final Frame PLAIN = new Frame(ChartLanguage.ZH_HANS, ChartWidth.FULL, null, null, null, null, null);

    Frame in(ChartLanguage other) {
        return new Frame(other, width, givenTitle, givenSubtitle, givenNote, givenSource, givenMark);
    }

    Frame at(ChartWidth other) {
        return new Frame(language, other, givenTitle, givenSubtitle, givenNote, givenSource, givenMark);
    }

    Frame titled(String title) {
        return new Frame(language, width, title, givenSubtitle, givenNote, givenSource, givenMark);
    }

    Frame subtitled(String subtitle) {
        return new Frame(language, width, givenTitle, subtitle, givenNote, givenSource, givenMark);
    }

    Frame noted(String note) {
        return new Frame(language, width, givenTitle, givenSubtitle, note, givenSource, givenMark);
    }

    Frame sourced(String source) {
        return new Frame(language, width, givenTitle, givenSubtitle, givenNote, source, givenMark);
    }

    Frame marked(String mark) {
        return new Frame(language, width, givenTitle, givenSubtitle, givenNote, givenSource, mark);
    }

    /**
     * The remark below the plot.
     *
     * @return the note, empty for none
     */
    public Optional<String> note() {
        return Optional.ofNullable(givenNote);
    }

    /**
     * Where the figures come from.
     *
     * @return the source, empty for none
     */
    public Optional<String> source() {
        return Optional.ofNullable(givenSource);
    }

    /**
     * The warning beside the tag.
     *
     * @return the mark, empty for none
     */
    public Optional<String> mark() {
        return Optional.ofNullable(givenMark);
    }
}
