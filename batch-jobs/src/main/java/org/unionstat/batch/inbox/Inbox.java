package org.unionstat.batch.inbox;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.unionstat.batch.workspace.Fingerprint;
import org.unionstat.outcome.InvalidInputException;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;

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
     * What lies in an inbox.
     *
     * @param files every file that is complete, in the order received
     * @param left what could not be read, by name
     */
    public record Listing(List<InboxFile> files, List<LeftFile> left) {

        /** Copies the lists. */
        public Listing {
            files = List.copyOf(files);
            left = List.copyOf(left);
        }
    }

    /**
     * Every file that is complete, in the order received.
     *
     * @return the files
     * @throws IOException if the inbox cannot be read
     */
    public List<InboxFile> files() throws IOException {
        return listing().files();
    }

    /**
     * Looks through the inbox; where it is a link, through what the link leads to.
     *
     * <p>Left for the next run are names that begin with {@code .} or {@code ~$} or end in {@code .part}, files whose size
     * or time changes while they are read, and, told by name, what cannot be read.
     *
     * @return what lies in it; nothing if there is no inbox
     * @throws IOException if the inbox cannot be read
     * @throws InvalidInputException if it is no folder
     */
    public Listing listing() throws IOException {
        List<InboxFile> files = new ArrayList<>();
        List<LeftFile> left = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            Path root = directory.toRealPath();
            Files.walkFileTree(root, new Visitor(root, files, left));
        } else if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            throw new InvalidInputException(List.of(new Problem(
                    "WS-INBOX",
                    Files.isSymbolicLink(directory)
                            ? "expected a folder, found a link that leads to none"
                            : "expected a folder, found a file",
                    Place.of(directory.toString()))));
        }
        files.sort(ORDER);
        left.sort(Comparator.comparing(LeftFile::name));
        return new Listing(files, left);
    }

    /** Takes what it can read; only the inbox itself must be readable. */
    private static final class Visitor extends SimpleFileVisitor<Path> {

        private final Path root;
        private final List<InboxFile> files;
        private final List<LeftFile> left;

        Visitor(Path root, List<InboxFile> files, List<LeftFile> left) {
            this.root = root;
            this.files = files;
            this.left = left;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isOffered(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isOffered(file) && !isSpelt(name(file))) {
                left.add(new LeftFile(name(file), LeftFile.Why.NAME, ""));
            } else if (isOffered(file)) {
                try {
                    // of a link: what it leads to
                    BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
                    if (before.isRegularFile()) {
                        add(file, before);
                    }
                } catch (IOException e) {
                    left.add(LeftFile.of(name(file), e));
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (file.equals(root)) {
                throw failure;
            }
            if (isOffered(file)) {
                left.add(LeftFile.of(name(file), failure));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            return failure == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, failure);
        }

        private boolean isOffered(Path path) {
            String name = path.equals(root) ? "" : String.valueOf(path.getFileName());
            return !(name.startsWith(".") || name.startsWith("~$") || name.endsWith(".part"));
        }

        /** Where the language of the system has no characters but ASCII, others become a mark that cannot be written. */
        private boolean isSpelt(String name) {
            try {
                return !root.resolve(name).toString().isEmpty();
            } catch (InvalidPathException e) {
                return false;
            }
        }

        private String name(Path file) {
            return root.relativize(file).toString().replace('\\', '/');
        }

        private void add(Path path, BasicFileAttributes before) throws IOException {
            Stand stand =
                    new Stand(path, before.size(), before.lastModifiedTime().toMillis());
            @Nullable String known = HASHES.get(stand);
            String hash = known == null ? new Fingerprint().add(path).text() : known;
            BasicFileAttributes after = Files.readAttributes(path, BasicFileAttributes.class);
            if (before.size() == after.size() && before.lastModifiedTime().equals(after.lastModifiedTime())) {
                HASHES.put(stand, hash);
                Path relative = root.relativize(path);
                String folder =
                        relative.getNameCount() > 1 ? relative.getName(0).toString() : "";
                files.add(new InboxFile(
                        path,
                        name(path),
                        folder,
                        after.size(),
                        hash,
                        after.lastModifiedTime().toInstant()));
            }
        }
    }
}
