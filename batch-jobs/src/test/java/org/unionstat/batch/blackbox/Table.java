package org.unionstat.batch.blackbox;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** A published table as a reader of CSV sees it. */
public record Table(List<String> header, List<Map<String, String>> rows) {

    /** A table of a workspace's period. */
    public static Table of(Path workspace, String period, String name) {
        return read(workspace.resolve("out").resolve(period).resolve("tables").resolve(name + ".csv"));
    }

    static Table read(Path file) {
        try (CsvReader<NamedCsvRecord> records =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            List<Map<String, String>> rows =
                    records.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
            return new Table(
                    rows.isEmpty() ? header(file) : List.copyOf(rows.get(0).keySet()), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> header(Path file) throws IOException {
        return List.of(java.nio.file.Files.readString(file)
                .replace("\uFEFF", "")
                .strip()
                .split(",", -1));
    }

    /** The rows in which columns hold what is asked. */
    public List<Map<String, String>> where(String... columnsAndValues) {
        return rows.stream().filter(row -> holds(row, columnsAndValues)).toList();
    }

    /** The one row in which columns hold what is asked. */
    public Map<String, String> row(String... columnsAndValues) {
        List<Map<String, String>> found = where(columnsAndValues);
        if (found.size() != 1) {
            throw new NoSuchElementException(
                    found.size() + " rows with " + String.join(" ", columnsAndValues) + " of " + rows.size());
        }
        return found.get(0);
    }

    private static boolean holds(Map<String, String> row, String... columnsAndValues) {
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            if (!columnsAndValues[i + 1].equals(row.get(columnsAndValues[i]))) {
                return false;
            }
        }
        return true;
    }
}
