package org.unionstat.batch.archive;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.unionstat.batch.warehouse.Row;

/**
 * What somebody has decided on one finding or on a whole submission.
 *
 * @param number its number, from 1
 * @param knownAt since when it is in force
 * @param action what is decided
 * @param submission the submission's identifier; empty for a waiver
 * @param unit the unit's code
 * @param period the period's code
 * @param rule the rule of the finding; empty if the submission is returned
 * @param figures the fingerprint of the figures that the finding rests on; empty if the submission is returned
 * @param by who decides
 * @param why for what reason
 */
public record Decision(
        int number,
        LocalDateTime knownAt,
        Action action,
        String submission,
        String unit,
        String period,
        String rule,
        String figures,
        String by,
        String why)
        implements LedgerEntry {

    /** What is decided. */
    public enum Action {
        /** The finding does not hold this submission any more. */
        ACCEPT,
        /** The submission goes back to its sender. */
        RETURN,
        /** The finding holds no submission as long as its figures stay. */
        WAIVE
    }

    /**
     * A decision as the warehouse keeps it.
     *
     * @param r a row of the table {@code decision}
     * @return the decision
     */
    public static Decision of(Row r) {
        return new Decision(
                (int) r.number("decision"),
                r.time("known_at"),
                Action.valueOf(r.text("action")),
                r.text("submission_id"),
                r.text("unit_code"),
                r.text("period"),
                r.text("rule_id"),
                r.text("figures"),
                r.text("decided_by"),
                r.text("why"));
    }

    /**
     * How findings show it.
     *
     * @return the reason with who and when
     */
    public String words() {
        LocalDate day = knownAt.toLocalDate();
        return why + " (" + by + ", " + day + ")";
    }
}
