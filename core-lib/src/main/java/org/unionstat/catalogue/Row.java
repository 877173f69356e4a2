package org.unionstat.catalogue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.unionstat.outcome.Place;

/**
 * One record of a data file by column name; a later file may override single fields, and each field keeps the place where it
 * was written.
 */
record Row(Place place, Map<String, Field> fields) {

    /** What a later file writes to take back a field of an earlier one. */
    private static final String CLEARED = "-";

    /** The field of a column; empty at the row's own place where the file lacks the column. */
    Field field(String column) {
        Field field = fields.get(column);
        return field == null ? new Field("", place) : field;
    }

    /** The text of a column, empty where there is none. */
    String text(String column) {
        return field(column).text();
    }

    /** The text of a column, or another if it is empty. */
    String text(String column, String otherwise) {
        String text = text(column);
        return text.isEmpty() ? otherwise : text;
    }

    /** The parts of a field that are joined by {@code |}. */
    List<String> list(String column) {
        return Arrays.stream(text(column).split("\\|"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** This row with the fields that another row writes; an empty field changes nothing and {@code -} clears. */
    Row overriddenBy(Row other) {
        Map<String, Field> merged = new LinkedHashMap<>(fields);
        other.fields.forEach((column, field) -> {
            if (field.text().equals(CLEARED)) {
                merged.put(column, new Field("", field.place()));
            } else if (!field.isEmpty()) {
                merged.put(column, field);
            }
        });
        return new Row(other.place, merged);
    }
}
