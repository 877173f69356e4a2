package org.unionstat.batch.aggregate;

import java.io.Serial;
import java.util.List;
import org.unionstat.batch.warehouse.Statement;

/** Thrown when a published sum is not the sum of its contributors: a defect of the program, never of the data. */
public final class TieOutException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private TieOutException(String period, List<String> differences) {
        super("the roll-up of " + period + " does not tie out: " + String.join("; ", differences));
    }

    /** Fails if a query finds sums that differ from their contributors. */
    static void check(String period, Statement query) {
        List<String> differences = query.list(r -> r.text("unit_code") + " " + r.text("cell") + ": "
                + r.text("computed") + " against " + r.text("contributors"));
        if (!differences.isEmpty()) {
            throw new TieOutException(period, differences);
        }
    }
}
