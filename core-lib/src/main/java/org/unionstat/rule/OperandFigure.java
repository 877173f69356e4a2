package org.unionstat.rule;

import org.unionstat.outcome.Place;

/**
 * One figure that a rule looked at.
 *
 * @param operand the figure's name in the rule language
 * @param value the figure as reported, empty if there is none
 * @param place where it stands
 */
public record OperandFigure(String operand, String value, Place place) {}
