package org.unionstat.expression;

/**
 * A figure that an expression names.
 *
 * @param cell the cell that stores it: {@code code} or {@code code[classification:category]}
 * @param moment whose figure of that cell
 * @param series the series after {@code #}; empty for the submission's own
 */
public record Operand(String cell, Moment moment, String series) {

    /**
     * Whether it is a figure of the submission itself: of its own period, unit and series.
     *
     * @return false if a rule looks beyond the submission for it
     */
    public boolean isOwn() {
        return moment == Moment.NOW && series.isEmpty();
    }

    @Override
    public String toString() {
        String figure = series.isEmpty() ? cell : cell + "#" + series;
        return moment == Moment.NOW ? figure : moment.name().toLowerCase(java.util.Locale.ROOT) + "(" + figure + ")";
    }
}
