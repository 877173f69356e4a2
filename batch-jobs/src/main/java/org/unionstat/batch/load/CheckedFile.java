package org.unionstat.batch.load;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.unionstat.batch.workspace.Fingerprint;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.exchange.SubmissionBatch;
import org.unionstat.rule.Finding;
import org.unionstat.rule.Gate;
import org.unionstat.rule.Gates;
import org.unionstat.submission.SubmissionKey;

/** A file read and checked: its submissions with their verdicts, all findings, and how its rules fared. */
record CheckedFile(
        PendingFile pending,
        String fingerprint,
        List<CheckedSubmission> submissions,
        List<CheckedFinding> findings,
        List<RuleCount> counts) {

    static CheckedFile of(PendingFile pending, SubmissionBatch batch, Workspace workspace) {
        List<CheckedSubmission> submissions = new ArrayList<>();
        IdentityHashMap<Finding, String> owners = new IdentityHashMap<>();
        for (SubmissionBatch.Received received : batch.received()) {
            String id = id(pending, received.submission().key());
            // a finding that concerns several submissions belongs to the file
            received.findings().forEach(f -> owners.merge(f, id, (one, other) -> ""));
            Verdict verdict = verdict(received.findings(), workspace.settings().gates());
            submissions.add(new CheckedSubmission(id, received.submission(), verdict));
        }
        List<CheckedFinding> findings = batch.findings().stream()
                .map(f -> new CheckedFinding(owners.getOrDefault(f, ""), f))
                .toList();
        return new CheckedFile(pending, workspace.fingerprint(), submissions, findings, List.of());
    }

    int size() {
        return submissions.stream()
                        .mapToInt(s -> s.submission().observations().size())
                        .sum()
                + findings.size();
    }

    private static Verdict verdict(List<Finding> findings, Gates gates) {
        Verdict verdict = Verdict.ACCEPTED;
        for (Finding finding : findings) {
            Gate gate = gates.of(finding.findingClass());
            if (gate == Gate.RETURN) {
                return Verdict.RETURNED;
            }
            if (gate == Gate.HOLD) {
                verdict = Verdict.HELD;
            }
        }
        return verdict;
    }

    /** The identifier of a submission: a hash of content, unit, period and form; source: decisions, output. */
    private static String id(PendingFile pending, SubmissionKey key) {
        String text = String.join(
                "\n",
                pending.file().hash(),
                key.unit(),
                key.period().code(),
                key.form(),
                key.kind().name(),
                key.series().name());
        return new Fingerprint()
                .add(text.getBytes(StandardCharsets.UTF_8))
                .text()
                .substring(0, 16);
    }
}
