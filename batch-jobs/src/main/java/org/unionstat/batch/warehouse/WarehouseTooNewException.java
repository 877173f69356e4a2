package org.unionstat.batch.warehouse;

import java.io.Serial;

/** Thrown when a newer version of the program made the warehouse. */
public final class WarehouseTooNewException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    WarehouseTooNewException(long found, int known) {
        super("the warehouse was made by a newer version of unionstat: its schema is " + found
                + ", this program knows up to " + known);
    }
}
