package org.unionstat.rollup;

import java.math.BigDecimal;
import org.unionstat.submission.ObservationKind;

/**
 * One reported figure that entered a sum.
 *
 * @param unit the unit's code
 * @param kind OWN for own figures, ADJUSTMENT for differences, TOTAL for a total that stands in for the units below it
 * @param value the figure
 */
public record Contributor(String unit, ObservationKind kind, BigDecimal value) {}
