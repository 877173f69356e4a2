package org.unionstat.exchange;

import java.util.List;
import org.unionstat.outcome.FindingClass;
import org.unionstat.rule.Finding;
import org.unionstat.submission.Submission;

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
     */
    public record Received(Submission submission, List<Finding> findings) {

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
