package org.unionstat.batch.explain;

/**
 * What a figure is about.
 *
 * @param unit the unit's code
 * @param unitName its name in the period
 * @param level its level in the period
 * @param indicator the indicator's code
 * @param indicatorName its Chinese name
 * @param category the category, empty for the whole
 * @param categoryName its Chinese name, empty for the whole
 * @param period the period's code
 * @param measure the code of the unit of measure
 */
public record Subject(
        String unit,
        String unitName,
        String level,
        String indicator,
        String indicatorName,
        String category,
        String categoryName,
        String period,
        String measure) {}
