/**
 * Checks of figures that are possible and yet suspicious: beside last year's, beside peers, beside the unit's own history, beside
 * what a printed rate implies. None is ever HARD, and no proposal is ever applied by itself.
 *
 * <p>Start with {@link org.unionstat.rule.plausibility.PlausibilityRule}, which lists the checks with their stable identifiers;
 * {@link org.unionstat.rule.plausibility.Judgement} is what each of them says, {@link org.unionstat.rule.plausibility.Thresholds}
 * are read from files by the catalogue.
 */
@NullMarked
package org.unionstat.rule.plausibility;

import org.jspecify.annotations.NullMarked;
