package org.unionstat.chart.theme;

/**
 * The sizes of type, in logical units.
 *
 * @param title the finding, bold
 * @param subtitle measure, scope and unit
 * @param key the explanation of colours
 * @param category names of categories and past values
 * @param figure current values, bold
 * @param axis the value axis and period labels
 * @param foot note and source
 * @param headline the large number of a small panel, bold
 */
public record TypeScale(
        double title,
        double subtitle,
        double key,
        double category,
        double figure,
        double axis,
        double foot,
        double headline) {

    /**
     * The sizes for the whole text width.
     *
     * @return sizes for 720 units
     */
    public static TypeScale full() {
        return new TypeScale(20, 13.5, 12.5, 13, 14, 12, 11, 22);
    }

    /**
     * The sizes for half the text width.
     *
     * @return sizes for 350 units
     */
    public static TypeScale half() {
        return new TypeScale(16, 12.5, 12, 12.5, 13.5, 11.5, 11, 20);
    }
}
