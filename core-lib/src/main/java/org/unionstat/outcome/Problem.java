package org.unionstat.outcome;

/**
 * Something that is wrong with an input, said so that the person who sent it can mend it.
 *
 * @param code a stable identifier of the kind of problem, for programs
 * @param message what was found and what was expected
 * @param place where it was found
 */
public record Problem(String code, String message, Place place) {

    /**
     * A problem with no place.
     *
     * @param code the kind of problem
     * @param message what was found and what was expected
     * @return the problem
     */
    public static Problem of(String code, String message) {
        return new Problem(code, message, Place.NOWHERE);
    }

    @Override
    public String toString() {
        return (place.text().isEmpty() ? "" : place.text() + ": ") + message + " [" + code + "]";
    }
}
