package org.unionstat.batch.archive;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.unionstat.batch.warehouse.Row;
import org.unionstat.batch.warehouse.Warehouse;

/** The moment from which something is known; it never goes back, even where the clock does. */
public final class KnownAt {

    private KnownAt() {}

    /**
     * The next moment of a warehouse.
     *
     * @param warehouse the warehouse
     * @param zone the workspace's time zone
     * @return now, or a millisecond after the last moment if the clock does not show a later one
     */
    public static LocalDateTime next(Warehouse warehouse, ZoneId zone) {
        LocalDateTime now = LocalDateTime.now(zone).truncatedTo(ChronoUnit.MILLIS);
        List<LocalDateTime> last = warehouse.sql("marts/last_known_at").list((Row r) -> r.time("known_at"));
        return last.isEmpty() || now.isAfter(last.get(0)) ? now : last.get(0).plus(1, ChronoUnit.MILLIS);
    }
}
