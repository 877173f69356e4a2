package org.unionstat.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.unionstat.outcome.FindingClass;
import org.unionstat.outcome.Place;
import org.unionstat.rule.Finding;
import org.unionstat.rule.StructureRule;
import org.unionstat.rule.StructureRule.Wording;
import org.unionstat.submission.Observation;
import org.unionstat.submission.Submission;
import org.unionstat.submission.SubmissionKey;

/**
 * What one file holds: its submissions, and everything that is wrong with its structure.
 *
 * @param file the file's name as the user knows it
 * @param received the submissions in the order in which they first appear
 * @param findings all structure findings of the file, in the order of their places; those that belong to no submission too
 */
public record SubmissionBatch(String file, List<Received> received, List<Finding> findings) {

    /** Copies the lists. */
    public SubmissionBatch {
        received = List.copyOf(received);
        findings = List.copyOf(findings);
    }

    /**
     * One submission as received, with the structure findings that concern it.
     *
     * @param submission what could be read of it
     * @param findings what is wrong with its structure
     * @param corrects whether its figures are put in place of single ones of what the unit sent before
     */
    public record Received(Submission submission, List<Finding> findings, boolean corrects) {

        /** Copies the findings. */
        public Received {
            findings = List.copyOf(findings);
        }

        /**
         * Whether it is returned for its structure: a submission is returned whole.
         *
         * @return true if there is any HARD finding
         */
        public boolean isReturned() {
            return findings.stream().anyMatch(f -> f.findingClass() == FindingClass.HARD);
        }
    }

    /**
     * The same with every correction made to what it corrects, so that it stands for the whole.
     *
     * @param standing what the unit sent before
     * @return the submissions; a correction of nothing has a finding that says so
     */
    public SubmissionBatch corrected(Function<SubmissionKey, Optional<Submission>> standing) {
        List<Received> whole = new ArrayList<>();
        List<Finding> all = new ArrayList<>(findings);
        for (Received each : received) {
            if (!each.corrects || each.isReturned()) {
                whole.add(each);
                continue;
            }
            Optional<Submission> earlier = standing.apply(each.submission.key());
            if (earlier.isPresent()) {
                whole.add(new Received(each.submission.over(earlier.get()), each.findings, true));
            } else {
                Finding nothing = ofNothing(each.submission);
                all.add(nothing);
                whole.add(new Received(each.submission, List.of(nothing), true));
            }
        }
        return new SubmissionBatch(file, whole, all);
    }

    private Finding ofNothing(Submission submission) {
        SubmissionKey key = submission.key();
        return StructureRule.CORRECTION.finding(
                key.unit(),
                key.period().code(),
                Wording.of(key.form()),
                new Wording("已报送的报表；首次报送请用 REPLACE", "what was sent before; the first time send it with REPLACE"),
                submission.observations().stream()
                        .map(Observation::place)
                        .findFirst()
                        .orElse(Place.of(file)));
    }

    /**
     * The submissions whose structure is right.
     *
     * @return the submissions that go on to the checks
     */
    public List<Submission> readable() {
        return received.stream()
                .filter(r -> !r.isReturned())
                .map(Received::submission)
                .toList();
    }
}
