package org.unionstat.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.unionstat.catalogue.Catalogue;

/**
 * A table in a file, read as what its first bytes say that it is: XLSX, XLS, JSON or CSV; Parquet if its name ends in
 * {@code .parquet}.
 */
record FileTable(Path file, Catalogue catalogue) implements Table {

    private static final byte[] PACKED = {'P', 'K', 3, 4};
    /** The start of what Excel wrote until 2003, and of what it writes under a password. */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final byte[] UNDER_PASSWORD = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    @Override
    public void read(Visitor visitor) throws IOException, UnreadableTable {
        try {
            format().read(visitor);
        } catch (NoClassDefFoundError e) {
            throw new IOException(
                    "XLSX, XLS, JSON and Parquet files need the optional dependencies of unionstat-core"
                            + " (fastexcel-reader, poi, jackson-core, parquet-java)",
                    e);
        }
    }

    private Table format() throws IOException, UnreadableTable {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".parquet")) {
            return visitor -> new ParquetTable(file).read(visitor);
        }
        byte[] start = start();
        if (startsWith(start, PACKED)) {
            return visitor -> new WorkbookTable(file).read(visitor);
        }
        if (startsWith(start, COMPOUND)) {
            if (isUnderPassword()) {
                throw UnreadableTable.underPassword();
            }
            return visitor -> new OldWorkbookTable(file).read(visitor);
        }
        return visitor -> {
            CsvStart text = CsvStart.of(file, catalogue);
            try (InputStream input = Files.newInputStream(file)) {
                Table table = text.isJson() ? new JsonTable(input) : new CsvTable(input, text);
                table.read(visitor);
            }
        };
    }

    private byte[] start() throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return input.readNBytes(CsvStart.LENGTH);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }

    private boolean isUnderPassword() throws IOException {
        byte[] sought = UNDER_PASSWORD;
        try (InputStream input = new BufferedInputStream(Files.newInputStream(file))) {
            int matched = 0;
            for (int b = input.read(); b >= 0 && matched < sought.length; b = input.read()) {
                matched = b == sought[matched] ? matched + 1 : b == sought[0] ? 1 : 0;
            }
            return matched == sought.length;
        }
    }
}
