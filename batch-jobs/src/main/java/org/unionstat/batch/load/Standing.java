package org.unionstat.batch.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unionstat.batch.archive.Decision;
import org.unionstat.batch.archive.Decision.Action;
import org.unionstat.exchange.SubmissionCheck;
import org.unionstat.rule.Explanation;
import org.unionstat.rule.Finding;
import org.unionstat.rule.Verdict;

/** The decisions that are in force when a file is read. */
final class Standing {

    private final Map<String, List<Decision>> byFinding = new HashMap<>();
    private final Map<String, Decision> returned = new HashMap<>();

    Standing(Collection<Decision> decisions) {
        for (Decision decision : decisions) {
            if (decision.action() == Action.RETURN) {
                returned.put(decision.submission(), decision);
            } else {
                byFinding
                        .computeIfAbsent(decision.figures(), f -> new ArrayList<>())
                        .add(decision);
            }
        }
    }

    /** The decision by which a finding does not hold a submission. */
    Optional<Decision> on(Finding finding, String submission) {
        if (byFinding.isEmpty()) {
            return Optional.empty();
        }
        return byFinding.getOrDefault(Explanation.fingerprint(finding), List.of()).stream()
                .filter(d -> d.rule().equals(finding.ruleId()))
                .filter(d -> d.action() == Action.WAIVE || d.submission().equals(submission))
                .findFirst();
    }

    /** What becomes of a submission that has been checked. */
    Verdict verdict(SubmissionCheck.Checked checked, String submission) {
        if (checked.verdict() != Verdict.HELD) {
            return checked.verdict();
        }
        if (returned.containsKey(submission)) {
            return Verdict.RETURNED;
        }
        boolean held =
                checked.holding().stream().anyMatch(f -> on(f, submission).isEmpty());
        return held ? Verdict.HELD : Verdict.ACCEPTED;
    }
}
