package org.unionstat.unit;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.unionstat.outcome.Place;

/**
 * A change in the tree of unions.
 *
 * @param date the first day on which the change holds
 * @param type what happens
 * @param code the unit
 * @param toCode the new unit above, for MOVE and, if it is another one, REOPEN; the unit in which it goes on, for MERGE and
 *     SPLIT; the new code, for RECODE; else empty
 * @param share the share of the unit that goes on in {@code toCode}, for SPLIT; else null
 * @param note why, in the register's words; for RENAME the new name
 * @param place where the event stands
 */
public record UnitEvent(
        LocalDate date,
        UnitEventType type,
        String code,
        String toCode,
        @Nullable BigDecimal share,
        String note,
        Place place) {}
