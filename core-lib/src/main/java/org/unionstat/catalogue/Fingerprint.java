package org.unionstat.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The SHA-256 of names and texts of files, shortened to 16 hexadecimal digits. */
final class Fingerprint {

    private Fingerprint() {}

    /** The fingerprint of files in their order. */
    static String of(List<Source> sources) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        for (Source source : sources) {
            digest.update((source.name() + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update((source.text() + "\0").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }
}
