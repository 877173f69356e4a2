package org.unionstat.rule;

/**
 * A file of rules.
 *
 * @param name its name, by which others include it
 * @param text what it holds
 */
public record PackFile(String name, String text) {}
