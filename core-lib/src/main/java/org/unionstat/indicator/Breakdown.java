package org.unionstat.indicator;

import org.unionstat.outcome.FindingClass;

/**
 * A classification by which an indicator may be broken down, and the check that comes with it.
 *
 * @param classification the classification's code
 * @param kind how its categories relate to the total
 * @param ruleId the stable identifier of the check, for example {@code PAR-062}
 * @param findingClass how grave a failure is
 */
public record Breakdown(String classification, BreakdownKind kind, String ruleId, FindingClass findingClass) {}
