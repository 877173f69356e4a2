package org.unionstat.batch.load;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file as it was sent, with a last column that says at each record what is wrong with it. */
final class AnnotatedCopy {

    private static final Pattern ROW = Pattern.compile("!(\\d+)");
    private static final long LARGE = 2_000_000;

    private AnnotatedCopy() {}

    /** Of a large file only the records with problems are copied; what is no text is copied as it is. */
    static void write(Receipt receipt, Path target) throws IOException {
        Path source = receipt.file().file().path();
        Map<Integer, List<String>> remarks = remarks(receipt);
        boolean large = Files.size(source) > LARGE;
        try (BufferedReader text = Files.newBufferedReader(source, StandardCharsets.UTF_8);
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .fieldSeparator(separator(source))
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

    private static String separator(Path source) throws IOException {
        try (BufferedReader text = Files.newBufferedReader(source, StandardCharsets.UTF_8)) {
            String header = String.valueOf(text.readLine());
            return List.of(",", "\t", ";").stream()
                    .max((a, b) -> Integer.compare(occurrences(header, a), occurrences(header, b)))
                    .orElse(",");
        }
    }

    private static int occurrences(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }
}
