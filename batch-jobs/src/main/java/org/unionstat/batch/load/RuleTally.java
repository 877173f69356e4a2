package org.unionstat.batch.load;

import org.unionstat.rule.RuleCount;

/** How a rule fared in one file and period. */
record RuleTally(String period, String ruleId, RuleCount count) {}
