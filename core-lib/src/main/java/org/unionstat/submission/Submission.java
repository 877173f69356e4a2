package org.unionstat.submission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unionstat.indicator.Cell;

/**
 * Everything a unit reports for one period on one form, accepted or returned as a whole.
 *
 * @param key unit, period, form, kind and series
 * @param observations one per cell, in the order of the form
 * @param reason why it is sent again, or what an adjustment stands for, in the sender's words; may be empty
 * @param explanation the sender's answer to findings; may be empty
 */
public record Submission(SubmissionKey key, List<Observation> observations, String reason, String explanation) {

    /** Checks that no cell is reported twice. */
    public Submission {
        observations = List.copyOf(observations);
        Map<Cell, Observation> seen = new LinkedHashMap<>();
        for (Observation observation : observations) {
            if (seen.put(observation.cell(), observation) != null) {
                throw new IllegalArgumentException("reported twice: " + observation.cell() + " in " + key);
            }
        }
    }

    /**
     * A submission without words.
     *
     * @param key unit, period, form, kind and series
     * @param observations one per cell, in the order of the form
     */
    public Submission(SubmissionKey key, List<Observation> observations) {
        this(key, observations, "", "");
    }

    /**
     * The observation of a cell.
     *
     * @param cell the indicator and category
     * @return the observation, if the submission has it
     */
    public Optional<Observation> observation(Cell cell) {
        return observations.stream().filter(o -> o.cell().equals(cell)).findFirst();
    }

    /**
     * An earlier submission with the figures of this one in the place of its own.
     *
     * @param earlier the submission that is corrected
     * @return every cell of both, in the order of the earlier one; with the words of this one
     */
    public Submission over(Submission earlier) {
        Map<Cell, Observation> cells = new LinkedHashMap<>();
        earlier.observations.forEach(o -> cells.put(o.cell(), o));
        observations.forEach(o -> cells.put(o.cell(), o));
        return new Submission(key, List.copyOf(cells.values()), reason, explanation);
    }
}
