package org.unionstat.batch.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionstat.batch.workspace.Fingerprint;

/** The inbox of a workspace, any depth of folders; files stay where they are. */
public final class Inbox {

    private static final Comparator<InboxFile> ORDER =
            Comparator.comparing(InboxFile::receivedAt).thenComparing(InboxFile::name);

    /** What this process has read already: a night asks several times, and a nation's file takes seconds. */
    private static final Map<Stand, String> HASHES = new ConcurrentHashMap<>();

    private final Path directory;

    private record Stand(Path path, long bytes, long modified) {}

    /**
     * The inbox in a directory.
     *
     * @param directory the folder {@code inbox} of a workspace; it need not exist
     */
    public Inbox(Path directory) {
        this.directory = directory;
    }

    /**
     * Every file that is complete, in the order received.
     *
     * <p>Left for the next run are names that begin with {@code .} or {@code ~$} or end in {@code .part}, and files whose size
     * or time changes while they are read.
     *
     * @return the files
     * @throws IOException if the inbox cannot be read
     */
    public List<InboxFile> files() throws IOException {
        List<InboxFile> files = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> paths = Files.walk(directory)) {
                for (Path path : paths.filter(Files::isRegularFile)
                        .filter(this::isOffered)
                        .sorted()
                        .toList()) {
                    add(path, files);
                }
            }
        }
        files.sort(ORDER);
        return files;
    }

    private boolean isOffered(Path path) {
        for (Path part : directory.relativize(path)) {
            String name = part.toString();
            if (name.startsWith(".") || name.startsWith("~$") || name.endsWith(".part")) {
                return false;
            }
        }
        return true;
    }

    private void add(Path path, List<InboxFile> files) throws IOException {
        BasicFileAttributes before = Files.readAttributes(path, BasicFileAttributes.class);
        Stand stand = new Stand(path, before.size(), before.lastModifiedTime().toMillis());
        @Nullable String known = HASHES.get(stand);
        String hash = known == null ? new Fingerprint().add(path).text() : known;
        BasicFileAttributes after = Files.readAttributes(path, BasicFileAttributes.class);
        if (before.size() == after.size() && before.lastModifiedTime().equals(after.lastModifiedTime())) {
            HASHES.put(stand, hash);
            Path relative = directory.relativize(path);
            String folder = relative.getNameCount() > 1 ? relative.getName(0).toString() : "";
            files.add(new InboxFile(
                    path,
                    relative.toString().replace('\\', '/'),
                    folder,
                    after.size(),
                    hash,
                    after.lastModifiedTime().toInstant()));
        }
    }
}
