package org.unionstat.batch.explain;

import java.math.BigDecimal;

/**
 * What is left out of a list of contributions.
 *
 * @param count how many are left out
 * @param value their sum
 * @param without how many units directly below contribute nothing, because they have no figure
 */
public record Rest(long count, BigDecimal value, long without) {}
