package org.unionstat.batch.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 over several pieces of content. */
public final class Fingerprint {

    private final MessageDigest digest;

    /** Starts an empty fingerprint. */
    public Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Adds bytes.
     *
     * @param bytes the bytes
     * @return this fingerprint
     */
    public Fingerprint add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /**
     * Adds a file's content.
     *
     * @param file the file
     * @return this fingerprint
     * @throws IOException if the file cannot be read
     */
    public Fingerprint add(Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return this;
    }

    /**
     * The hash of everything added; the fingerprint then starts anew.
     *
     * @return 64 hexadecimal digits
     */
    public String text() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
