package org.unionstat.chart;

import org.unionstat.quantity.FigureFormat;

/** The written language of a chart's own words; names, units and notes are printed as they are given. */
public enum ChartLanguage {
    /** Simplified Chinese, the default. */
    ZH_HANS(FigureFormat.SIMPLIFIED, "zh-Hans"),
    /** Traditional Chinese. */
    ZH_HANT(FigureFormat.TRADITIONAL, "zh-Hant"),
    /** English. */
    EN(FigureFormat.ENGLISH, "en");

    private final FigureFormat format;
    private final String tag;

    ChartLanguage(FigureFormat format, String tag) {
        this.format = format;
        this.tag = tag;
    }

    /**
     * The way figures are printed in this language.
     *
     * @return the format of counts, money, percentages and points
     */
    public FigureFormat format() {
        return format;
    }

    /**
     * A period label in running text: a bare year gets its 年.
     *
     * @param period the period as printed
     * @return for example {@code 2023年} for {@code 2023}
     */
    public String inText(String period) {
        return PeriodLabels.inText(period, this);
    }

    /**
     * The language tag after BCP 47.
     *
     * @return {@code zh-Hans}, {@code zh-Hant} or {@code en}
     */
    public String tag() {
        return tag;
    }
}
