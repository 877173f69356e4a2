package org.unionstat.batch.job;

import java.io.Serial;

/** Thrown when a job ends without having done its work; the same command goes on where it stopped. */
public final class JobFailedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    JobFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
