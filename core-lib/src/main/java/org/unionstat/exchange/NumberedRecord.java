package org.unionstat.exchange;

import java.util.List;

/**
 * One record of a table that was taken apart elsewhere.
 *
 * @param number its position as a spreadsheet shows it, the header being 1
 * @param fields its fields, one per column of the header
 */
public record NumberedRecord(int number, List<String> fields) {

    /** Copies the fields. */
    public NumberedRecord {
        fields = List.copyOf(fields);
    }
}
