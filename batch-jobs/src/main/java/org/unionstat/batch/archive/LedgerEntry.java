package org.unionstat.batch.archive;

import java.time.LocalDateTime;

/** One line of the ledger: something that the warehouse knew from a moment on. */
public sealed interface LedgerEntry permits RegisterState, Reading, Decision {

    /**
     * When it became known.
     *
     * @return the moment as clocks show it in the workspace's time zone; later entries have later moments
     */
    LocalDateTime knownAt();
}
