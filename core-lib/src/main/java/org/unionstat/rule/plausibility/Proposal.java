package org.unionstat.rule.plausibility;

import org.unionstat.quantity.Interval;
import org.unionstat.rule.FigureText;

/**
 * What a figure would be, to be confirmed by whoever reported it; never applied by itself.
 *
 * @param of the figure that is missing or doubted
 * @param meant the figures that fit; a single one where only one does
 */
public record Proposal(Operand of, Interval meant) {

    /** The proposal in Chinese. */
    String zh() {
        return "“" + of.label().zhHans() + "”（" + of.period().code() + "）可能是 " + FigureText.printed(meant);
    }

    /** The proposal in English. */
    String en() {
        return "'" + of.label().en() + "' (" + of.period().code() + ") may be " + FigureText.printed(meant);
    }
}
