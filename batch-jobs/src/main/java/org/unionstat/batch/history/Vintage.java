package org.unionstat.batch.history;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A release: what was published, kept to the byte.
 *
 * @param name its name
 * @param knownAt the moment up to which everything known is in it
 * @param createdAt when it was made
 * @param program the version of the program
 * @param periods the periods in it
 * @param files the hash of each file by its path in the vintage's folder
 */
public record Vintage(
        String name,
        LocalDateTime knownAt,
        LocalDateTime createdAt,
        String program,
        List<String> periods,
        SortedMap<String, String> files) {

    /** Copies the collections. */
    public Vintage {
        periods = List.copyOf(periods);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }
}
