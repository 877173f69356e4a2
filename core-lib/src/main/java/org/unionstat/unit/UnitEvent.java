package org.unionstat.unit;

import java.time.LocalDate;
import org.unionstat.outcome.Place;

/**
 * A change in the tree of unions.
 *
 * @param date the first day on which the change holds
 * @param type what happens
 * @param code the unit
 * @param toCode the new unit above, for MOVE; else empty
 * @param note why, in the register's words
 * @param place where the event stands
 */
public record UnitEvent(LocalDate date, UnitEventType type, String code, String toCode, String note, Place place) {}
