/**
 * Where the error lies when figures contradict one another: the smallest sets of cells whose change satisfies all rules at once.
 *
 * <p>Start with {@link org.unionstat.rule.localisation.BreakdownLocaliser} for the declared breakdowns of a submission, or with
 * {@link org.unionstat.rule.localisation.ErrorLocaliser} for any linear rules. Proposals are never applied by themselves.
 */
@NullMarked
package org.unionstat.rule.localisation;

import org.jspecify.annotations.NullMarked;
