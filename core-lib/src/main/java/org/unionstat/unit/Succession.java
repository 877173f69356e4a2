package org.unionstat.unit;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * That a unit goes on, wholly or in part, in another one.
 *
 * @param date the first day on which it does
 * @param unit the code of the unit in the register
 * @param successor the code, in the register, of the unit in which it goes on; the unit itself where it keeps a part
 * @param share which part of it, above 0 and at most 1; the shares of a unit on a day sum to 1
 */
public record Succession(LocalDate date, String unit, String successor, BigDecimal share) {}
