package org.unionstat.catalogue;

import java.util.List;
import org.unionstat.indicator.Cell;

/** A printed name that means one category of an indicator: a column so headed is that part, not the total. */
record CellName(List<String> names, Cell cell) {

    /** Copies the names. */
    CellName {
        names = List.copyOf(names);
    }
}
