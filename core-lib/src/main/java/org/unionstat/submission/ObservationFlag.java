package org.unionstat.submission;

/**
 * A mark that a unit puts on its figure; source: semantics, observations.
 *
 * <p>In files a mark is written by its letter.
 */
public enum ObservationFlag {
    /** Provisional: will be replaced. */
    PROVISIONAL("P"),
    /** Estimated. */
    ESTIMATED("E"),
    /** Imputed: put in for a figure that is missing. */
    IMPUTED("I"),
    /** A break: its definition differs from that of the year before, and no factor links the two. */
    BREAK("B"),
    /** Revised. */
    REVISED("R"),
    /** Carried forward from an earlier date. */
    CARRIED("C"),
    /** Late. */
    LATE("L");

    private final String letter;

    ObservationFlag(String letter) {
        this.letter = letter;
    }

    /**
     * The letter by which it is written.
     *
     * @return one letter
     */
    public String letter() {
        return letter;
    }
}
