package org.unionstat.unit;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A union or federation as it is during one span of time.
 *
 * @param code its code during the span
 * @param name its name
 * @param parent a code of the unit above, which may have had others since; null at the top
 * @param level its level
 * @param kind its kind
 * @param validFrom the first day
 * @param validTo the last day; null while it is open
 * @param attributes further columns of the register: industry, covered_units, expected and others
 */
public record Unit(
        String code,
        String name,
        @Nullable String parent,
        UnitLevel level,
        UnitKind kind,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Map<String, String> attributes) {

    /** Checks the span; attributes that cannot change are shared, others copied. */
    public Unit {
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("unit " + code + " ends before it begins");
        }
        attributes = Map.copyOf(attributes);
    }

    /**
     * Whether the unit exists on a day.
     *
     * @param day the day
     * @return true if so
     */
    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /**
     * Whether the unit exists on any day of a span.
     *
     * @param start the span's first day
     * @param end the span's last day
     * @return true if so
     */
    public boolean isOpenWithin(LocalDate start, LocalDate end) {
        return !validFrom.isAfter(end) && (validTo == null || !validTo.isBefore(start));
    }

    /**
     * Whether figures are expected of the unit (attribute {@code expected}, true unless it says false).
     *
     * @return true if so
     */
    public boolean isExpected() {
        return !"false".equalsIgnoreCase(attributes.getOrDefault("expected", "true"));
    }

    Unit until(@Nullable LocalDate lastDay) {
        return new Unit(code, name, parent, level, kind, validFrom, lastDay, attributes);
    }

    Unit from(LocalDate firstDay) {
        return new Unit(code, name, parent, level, kind, firstDay, validTo, attributes);
    }

    Unit under(@Nullable String newParent) {
        return new Unit(code, name, newParent, level, kind, validFrom, validTo, attributes);
    }

    Unit named(String newName) {
        return new Unit(code, newName, parent, level, kind, validFrom, validTo, attributes);
    }

    Unit coded(String newCode) {
        return new Unit(newCode, name, parent, level, kind, validFrom, validTo, attributes);
    }
}
