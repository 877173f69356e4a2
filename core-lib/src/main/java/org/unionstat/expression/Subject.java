package org.unionstat.expression;

/**
 * What is known of a cell whose figure an expression may name.
 *
 * @param cell the cell that stores it
 * @param indicator its indicator's code
 * @param measure what its figures measure
 * @param stock whether it is counted at a date
 * @param additive whether figures of units and categories may be added
 * @param signed whether figures may be negative
 * @param name its name in Chinese
 * @param nameEn its name in English
 */
public record Subject(
        String cell,
        String indicator,
        Measure measure,
        boolean stock,
        boolean additive,
        boolean signed,
        String name,
        String nameEn) {}
