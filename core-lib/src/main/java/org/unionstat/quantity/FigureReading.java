package org.unionstat.quantity;

/** What one printed figure turns out to be: a figure, nothing, a masked figure, or something that cannot be read. */
public sealed interface FigureReading {

    /**
     * A figure in the indicator's unit of measure.
     *
     * @param quantity the figure with its qualifier
     */
    record Figure(Quantity quantity) implements FigureReading {}

    /** Nothing is printed; never 0. */
    record Blank() implements FigureReading {}

    /** The figure is hidden: xx. */
    record Masked() implements FigureReading {}

    /**
     * Something that is not a figure as this indicator's figures are written.
     *
     * @param expectedZh what was expected or is wrong, in Chinese
     * @param expectedEn the same in English
     */
    record Unreadable(String expectedZh, String expectedEn) implements FigureReading {}
}
