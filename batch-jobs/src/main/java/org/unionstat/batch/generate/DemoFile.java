package org.unionstat.batch.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A file of an example workspace.
 *
 * @param path where it stands in the workspace, with slashes
 * @param text what it holds, written as UTF-8
 * @param received the day that its file time tells
 */
record DemoFile(String path, String text, LocalDate received) {

    /** The file time: 10 o'clock in China, so that the day is the same in most of the world's time zones. */
    Instant time() {
        return received.atTime(2, 0).toInstant(ZoneOffset.UTC);
    }
}
