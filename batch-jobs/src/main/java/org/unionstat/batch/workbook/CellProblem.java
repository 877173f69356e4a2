package org.unionstat.batch.workbook;

import java.util.List;
import org.unionstat.outcome.Place;

/**
 * Something that is wrong in a workbook, or worth knowing.
 *
 * @param rule the id of the rule
 * @param severity how grave it is
 * @param isNote whether it is only worth knowing, so that no cell is marked
 * @param message what is wrong and what was expected, in Chinese
 * @param messageEn the same in English
 * @param places where; the first is what the list of problems leads to
 */
public record CellProblem(
        String rule, String severity, boolean isNote, String message, String messageEn, List<Place> places) {

    /** Copies the places. */
    public CellProblem {
        places = List.copyOf(places);
    }
}
