package org.unionstat.exchange;

import java.io.IOException;
import java.nio.file.Path;

/** A table in Parquet. */
final class ParquetTable implements Table {
    private final Path file;

    ParquetTable(Path file) {
        this.file = file;
    }

    @Override
    public void read(Visitor visitor) throws IOException, UnreadableTable {
        throw new IOException("not yet: " + file);
    }
}
