package org.unionstat.exchange;

import java.util.List;
import org.unionstat.outcome.Place;

/**
 * One record of a table with its columns known.
 *
 * @param file the file's name
 * @param number the record's position
 * @param fields its fields
 * @param layout which column is what
 */
record Row(String file, int number, List<String> fields, Layout layout) {

    /** The text of a column without white space at its ends; empty if there is no such column. */
    String text(Column column) {
        int position = layout.position(column);
        return position < 0 || position >= fields.size()
                ? ""
                : fields.get(position).strip();
    }

    /** Where a column of this record stands; the whole record if there is no such column. */
    Place place(Column column) {
        return new Place(file, number, layout.position(column) + 1);
    }

    Place place(int position) {
        return new Place(file, number, position + 1);
    }

    Place place() {
        return new Place(file, number, 0);
    }
}
