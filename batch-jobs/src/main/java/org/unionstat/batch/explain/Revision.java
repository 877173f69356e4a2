package org.unionstat.batch.explain;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One submission of a unit's figure.
 *
 * @param number the revision, from 1
 * @param verdict ACCEPTED, HELD or RETURNED
 * @param counts whether it is the one that counts now
 * @param kind OWN, TOTAL or ADJUSTMENT
 * @param state what the submission says of the cell, empty if it says nothing
 * @param value the number read; null where it is none
 * @param qualifier the word read, empty for none
 * @param written what stands in the file; null where it says nothing or the original is not at hand
 * @param place where it stands, {@code file!row:column}
 * @param submission the submission's identifier
 * @param receivedAt when the file was received
 * @param knownAt when it was read
 * @param note the sender's note
 * @param findings what was found at the cell or at the submission as a whole
 */
public record Revision(
        long number,
        String verdict,
        boolean counts,
        String kind,
        String state,
        @Nullable BigDecimal value,
        String qualifier,
        @Nullable String written,
        String place,
        String submission,
        LocalDateTime receivedAt,
        LocalDateTime knownAt,
        String note,
        List<FindingLine> findings) {

    /** Copies the findings. */
    public Revision {
        findings = List.copyOf(findings);
    }
}
