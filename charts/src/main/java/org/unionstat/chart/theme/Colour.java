package org.unionstat.chart.theme;

/**
 * An opaque colour of the screen and of print.
 *
 * @param rgb red, green and blue in the three lower bytes, 0x000000 to 0xFFFFFF
 */
public record Colour(int rgb) {

    /** White, the paper. */
    public static final Colour WHITE = new Colour(0xFFFFFF);

    /**
     * Refuses anything beside the three bytes.
     *
     * @param rgb red, green and blue in the three lower bytes, 0x000000 to 0xFFFFFF
     */
    public Colour {
        if (rgb < 0 || rgb > 0xFFFFFF) {
            throw new IllegalArgumentException("not a colour: " + rgb);
        }
    }
}
