package org.unionstat.batch.load;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.unionstat.batch.workspace.Fingerprint;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.exchange.SubmissionBatch;
import org.unionstat.exchange.SubmissionCheck;
import org.unionstat.rule.Finding;
import org.unionstat.rule.RuleCount;
import org.unionstat.submission.SubmissionKey;

/** A file read and checked: its submissions with their verdicts, all findings, and how its rules fared. */
record CheckedFile(
        PendingFile pending,
        String fingerprint,
        List<CheckedSubmission> submissions,
        List<CheckedFinding> findings,
        List<RuleTally> tallies) {

    static CheckedFile of(
            PendingFile pending,
            Corrections.Corrected corrected,
            Workspace workspace,
            SubmissionCheck check,
            Standing standing) {
        SubmissionBatch batch = corrected
                .batch()
                .locked(p -> workspace.settings().lockedSince(p, pending.file().receivedAt()));
        List<CheckedSubmission> submissions = new ArrayList<>();
        IdentityHashMap<Finding, String> owners = new IdentityHashMap<>();
        List<CheckedFinding> declared = new ArrayList<>();
        Map<String, Map<String, RuleCount>> counts = new TreeMap<>();
        Map<String, SubmissionCheck.Checked> byId = new HashMap<>();
        List<SubmissionCheck.Checked> checked = check.check(batch);
        for (int i = 0; i < checked.size(); i++) {
            SubmissionCheck.Checked each = checked.get(i);
            SubmissionKey key = each.submission().key();
            String id = id(pending, key);
            submissions.add(new CheckedSubmission(
                    id,
                    each.submission(),
                    standing.verdict(each, id),
                    corrected.sources().getOrDefault(key, Map.of())));
            byId.put(id, each);
            // a finding of the structure that concerns several submissions belongs to the file
            batch.received().get(i).findings().forEach(f -> owners.merge(f, id, (one, other) -> ""));
            each.findings().stream()
                    .filter(f -> !owners.containsKey(f))
                    .forEach(f -> declared.add(finding(id, f, each, standing)));
            Map<String, RuleCount> ofPeriod =
                    counts.computeIfAbsent(key.period().code(), c -> new TreeMap<>());
            each.counts().forEach((rule, count) -> ofPeriod.merge(rule, count, RuleCount::plus));
        }
        List<CheckedFinding> findings = new ArrayList<>();
        for (Finding each : batch.findings()) {
            String owner = owners.getOrDefault(each, "");
            SubmissionCheck.Checked of = byId.get(owner);
            findings.add(of == null ? new CheckedFinding(owner, each, "", false) : finding(owner, each, of, standing));
        }
        findings.addAll(declared);
        return new CheckedFile(pending, workspace.fingerprint(), submissions, findings, tallies(counts));
    }

    private static CheckedFinding finding(
            String id, Finding finding, SubmissionCheck.Checked checked, Standing standing) {
        String answer = checked.answers().getOrDefault(finding, "");
        if (!checked.holding().contains(finding)) {
            return new CheckedFinding(id, finding, answer, false);
        }
        return standing.on(finding, id)
                .map(d -> new CheckedFinding(id, finding, d.words(), false))
                .orElseGet(() -> new CheckedFinding(id, finding, answer, true));
    }

    private static List<RuleTally> tallies(Map<String, Map<String, RuleCount>> counts) {
        List<RuleTally> tallies = new ArrayList<>();
        counts.forEach(
                (period, rules) -> rules.forEach((rule, count) -> tallies.add(new RuleTally(period, rule, count))));
        return tallies;
    }

    int size() {
        return submissions.stream()
                        .mapToInt(s -> s.submission().observations().size())
                        .sum()
                + findings.size();
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
