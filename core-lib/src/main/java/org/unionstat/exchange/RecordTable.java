package org.unionstat.exchange;

import java.util.List;

/** A table whose records were taken apart elsewhere; blank ones are passed over as in a file. */
record RecordTable(List<String> header, Iterable<NumberedRecord> records) implements Table {

    @Override
    public void read(Visitor visitor) {
        if (visitor.header(1, header)) {
            for (NumberedRecord each : records) {
                if (!each.fields().stream().allMatch(String::isBlank)) {
                    visitor.record(each.number(), each.fields());
                }
            }
        }
    }
}
