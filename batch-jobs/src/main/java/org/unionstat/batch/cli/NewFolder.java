package org.unionstat.batch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that a command is to fill. */
final class NewFolder {

    private NewFolder() {}

    /** Whether there is nothing yet, or an empty folder. */
    static boolean isFree(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return !Files.exists(directory);
        }
        try (var entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }
}
