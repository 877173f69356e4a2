package org.unionstat.chart.theme;

/**
 * The colours of the charts by what they mean.
 *
 * <p>Red and green never mean bad and good, because red is up in China: blue and orange do. A figure without a good
 * direction is grey. The current period is blue, the past grey. The colours were checked for red-green blindness and in
 * grey print.
 *
 * @param accent the tag above the title
 * @param ink titles, category names, target marks
 * @param subdued subtitles, value axes
 * @param muted notes, sources, past values
 * @param grid grid lines
 * @param hairline lines between rows
 * @param axis base lines
 * @param current the current period, and a target that is met
 * @param dark figures of the current period
 * @param past the base period
 * @param decline a target missed, a fall of what should rise
 * @param declineText figures in that sense
 * @param declinePale the gap between the bar and the missed target, the capsule of a fall
 * @param second the second line
 * @param third the third line
 * @param neutral an indicator without a good direction
 * @param neutralPale the area below its line
 * @param band the prediction band, the capsule of a rise
 * @param area the area below a small line
 * @param pending a target whose time is not over
 * @param zone the ground of periods not yet over
 * @param missingGround the ground of the hatch for missing or provisional figures
 * @param missingLine the lines of that hatch
 */
public record Palette(
        Colour accent,
        Colour ink,
        Colour subdued,
        Colour muted,
        Colour grid,
        Colour hairline,
        Colour axis,
        Colour current,
        Colour dark,
        Colour past,
        Colour decline,
        Colour declineText,
        Colour declinePale,
        Colour second,
        Colour third,
        Colour neutral,
        Colour neutralPale,
        Colour band,
        Colour area,
        Colour pending,
        Colour zone,
        Colour missingGround,
        Colour missingLine) {

    /**
     * The colours of the house.
     *
     * @return the palette that the built-in themes use
     */
    public static Palette house() {
        return new Palette(
                new Colour(0xC8102E),
                new Colour(0x1B1F24),
                new Colour(0x57606A),
                new Colour(0x6E7781),
                new Colour(0xE4E7EB),
                new Colour(0xEEF0F2),
                new Colour(0x8C959F),
                new Colour(0x0B5CAB),
                new Colour(0x083B70),
                new Colour(0xBFC6CE),
                new Colour(0xD9661F),
                new Colour(0xA84A10),
                new Colour(0xFBE7D8),
                new Colour(0x14877B),
                new Colour(0x7A4A9A),
                new Colour(0x5B6570),
                new Colour(0xEDEFF2),
                new Colour(0xD6E6F5),
                new Colour(0xE3EEF8),
                new Colour(0x9CC3E6),
                new Colour(0xF5F7F9),
                new Colour(0xF3F4F6),
                new Colour(0xC9CED4));
    }
}
