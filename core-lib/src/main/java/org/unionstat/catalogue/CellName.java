package org.unionstat.catalogue;

import java.util.List;
import org.unionstat.indicator.Cell;

/**
 * A printed name that is no synonym of an indicator: it means one category (a column so headed is that part, not the total),
 * or stands for several indicators in print.
 */
record CellName(List<String> names, Cell cell) {

    /** Copies the names. */
    CellName {
        names = List.copyOf(names);
    }
}
