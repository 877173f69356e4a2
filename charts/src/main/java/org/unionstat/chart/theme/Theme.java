package org.unionstat.chart.theme;

/**
 * The appearance of every chart: its colours, its type and its measures of length, for one width.
 *
 * @param palette the colours
 * @param type the sizes of type
 * @param layout the lengths
 */
public record Theme(Palette palette, TypeScale type, Layout layout) {

    /**
     * The house style for a chart over the whole text width.
     *
     * @return the theme for 720 units
     */
    public static Theme house() {
        return new Theme(Palette.house(), TypeScale.full(), Layout.full());
    }

    /**
     * The house style for one of two charts that stand side by side.
     *
     * @return the theme for 350 units
     */
    public static Theme houseHalf() {
        return new Theme(Palette.house(), TypeScale.half(), Layout.half());
    }
}
