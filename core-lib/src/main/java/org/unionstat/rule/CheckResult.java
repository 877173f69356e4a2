package org.unionstat.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What rules say of a submission.
 *
 * @param findings the failures, in the order of the rules
 * @param counts the results of every rule that has any, by its identifier, in the order of identifiers
 */
public record CheckResult(List<Finding> findings, Map<String, RuleCount> counts) {

    /** Copies both. */
    public CheckResult {
        findings = List.copyOf(findings);
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /**
     * Adds what other rules say of the same submission.
     *
     * @param other their results
     * @return all findings, those of this first, and all counts
     */
    public CheckResult plus(CheckResult other) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(other.findings);
        Map<String, RuleCount> sums = new TreeMap<>(counts);
        other.counts.forEach((rule, count) -> sums.merge(rule, count, RuleCount::plus));
        return new CheckResult(all, sums);
    }
}
