package org.unionstat.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;

/**
 * A table in CSV, its encoding and its delimiter known from the start.
 *
 * <p>Records are counted as a spreadsheet counts rows: a quoted field may hold line breaks, and blank lines count.
 */
final class CsvTable implements Table {

    private final InputStream input;
    private final CsvStart start;

    /** A table in a stream that stands before the byte-order mark. */
    CsvTable(InputStream input, CsvStart start) {
        this.input = input;
        this.start = start;
    }

    @Override
    public void read(Visitor visitor) throws IOException, UnreadableTable {
        LastCharacter text = new LastCharacter(start.encoding().reader(input));
        int row = 0;
        String lastField = "";
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(start.delimiter())
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            boolean wanted = true;
            boolean header = false;
            for (CsvRecord record : records) {
                row++;
                List<String> fields = record.getFields();
                lastField = fields.get(fields.size() - 1);
                if (!wanted || fields.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (header) {
                    visitor.record(row, fields);
                } else {
                    header = true;
                    wanted = visitor.header(row, fields);
                }
            }
            if (!header) {
                throw UnreadableTable.because("空白文件", "a file without any text");
            }
            refuseOpenQuote(lastField, row, text);
        } catch (CsvParseException | UncheckedIOException e) {
            throw broken(e, row, start);
        }
    }

    /** A quote that is never closed swallows all records behind it; they must not vanish unseen. */
    private static void refuseOpenQuote(String lastField, int row, LastCharacter text) throws UnreadableTable {
        if (lastField.indexOf('\n') >= 0 && text.last() != '"') {
            throw UnreadableTable.at(row, "引号未闭合", "a quote that is never closed");
        }
    }

    private static UnreadableTable broken(RuntimeException e, int row, CsvStart start) throws IOException {
        Throwable cause = e.getCause();
        if (cause instanceof CharacterCodingException) {
            return start.broken(row + 1);
        }
        if (cause instanceof IOException io) {
            throw io;
        }
        return UnreadableTable.at(row + 1, "引号使用不当的记录", "a record with misplaced quotes");
    }
}
