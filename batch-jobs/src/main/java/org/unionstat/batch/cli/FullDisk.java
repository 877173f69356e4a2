package org.unionstat.batch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Recognises that a disk is full, in the words of the systems and whoever passes them on, and finds which. */
final class FullDisk {

    private static final Pattern TOLD = Pattern.compile(
            "No space left on device|not enough space on the disk|Disk quota exceeded|设备上没有空间|磁盘空间不足|超出磁盘限额");

    private FullDisk() {}

    /**
     * The innermost words that tell it; they name the file where the system does.
     *
     * @param failure what was thrown
     * @return the words, or nothing if it was something else
     */
    static Optional<String> toldBy(Throwable failure) {
        String told = null;
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String message = each.getMessage();
            if (message != null && TOLD.matcher(message).find()) {
                told = message;
            }
        }
        return Optional.ofNullable(told);
    }

    /**
     * Of a workspace and the folders in it the one whose disk has the least space.
     *
     * @param workspace the workspace
     * @return the folder; the workspace itself if all are on one disk
     */
    static Path fullest(Path workspace) {
        Path fullest = workspace;
        try (Stream<Path> files = Files.list(workspace)) {
            for (Path folder : files.filter(Files::isDirectory).sorted().toList()) {
                if (!sameDisk(folder, fullest) && space(folder) < space(fullest)) {
                    fullest = folder;
                }
            }
        } catch (IOException e) {
            return fullest;
        }
        return fullest;
    }

    private static boolean sameDisk(Path one, Path other) throws IOException {
        return Files.getFileStore(one).equals(Files.getFileStore(other));
    }

    private static long space(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }
}
