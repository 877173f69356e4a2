package org.unionstat.submission;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.unionstat.indicator.Cell;
import org.unionstat.outcome.Place;
import org.unionstat.quantity.Quantity;

/**
 * One reported figure: what a unit reports in one cell, with where it stood.
 *
 * @param cell the indicator and category
 * @param state whether there is a figure
 * @param quantity the figure in the indicator's unit of measure; null unless the state is REPORTED
 * @param asOf the reference date of a stock where it is not the period's last day; else null
 * @param flags the marks that the reporter puts on it
 * @param note the reporter's words, may be empty
 * @param place where it stood
 */
public record Observation(
        Cell cell,
        ObservationState state,
        @Nullable Quantity quantity,
        @Nullable LocalDate asOf,
        Set<ObservationFlag> flags,
        String note,
        Place place) {

    /** Checks that exactly a REPORTED observation has a figure. */
    public Observation {
        flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
        if ((state == ObservationState.REPORTED) != (quantity != null)) {
            throw new IllegalArgumentException("state " + state + " with figure " + quantity + " in " + cell);
        }
    }

    /**
     * An exact figure made in memory.
     *
     * @param cell the indicator and category
     * @param value the figure
     * @return the observation
     */
    public static Observation of(Cell cell, long value) {
        return new Observation(cell, ObservationState.REPORTED, Quantity.of(value), null, Set.of(), "", Place.NOWHERE);
    }

    /**
     * A cell left empty.
     *
     * @param cell the indicator and category
     * @param place where it stood
     * @return the observation
     */
    public static Observation blank(Cell cell, Place place) {
        return new Observation(cell, ObservationState.BLANK, null, null, Set.of(), "", place);
    }

    /**
     * The figure, if there is one.
     *
     * @return the figure
     */
    public Optional<Quantity> figure() {
        return Optional.ofNullable(quantity);
    }
}
