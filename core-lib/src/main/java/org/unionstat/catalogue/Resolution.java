package org.unionstat.catalogue;

import java.util.List;
import org.unionstat.indicator.Cell;

/**
 * What a name in a file may mean: exactly one cell, several, or none with suggestions.
 *
 * @param cells the cells that the name means; exactly one if it is clear
 * @param suggestions codes with names that come near, best first, where no cell is meant
 */
public record Resolution(List<Cell> cells, List<String> suggestions) {

    /** Copies the lists. */
    public Resolution {
        cells = List.copyOf(cells);
        suggestions = List.copyOf(suggestions);
    }

    /**
     * Whether the name means exactly one cell.
     *
     * @return true if so
     */
    public boolean isClear() {
        return cells.size() == 1;
    }
}
