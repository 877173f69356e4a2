package org.unionstat.batch.workspace;

import java.nio.charset.StandardCharsets;

/** Names of files made from the names of others: what is added must not make them longer than a file system takes. */
public final class FileName {

    /** Common to the file systems of Linux and macOS; source: NAME_MAX of limits.h. */
    private static final int MOST_BYTES = 255;

    private static final int LETTERS = 8;

    private FileName() {}

    /**
     * A name with something added. Where that is too long, the name is cut between two characters and a hash of the whole name
     * takes the place of the rest, so that names that begin alike stay apart.
     *
     * @param path the path of a file, with forward slashes; only its last part is cut
     * @param added what is added, for example {@code .json}
     * @return the path, the last part of which has at most 255 bytes in UTF-8
     */
    public static String with(String path, String added) {
        int start = path.lastIndexOf('/') + 1;
        String name = path.substring(start);
        if (bytes(name + added) <= MOST_BYTES) {
            return path + added;
        }
        String hash = new Fingerprint()
                .add(name.getBytes(StandardCharsets.UTF_8))
                .text()
                .substring(0, LETTERS);
        return path.substring(0, start) + cut(name, MOST_BYTES - bytes("~" + hash + added)) + "~" + hash + added;
    }

    /**
     * The beginning of a text.
     *
     * @param text the text
     * @param most how many bytes it may have in UTF-8
     * @return as many whole characters as fit
     */
    public static String cut(String text, int most) {
        int bytes = 0;
        int end = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            bytes += bytes(text.substring(end, next));
            if (bytes > most) {
                return text.substring(0, end);
            }
            end = next;
        }
        return text;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
