package org.unionstat.batch.load;

import java.util.Map;
import org.unionstat.indicator.Cell;
import org.unionstat.rule.Verdict;
import org.unionstat.submission.Observation;
import org.unionstat.submission.Submission;

/**
 * A submission read and checked.
 *
 * @param id its identifier
 * @param submission what it says; of a correction the whole that it makes
 * @param verdict what becomes of it
 * @param sources the files of the figures that a correction leaves as they are
 */
record CheckedSubmission(String id, Submission submission, Verdict verdict, Map<Cell, Integer> sources) {

    int firstRow() {
        return submission.observations().stream()
                .filter(o -> !sources.containsKey(o.cell()))
                .map(Observation::place)
                .mapToInt(p -> p.row())
                .min()
                .orElse(0);
    }
}
