package org.unionstat.batch.warehouse;

import java.io.Serial;

/** Thrown when another process holds the warehouse; its message names the process. */
public final class WarehouseLockedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    WarehouseLockedException(String message, Throwable cause) {
        super(message, cause);
    }
}
