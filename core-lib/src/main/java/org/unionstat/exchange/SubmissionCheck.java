package org.unionstat.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.rule.CheckResult;
import org.unionstat.rule.DeclaredChecks;
import org.unionstat.rule.Finding;
import org.unionstat.rule.Gates;
import org.unionstat.rule.RuleCount;
import org.unionstat.rule.Verdict;
import org.unionstat.submission.Submission;

/** Applies the checks of a catalogue and the gates of a workspace to submissions. */
public final class SubmissionCheck {

    private final DeclaredChecks checks;
    private final Gates gates;

    private SubmissionCheck(DeclaredChecks checks, Gates gates) {
        this.checks = checks;
        this.gates = gates;
    }

    /**
     * The checks that a catalogue declares.
     *
     * @param catalogue the catalogue
     * @param gates what findings do
     * @return the check
     */
    public static SubmissionCheck of(Catalogue catalogue, Gates gates) {
        return new SubmissionCheck(
                DeclaredChecks.of(
                        catalogue.indicators(), catalogue::checks, catalogue.classifications(), catalogue::canonical),
                gates);
    }

    /**
     * A submission after its checks.
     *
     * @param submission the submission
     * @param findings everything that failed: structure first, then rules
     * @param counts the results of every rule that has any, by its identifier
     * @param verdict what becomes of it
     */
    public record Checked(
            Submission submission, List<Finding> findings, Map<String, RuleCount> counts, Verdict verdict) {

        /** Copies the findings. */
        public Checked {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Checks a submission whose structure is right.
     *
     * @param submission the submission
     * @return the submission with its findings and verdict
     */
    public Checked check(Submission submission) {
        CheckResult result = checks.check(submission);
        return new Checked(submission, result.findings(), result.counts(), gates.verdict(result.findings()));
    }

    /**
     * Checks every submission of a file. Rules are not run on a submission with structure findings, because figures that could
     * not be read would make others look wrong; it is returned whatever the gates say.
     *
     * @param batch what the file holds
     * @return the submissions in the order of the file
     */
    public List<Checked> check(SubmissionBatch batch) {
        return batch.received().stream().map(this::check).toList();
    }

    private Checked check(SubmissionBatch.Received received) {
        if (received.isReturned()) {
            return new Checked(received.submission(), received.findings(), Map.of(), Verdict.RETURNED);
        }
        CheckResult result = checks.check(received.submission());
        List<Finding> all = new ArrayList<>(received.findings());
        all.addAll(result.findings());
        return new Checked(received.submission(), all, result.counts(), gates.verdict(all));
    }
}
