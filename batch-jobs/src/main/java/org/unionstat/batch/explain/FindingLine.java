package org.unionstat.batch.explain;

/**
 * A failed check that a figure took part in.
 *
 * @param rule the rule's id
 * @param findingClass HARD, QUERY or INFO
 * @param message what is wrong, in Chinese
 * @param messageEn the same in English
 * @param cells the cells concerned, each {@code file!row:column}
 */
public record FindingLine(String rule, String findingClass, String message, String messageEn, String cells) {}
