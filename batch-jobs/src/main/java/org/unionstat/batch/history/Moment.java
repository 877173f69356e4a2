package org.unionstat.batch.history;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A moment of the past as people write it. */
public final class Moment {

    private Moment() {}

    /**
     * Reads a moment: {@code 2025-01-05} is the end of that day, {@code 2025-01-05T08:00} local time,
     * {@code 2025-01-05T00:00Z} the time of any zone.
     *
     * @param text what was written
     * @param zone the workspace's time zone
     * @return the moment in that zone; empty if it is none
     */
    public static Optional<LocalDateTime> parse(String text, ZoneId zone) {
        try {
            if (text.indexOf('T') < 0) {
                return Optional.of(LocalDate.parse(text).atTime(LocalTime.MAX));
            }
            boolean offset = text.endsWith("Z") || text.matches(".*T.*[+-]\\d\\d:\\d\\d");
            return Optional.of(
                    offset
                            ? OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDateTime()
                            : LocalDateTime.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
