package org.unionstat.batch.publish;

import java.nio.file.Path;
import org.unionstat.batch.warehouse.Warehouse;

/** Writes the result of a query into a file. */
final class Copies {

    private static final String CSV = "(format csv, header, new_line '\\r\\n')";
    private static final String LINES =
            "(format csv, header false, quote '', escape '', delim '\t', new_line '\\r\\n')";
    private static final String PARQUET = "(format parquet, compression zstd)";
    private static final String STORED = "(format parquet, compression snappy)";

    private Copies() {}

    /** As CSV with a header; tells how many rows. */
    static long csv(Warehouse warehouse, String query, Path file) {
        return copy(warehouse, query, file, CSV);
    }

    /** One column of text, line by line as it is. */
    static void lines(Warehouse warehouse, String query, Path file) {
        copy(warehouse, query, file, LINES);
    }

    /** As Parquet, well packed; tells how many rows. */
    static long parquet(Warehouse warehouse, String query, Path file) {
        return copy(warehouse, query, file, PARQUET);
    }

    /** As Parquet, quickly packed: for what is large and read by programs. */
    static void stored(Warehouse warehouse, String query, Path file) {
        copy(warehouse, query, file, STORED);
    }

    private static long copy(Warehouse warehouse, String query, Path file, String format) {
        String target = file.toAbsolutePath().toString().replace("'", "''");
        return warehouse.executeCounting("copy (" + query + ") to '" + target + "' " + format);
    }
}
