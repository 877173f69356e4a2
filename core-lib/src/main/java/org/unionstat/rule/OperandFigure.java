package org.unionstat.rule;

import org.unionstat.outcome.Place;
import org.unionstat.submission.Observation;

/**
 * One figure that a rule looked at.
 *
 * @param operand the figure's name in the rule language
 * @param value the figure as reported, empty if there is none
 * @param place where it stands
 */
public record OperandFigure(String operand, String value, Place place) {

    /**
     * A figure of the submission itself.
     *
     * @param observation the observation
     * @return its cell, its figure and its place
     */
    static OperandFigure of(Observation observation) {
        return new OperandFigure(
                observation.cell().toString(),
                observation.figure().map(q -> FigureText.plain(q.bounds())).orElse(""),
                observation.place());
    }
}
