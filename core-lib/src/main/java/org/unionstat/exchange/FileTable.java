package org.unionstat.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A table in a file: Parquet if its name ends in {@code .parquet}, else CSV. */
record FileTable(Path file) implements Table {

    @Override
    public void read(Visitor visitor) throws IOException, UnreadableTable {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".parquet")) {
            readParquet(visitor);
        } else {
            try (InputStream input = Files.newInputStream(file)) {
                new CsvTable(input).read(visitor);
            }
        }
    }

    private void readParquet(Visitor visitor) throws IOException, UnreadableTable {
        try {
            new ParquetTable(file).read(visitor);
        } catch (NoClassDefFoundError e) {
            throw new IOException("Parquet files need the optional dependencies of unionstat-core (parquet-java)", e);
        }
    }
}
