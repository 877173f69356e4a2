package org.unionstat.batch.load;

import org.unionstat.batch.inbox.InboxFile;

/**
 * A file to be read in this run.
 *
 * @param id its number, given in the order received
 * @param firstId the number under which the same bytes were first known, which decides what replaces what
 * @param file the file in the inbox
 */
public record PendingFile(int id, int firstId, InboxFile file) {}
