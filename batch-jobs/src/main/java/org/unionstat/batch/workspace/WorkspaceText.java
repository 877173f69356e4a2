package org.unionstat.batch.workspace;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;

/** Text files of the workspace: UTF-8, with or without a byte-order mark. */
final class WorkspaceText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private WorkspaceText() {}

    static BufferedReader reader(Path path) throws IOException {
        BufferedReader reader = Files.newBufferedReader(path);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /** What is wrong with a file that could not be read. */
    static Problem unreadable(String file, Exception failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof CharacterCodingException) {
                return new Problem("WS-FILE", "not UTF-8; expected a text saved as UTF-8", Place.of(file));
            }
            if (each instanceof NoSuchFileException) {
                return new Problem("WS-FILE", "the file is missing", Place.of(file));
            }
        }
        return new Problem("WS-FILE", "cannot be read: " + failure.getMessage(), Place.of(file));
    }
}
