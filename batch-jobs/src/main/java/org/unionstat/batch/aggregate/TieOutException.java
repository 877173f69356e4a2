package org.unionstat.batch.aggregate;

import java.io.Serial;
import java.util.List;

/** Thrown when a published sum is not the sum of its contributors: a defect of the program, never of the data. */
public final class TieOutException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    TieOutException(String period, List<String> differences) {
        super("the roll-up of " + period + " does not tie out: " + String.join("; ", differences));
    }
}
