package org.unionstat.batch.archive;

import java.time.LocalDateTime;

/**
 * A submitted file read under one state of the registers, with what became of its submissions.
 *
 * @param number the number of the reading, given in the order received
 * @param first the number under which the same bytes were first known
 * @param state the number of the state of the registers under which it was read, 0 if that was not recorded
 * @param path the file's path below the inbox
 * @param folder the first folder of that path, empty if there is none
 * @param hash the SHA-256 of its content
 * @param bytes its size
 * @param receivedAt its file time
 * @param knownAt when it was read; all files of one run share the moment
 * @param fingerprint the workspace's fingerprint then
 * @param verdicts how many of its submissions were accepted, held and returned
 */
public record Reading(
        int number,
        int first,
        int state,
        String path,
        String folder,
        String hash,
        long bytes,
        LocalDateTime receivedAt,
        LocalDateTime knownAt,
        String fingerprint,
        VerdictCount verdicts)
        implements LedgerEntry {}
