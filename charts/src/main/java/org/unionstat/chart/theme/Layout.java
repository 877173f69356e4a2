package org.unionstat.chart.theme;

/**
 * The measures of length, in logical units.
 *
 * @param width the width of the chart
 * @param margin the empty strip left and right
 * @param titleLine the distance of title lines
 * @param subtitleLine the distance of subtitle lines
 * @param footLine the distance of lines in note and source
 * @param headGap between the header and the plot
 * @param footGap between the plot and the foot
 */
public record Layout(
        double width,
        double margin,
        double titleLine,
        double subtitleLine,
        double footLine,
        double headGap,
        double footGap) {

    /**
     * The lengths of a chart over the whole text width.
     *
     * @return lengths for 720 units
     */
    public static Layout full() {
        return new Layout(720, 14, 27, 20, 15.5, 10, 12);
    }

    /**
     * The lengths of a chart over half the text width.
     *
     * @return lengths for 350 units
     */
    public static Layout half() {
        return new Layout(350, 14, 22, 18.5, 15.5, 8, 10);
    }
}
