package org.unionstat.quantity;

import java.math.BigDecimal;

/** What one printed figure turns out to be: a figure, nothing, a masked figure, or something that is refused. */
public sealed interface FigureReading {

    /**
     * A figure in the indicator's unit of measure.
     *
     * @param quantity the figure with its qualifier
     * @param printedIn the unit of measure that it is printed in: 万元 of 1.5万元, the indicator's own where there is no word
     * @param place one unit of the last digit printed, in the indicator's unit: 100 for 1.25万, 0.1 for 95.5%
     */
    record Figure(Quantity quantity, UnitOfMeasure printedIn, BigDecimal place) implements FigureReading {

        /**
         * The same print with what another field says about it.
         *
         * @param qualified the quantity
         * @return the figure
         */
        public Figure with(Quantity qualified) {
            return new Figure(qualified, printedIn, place);
        }
    }

    /** Nothing is printed; never 0. */
    record Blank() implements FigureReading {}

    /** The figure is hidden: xx, 20__多名. */
    record Masked() implements FigureReading {}

    /** Something that is not taken as a figure, with what should stand there. */
    sealed interface Refused extends FigureReading {

        /**
         * What was expected or is wrong, in Chinese.
         *
         * @return the wording
         */
        String expectedZh();

        /**
         * What was expected or is wrong, in English.
         *
         * @return the wording
         */
        String expectedEn();
    }

    /**
     * Something that is not a figure as this indicator's figures are written.
     *
     * @param expectedZh what was expected or is wrong, in Chinese
     * @param expectedEn the same in English
     */
    record Unreadable(String expectedZh, String expectedEn) implements Refused {}

    /**
     * What is probably a misprint: 12、2万元. Only whoever reported it can say what was meant.
     *
     * @param proposal how it should probably be printed: 12.2万元
     * @param figure the proposal read
     * @param reasonZh what looks like a misprint, in Chinese
     * @param reasonEn the same in English
     */
    record Suspect(String proposal, Figure figure, String reasonZh, String reasonEn) implements Refused {

        @Override
        public String expectedZh() {
            return proposal + "（" + reasonZh + "，请确认后改正）";
        }

        @Override
        public String expectedEn() {
            return proposal + " (" + reasonEn + "; please confirm and correct)";
        }
    }
}
