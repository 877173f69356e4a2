package org.unionstat.catalogue;

import org.unionstat.outcome.Place;

/** One field of a data file and where it stands. */
record Field(String text, Place place) {

    /** Whether nothing is written in it. */
    boolean isEmpty() {
        return text.isEmpty();
    }
}
