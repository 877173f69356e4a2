package org.unionstat.batch.load;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.exchange.TextFile;

/** The file as it was sent, with a last column that says at each record what is wrong with it. */
final class AnnotatedCopy {

    private static final Pattern ROW = Pattern.compile("!(\\d+)");
    private static final long LARGE = 2_000_000;

    private AnnotatedCopy() {}

    /** Of a large file only the records with problems are copied; what is no text is copied as it is. */
    static void write(Receipt receipt, Catalogue catalogue, Path target) throws IOException {
        Path source = receipt.file().file().path();
        Map<Integer, List<String>> remarks = remarks(receipt);
        boolean large = Files.size(source) > LARGE;
        Optional<TextFile> file = TextFile.of(source, catalogue);
        if (file.isEmpty()) {
            Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        try (Reader text = file.get().open();
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .fieldSeparator(file.get().delimiter())
                        .detectBomHeader(false)
                        .skipEmptyLines(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(text);
                CsvWriter writer = CsvWriter.builder().build(target)) {
            int row = 0;
            for (CsvRecord each : records) {
                row++;
                if (row == 1 || !large || remarks.containsKey(row)) {
                    List<String> fields = new ArrayList<>(each.getFields());
                    fields.add(row == 1 ? "问题 problems" : String.join(" | ", remarks.getOrDefault(row, List.of())));
                    writer.writeRecord(fields);
                }
            }
        } catch (CharacterCodingException | UncheckedIOException | CsvParseException e) {
            Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Map<Integer, List<String>> remarks(Receipt receipt) {
        Map<Integer, List<String>> remarks = new TreeMap<>();
        for (Receipt.Line line : receipt.problems()) {
            Matcher row = ROW.matcher(line.cells());
            if (row.find()) {
                remarks.computeIfAbsent(Integer.valueOf(row.group(1)), r -> new ArrayList<>())
                        .add(line.cells() + " " + line.message());
            }
        }
        return remarks;
    }
}
