package org.unionstat.batch.archive;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A state of the workspace's settings, registers and catalogue layer, by which files were read and figures made.
 *
 * @param state its number, from 1
 * @param knownAt since when it was in force
 * @param fingerprint the workspace's fingerprint
 * @param program the version of the program
 * @param files the hash of each file by its path in the workspace
 */
public record RegisterState(
        int state, LocalDateTime knownAt, String fingerprint, String program, SortedMap<String, String> files)
        implements LedgerEntry {

    /** Copies the files. */
    public RegisterState {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }
}
