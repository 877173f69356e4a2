package org.unionstat.rule;

import org.unionstat.outcome.FindingClass;

/**
 * What happens to submissions with findings, by the class of the finding.
 *
 * @param hard for figures that are wrong by definition
 * @param query for doubtful figures
 * @param info for figures worth knowing of
 */
public record Gates(Gate hard, Gate query, Gate info) {

    /**
     * What happens to a submission with a finding of this class.
     *
     * @param findingClass the class
     * @return the gate
     */
    public Gate of(FindingClass findingClass) {
        return switch (findingClass) {
            case HARD -> hard;
            case QUERY -> query;
            case INFO -> info;
        };
    }
}
