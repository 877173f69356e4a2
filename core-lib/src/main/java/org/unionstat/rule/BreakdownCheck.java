package org.unionstat.rule;

/** Placeholder. */
final class BreakdownCheck {}
