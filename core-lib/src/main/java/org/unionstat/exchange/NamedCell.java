package org.unionstat.exchange;

import org.unionstat.indicator.Cell;
import org.unionstat.indicator.Indicator;

/**
 * What a name in a file means.
 *
 * @param cell the cell that stores the fact
 * @param indicator its indicator
 * @param form the form that it belongs to
 * @param name the name, by which one fact under two names is told from a fact given twice
 */
record NamedCell(Cell cell, Indicator indicator, String form, String name) {}
