/**
 * Rules that figures must satisfy, and the findings when they do not.
 *
 * <p>Start with {@link org.unionstat.rule.Finding}; the checks that need no rule pack are in
 * {@link org.unionstat.rule.StructureRule} and {@link org.unionstat.rule.DeclaredChecks}; {@link org.unionstat.rule.Gates} decide.
 * What is possible and yet suspicious is in {@code plausibility}, where the error lies in {@code localisation}.
 */
@NullMarked
package org.unionstat.rule;

import org.jspecify.annotations.NullMarked;
