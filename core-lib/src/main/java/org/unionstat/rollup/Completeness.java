package org.unionstat.rollup;

/**
 * How many of the units that should have a figure have one: the units of the subtree, the
 * unit itself among them, to which the form is assigned.
 *
 * @param expected how many are expected to report the cell; those that the form does not ask are not
 * @param answered how many of them have an accepted figure
 * @param covered how many of them have a figure or lie below a unit whose stated total stands in for its units
 */
public record Completeness(int expected, int answered, int covered) {

    /** Checks that no more answered than are expected. */
    public Completeness {
        if (answered < 0 || answered > expected || covered < answered || covered > expected) {
            throw new IllegalArgumentException(answered + " answered, " + covered + " covered of " + expected);
        }
    }

    Completeness plus(Completeness other) {
        return new Completeness(expected + other.expected, answered + other.answered, covered + other.covered);
    }

    Completeness coveredByTotal() {
        return new Completeness(expected, answered, expected);
    }
}
