package org.unionstat.batch.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.unionstat.batch.inbox.InboxFile;

/** Keeps the original of every file that was read, by the hash of its content. */
final class Archive {

    private final Path directory;

    Archive(Path directory) {
        this.directory = directory;
    }

    /** Keeps a file; one whose content is kept already is left as it is. */
    void keep(InboxFile file) throws IOException {
        String name = String.valueOf(file.path().getFileName());
        int dot = name.lastIndexOf('.');
        Path target = directory
                .resolve(file.hash().substring(0, 2))
                .resolve(file.hash() + (dot < 0 ? "" : name.substring(dot)));
        if (!Files.exists(target)) {
            Files.createDirectories(target.getParent());
            Path part = target.resolveSibling(target.getFileName() + ".part");
            Files.copy(file.path(), part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
