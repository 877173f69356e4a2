package org.unionstat.batch.cli;

/** How something is printed. */
enum Format {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON
}
