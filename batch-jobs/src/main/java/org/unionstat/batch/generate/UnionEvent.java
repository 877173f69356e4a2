package org.unionstat.batch.generate;

/**
 * Something that happens to a primary union on the first day of a year, as {@code unit_events.csv} has it.
 *
 * @param year the year, counted from 0
 * @param kind what happens
 * @param code the union's code the day before
 * @param to the other code, where there is one
 * @param share the share that goes on in the other
 * @param note why; for a new name the name
 */
record UnionEvent(int year, Kind kind, long code, String to, String share, String note) {

    /** What may happen to a primary union. */
    enum Kind {
        OPEN,
        CLOSE,
        MOVE,
        MERGE,
        SPLIT,
        RENAME,
        RECODE,
        REOPEN
    }
}
