package org.unionstat.batch.warehouse;

import java.io.Serial;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Thrown when the warehouse cannot be read or has lost what it knew; it can be made anew from the archive. */
public final class WarehouseDamagedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Pattern SIGNS = Pattern.compile("not a valid DuckDB database|[Cc]orrupt|checksum|\\bWAL\\b"
            + "|[Ss]erialization Error|INTERNAL Error|[Cc]ould not read|No more data");

    /**
     * A warehouse that has lost something.
     *
     * @param message what is wrong
     */
    public WarehouseDamagedException(String message) {
        super(message);
    }

    /**
     * A warehouse that cannot be read.
     *
     * @param message what is wrong
     * @param cause what DuckDB says
     */
    public WarehouseDamagedException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Whether a failure is that of a damaged file.
     *
     * @param failure what failed
     * @return true if DuckDB says that the file itself is at fault, not the disk that is full
     */
    public static boolean isToldBy(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String message = String.valueOf(each.getMessage());
            if (each instanceof SQLException && SIGNS.matcher(message).find() && !message.contains("No space left")) {
                return true;
            }
        }
        return false;
    }
}
