package org.unionstat.batch.warehouse;

import java.io.Serial;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Thrown when the warehouse cannot be read or has lost what it knew; it can be made anew from the archive. */
public final class WarehouseDamagedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Pattern SIGNS = Pattern.compile(
            "not a valid DuckDB|corrupt|checksum|WAL|[Ss]erializ|INTERNAL|FATAL|could not read|No more data",
            Pattern.CASE_INSENSITIVE);

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
     * Whether an error is that of a damaged file.
     *
     * @param message what DuckDB says
     * @return true if the file itself is at fault
     */
    public static boolean isToldBy(@Nullable String message) {
        return message != null && SIGNS.matcher(message).find();
    }
}
