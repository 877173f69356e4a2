package org.unionstat.expression.sql;

import java.io.Serial;

/** A number may need more than the 38 digits that SQL has. */
final class TooLargeException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;
}
