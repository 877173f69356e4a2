package org.unionstat.rule;

import java.util.Comparator;
import java.util.List;
import org.unionstat.outcome.FindingClass;

/**
 * What is done with a submission for each class of finding.
 *
 * @param hard what HARD findings do
 * @param query what QUERY findings do
 * @param info what INFO findings do
 */
public record Gates(Gate hard, Gate query, Gate info) {

    /** HARD returns, QUERY holds, INFO lets pass. */
    public static final Gates STANDARD = new Gates(Gate.RETURN, Gate.HOLD, Gate.ACCEPT);

    /**
     * The gate of a class.
     *
     * @param findingClass the class
     * @return its gate
     */
    public Gate of(FindingClass findingClass) {
        return switch (findingClass) {
            case HARD -> hard;
            case QUERY -> query;
            case INFO -> info;
        };
    }

    /**
     * What becomes of a submission with these findings: the strictest gate decides.
     *
     * @param findings its findings; only failures count
     * @return the verdict; ACCEPTED if nothing failed
     */
    public Verdict verdict(List<Finding> findings) {
        Gate strictest = findings.stream()
                .filter(f -> f.outcome() == RuleOutcome.FAIL)
                .map(f -> of(f.findingClass()))
                .max(Comparator.naturalOrder())
                .orElse(Gate.ACCEPT);
        return switch (strictest) {
            case ACCEPT -> Verdict.ACCEPTED;
            case HOLD -> Verdict.HELD;
            case RETURN -> Verdict.RETURNED;
        };
    }
}
