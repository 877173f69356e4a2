package org.unionstat.batch.load;

import org.unionstat.rule.Verdict;
import org.unionstat.submission.Observation;
import org.unionstat.submission.Submission;

/** A submission read and checked. */
record CheckedSubmission(String id, Submission submission, Verdict verdict) {

    int firstRow() {
        return submission.observations().stream()
                .map(Observation::place)
                .mapToInt(p -> p.row())
                .min()
                .orElse(0);
    }
}
