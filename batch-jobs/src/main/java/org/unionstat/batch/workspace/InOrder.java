package org.unionstat.batch.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The note of which settings and registers were last read without a problem, and by which program. */
record InOrder(Path file) {

    static InOrder of(Path workspace) {
        return new InOrder(workspace.resolve(".work").resolve("in-order"));
    }

    boolean holds(String fingerprint) {
        try {
            return Files.isRegularFile(file) && Files.readString(file).equals(text(fingerprint));
        } catch (IOException e) {
            return false;
        }
    }

    void note(String fingerprint) throws IOException {
        if (!holds(fingerprint)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text(fingerprint));
        }
    }

    private static String text(String fingerprint) {
        String version = InOrder.class.getPackage().getImplementationVersion();
        return fingerprint + " " + (version == null ? "development" : version) + "\n";
    }
}
