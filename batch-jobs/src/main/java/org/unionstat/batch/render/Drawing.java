package org.unionstat.batch.render;

import org.unionstat.chart.Chart;
import org.unionstat.chart.ChartWidth;

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
 * @param alt one sentence for those who cannot see it
 */
record Drawing(
        Kind kind, int rank, String slug, String area, String indicator, int position, Chart<?> chart, String alt) {

    /** The kinds of charts in the order in which they stand within a chapter. */
    enum Kind {
        /** Key indicators in panels. */
        SMALL_MULTIPLES("small_multiples", 1),
        /** Categories in two years. */
        PAIRED_BARS("paired_bars", 4),
        /** Years in a line. */
        TREND_LINES("trend_lines", 3),
        /** Units in order. */
        RANKED_BARS("ranked_bars", 4);

        private final String code;
        private final int share;

        Kind(String code, int share) {
            this.code = code;
            this.share = share;
        }

        /** The name in {@code charts.json}. */
        String code() {
            return code;
        }

        /** How many of a period's charts are of this kind at least, if there are so many. */
        int share() {
            return share;
        }
    }

    String width() {
        return chart.frame().width() == ChartWidth.HALF ? "half" : "full";
    }
}
