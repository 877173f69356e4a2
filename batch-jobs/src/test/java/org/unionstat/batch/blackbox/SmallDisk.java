package org.unionstat.batch.blackbox;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A file system of its own in a folder, of 64 megabytes in memory, that can be filled. */
record SmallDisk(Path folder) implements AutoCloseable {

    /** Mounts it; the test is skipped where that is not allowed. */
    static SmallDisk at(Path folder) throws IOException {
        Files.createDirectories(folder);
        Assumptions.assumeTrue(
                succeeds("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", folder.toString()),
                "a tmpfs may be mounted");
        return new SmallDisk(folder);
    }

    /** Takes all space but a number of kilobytes. */
    void fill(int left) throws IOException {
        FileStore store = Files.getFileStore(folder);
        Files.write(filler(), new byte[Math.toIntExact(store.getUsableSpace() - 1024L * left)]);
    }

    /** Gives the space back. */
    void free() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return folder.resolve(".filler");
    }

    @Override
    public void close() {
        succeeds("umount", "-l", folder.toString());
    }

    private static boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
