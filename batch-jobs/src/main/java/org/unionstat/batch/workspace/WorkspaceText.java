package org.unionstat.batch.workspace;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a text file of the workspace as UTF-8, without its byte-order mark. */
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
}
