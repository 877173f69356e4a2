package org.unionstat.batch.render;

import org.unionstat.chart.Chart;
import org.unionstat.chart.ChartWidth;
import org.unionstat.chart.TrendLines;

/**
 * A chart that may be drawn, with what is needed to choose and to place it.
 *
 * @param kind its kind
 * @param rank how much it matters among those of its kind, 0 most
 * @param slug its file name without number and ending
 * @param area the code of the area whose chapter it belongs to, empty for the overview
 * @param indicator the code of its indicator, empty where there are several
 * @param position the place of its indicator in the catalogue
 * @param chart the chart
 * @param caption what it shows, short and unlike that of any other chart; empty for the overview
 * @param alt one sentence for those who cannot see it
 */
record Drawing(
        Kind kind,
        int rank,
        String slug,
        String area,
        String indicator,
        int position,
        Chart<?> chart,
        String caption,
        String alt) {

    private static final int SHORT = 6;

    /** The kinds of charts in the order in which they stand within a chapter. */
    enum Kind {
        /** Key indicators in panels. */
        SMALL_MULTIPLES("small_multiples", 1, 1),
        /** Categories in two years. */
        PAIRED_BARS("paired_bars", 4, 6),
        /** Years in a line. */
        TREND_LINES("trend_lines", 3, 4),
        /** Units in order. */
        RANKED_BARS("ranked_bars", 4, 6);

        private final String code;
        private final int share;

        private final int most;

        Kind(String code, int share, int most) {
            this.code = code;
            this.share = share;
            this.most = most;
        }

        /** The name in {@code charts.json}. */
        String code() {
            return code;
        }

        /** How many of a period's charts are of this kind at most. */
        int most() {
            return most;
        }

        /** How many of a period's charts are of this kind at least, if there are so many. */
        int share() {
            return share;
        }
    }

    /** Whether half the text width is enough: one short line without a trend. */
    boolean isSmall() {
        return chart instanceof TrendLines lines
                && lines.lines().size() == 1
                && lines.trend() == null
                && lines.periods().size() <= SHORT;
    }

    /** The same chart for half the text width. */
    Drawing halved() {
        return new Drawing(kind, rank, slug, area, indicator, position, chart.halfWidth(), caption, alt);
    }

    String width() {
        return chart.frame().width() == ChartWidth.HALF ? "half" : "full";
    }
}
