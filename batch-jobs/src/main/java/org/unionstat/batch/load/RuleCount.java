package org.unionstat.batch.load;

import org.unionstat.outcome.FindingClass;

/** How often a rule passed, failed and could not be verified in one file and period. */
record RuleCount(
        String period, String ruleId, FindingClass findingClass, long passed, long failed, long unverifiable) {}
