package org.unionstat.exchange;

import java.util.List;
import org.unionstat.outcome.Place;

/**
 * One record of a table with its columns known.
 *
 * @param table where the table stands
 * @param number the record's position
 * @param fields its fields
 * @param layout which column is what
 */
record Row(Place table, int number, List<String> fields, Layout layout) {

    /** The text of a column without white space at its ends; empty if there is no such column. */
    String text(Column column) {
        int position = layout.position(column);
        return position < 0 || position >= fields.size()
                ? ""
                : fields.get(position).strip();
    }

    /** Where a column of this record stands; the whole record if there is no such column. */
    Place place(Column column) {
        return place(layout.position(column));
    }

    Place place(int position) {
        return new Place(table.file(), table.sheet(), number, position + 1);
    }

    Place place() {
        return place(-1);
    }
}
