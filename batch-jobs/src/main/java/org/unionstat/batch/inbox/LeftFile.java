package org.unionstat.batch.inbox;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/**
 * A file of the inbox, or a folder in it, that could not be read and is left for the next run.
 *
 * @param name its path below the inbox, with forward slashes
 * @param why what was in the way
 * @param detail what the system said of it
 */
public record LeftFile(String name, Why why, String detail) {

    /** What was in the way. */
    public enum Why {
        /** The program has no permission to read it. */
        DENIED,
        /** It is not there any more, or the link leads nowhere. */
        GONE,
        /** It became another while the inbox was read. */
        CHANGED,
        /** Its name is not in the characters of the system's language, in which no receipt of it can be written. */
        NAME,
        /** The system failed to read it. */
        FAILED
    }

    /**
     * What a failure to read a file says.
     *
     * @param name its path below the inbox
     * @param failure the failure
     * @return the file with the reason
     */
    public static LeftFile of(String name, IOException failure) {
        Why why = failure instanceof AccessDeniedException
                ? Why.DENIED
                : failure instanceof NoSuchFileException ? Why.GONE : Why.FAILED;
        return new LeftFile(name, why, String.valueOf(failure.getMessage()));
    }
}
