package org.unionstat.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers what rules say of one submission. */
final class Tally {

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, RuleCount> counts = new HashMap<>();

    void count(String ruleId, RuleOutcome outcome) {
        counts.merge(ruleId, RuleCount.of(outcome), RuleCount::plus);
    }

    void add(Finding finding) {
        count(finding.ruleId(), finding.outcome());
        findings.add(finding);
    }

    CheckResult result() {
        return new CheckResult(findings, counts);
    }
}
