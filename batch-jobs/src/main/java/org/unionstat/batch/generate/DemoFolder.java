package org.unionstat.batch.generate;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/** A folder on disk that belongs to the examples: it was empty, or carries their mark. */
final class DemoFolder {

    private static final String MARK = ".unionstat-demo";

    private final Path dir;

    private DemoFolder(Path dir) {
        this.dir = dir;
    }

    static DemoFolder claim(Path dir) throws IOException {
        Path mark = dir.resolve(MARK);
        if (Files.exists(dir) && !Files.isRegularFile(mark) && !isEmptyFolder(dir)) {
            throw new FileAlreadyExistsException(
                    dir.toString(), null, "is not empty and was not made by the demo; choose a new or empty folder");
        }
        Files.createDirectories(dir);
        if (!Files.exists(mark)) {
            Files.writeString(mark, "Made by the demo command; it may be deleted with all that is in it.\n");
        }
        return new DemoFolder(dir);
    }

    void write(String workspace, List<DemoFile> files) throws IOException {
        for (DemoFile file : files) {
            write(dir.resolve(workspace).resolve(file.path()), file);
        }
    }

    // written aside and moved, so that a file that was cut off is never taken for a whole one
    private static void write(Path target, DemoFile file) throws IOException {
        if (Files.exists(target)) {
            return;
        }
        Files.createDirectories(target.resolveSibling("").toAbsolutePath());
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.writeString(part, file.text());
        Files.setLastModifiedTime(part, FileTime.from(file.time()));
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean isEmptyFolder(Path dir) throws IOException {
        if (!Files.isDirectory(dir)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(dir)) {
            return entries.findAny().isEmpty();
        }
    }
}
