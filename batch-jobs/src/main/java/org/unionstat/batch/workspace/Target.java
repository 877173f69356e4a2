package org.unionstat.batch.workspace;

import java.math.BigDecimal;
import org.unionstat.indicator.Cell;
import org.unionstat.period.Period;

/**
 * What a unit is to reach in a cell over a period, from {@code targets.csv}.
 *
 * @param unit the unit's code
 * @param cell the indicator and category
 * @param period the period
 * @param value the figure to reach, in the indicator's unit of measure
 */
public record Target(String unit, Cell cell, Period period, BigDecimal value) {}
