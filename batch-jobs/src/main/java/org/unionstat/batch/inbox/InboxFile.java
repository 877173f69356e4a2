package org.unionstat.batch.inbox;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A file in the inbox, read once for its hash.
 *
 * @param path where it is
 * @param name its path below the inbox, with forward slashes
 * @param folder the first folder below the inbox, empty if there is none; the code of the unit it belongs to
 * @param bytes its size
 * @param hash the SHA-256 of its content
 * @param receivedAt its file time
 */
public record InboxFile(Path path, String name, String folder, long bytes, String hash, Instant receivedAt) {

    /**
     * The same file as it is kept elsewhere.
     *
     * @param copy where its bytes are
     * @return the file, to be read there
     */
    public InboxFile at(Path copy) {
        return new InboxFile(copy, name, folder, bytes, hash, receivedAt);
    }
}
