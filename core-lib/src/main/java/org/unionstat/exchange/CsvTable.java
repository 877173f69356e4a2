package org.unionstat.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table in CSV: UTF-8 with or without byte-order mark; comma, tab or semicolon, found in the header.
 *
 * <p>Records are counted as a spreadsheet counts rows: a quoted field may hold line breaks, and blank lines count.
 */
final class CsvTable implements Table {

    private final InputStream input;

    CsvTable(InputStream input) {
        this.input = input;
    }

    @Override
    public void read(Visitor visitor) throws IOException, UnreadableTable {
        BufferedInputStream bytes = new BufferedInputStream(input, CsvStart.LENGTH);
        CsvStart start = CsvStart.of(bytes);
        LastCharacter text = new LastCharacter(new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
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
            return start.notUtf8(row + 1);
        }
        if (cause instanceof IOException io) {
            throw io;
        }
        return UnreadableTable.at(row + 1, "引号使用不当的记录", "a record with misplaced quotes");
    }
}
