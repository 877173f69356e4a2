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
import org.unionstat.batch.workbook.CellProblem;
import org.unionstat.batch.workbook.MarkedWorkbook;
import org.unionstat.batch.workspace.FileName;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.exchange.TextFile;

/**
 * The file as it was sent with remarks on what is wrong: a workbook with its cells marked, a text with a last column.
 *
 * @param name its path in the folder of returned files
 * @param kind what it is
 */
record AnnotatedCopy(String name, Kind kind) {

    private static final long LARGE = 2_000_000;

    /** What goes back. */
    private enum Kind {
        WORKBOOK(
                "退回的工作簿（错误单元格已标红并加批注，首表列出全部问题）",
                "The workbook with its wrong cells marked and a first sheet that lists all problems"),
        TEXT("退回的文件（末列写明问题）", "The file with a last column that names the problems"),
        LIST("工作簿过大或无法标注，另附问题清单", "The workbook is too large to be marked, or cannot be; the list of its problems"),
        AS_SENT("退回的文件（原样）", "The file as it was sent");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    /** Where it is and what it is, for people. */
    String text() {
        return kind.zh + " " + kind.en + ": returned/" + name;
    }

    /** Of a large text only the records with problems are copied; what is neither text nor workbook is copied as it is. */
    static AnnotatedCopy write(Receipt receipt, Catalogue catalogue, Path folder) throws IOException {
        Path source = receipt.file().file().path();
        String name = receipt.file().file().name();
        Path target = folder.resolve(name);
        Files.createDirectories(target.resolveSibling(""));
        if (!receipt.isUnreadable() && MarkedWorkbook.isWorkbook(source)) {
            if (MarkedWorkbook.write(source, target, problems(receipt))) {
                return new AnnotatedCopy(name, Kind.WORKBOOK);
            }
            String list = FileName.with(name, ".csv");
            list(receipt, folder.resolve(list));
            return new AnnotatedCopy(list, Kind.LIST);
        }
        Optional<TextFile> file = TextFile.of(source, catalogue);
        if (file.isPresent() && isAnnotated(file.get(), receipt, target)) {
            return new AnnotatedCopy(name, Kind.TEXT);
        }
        Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
        return new AnnotatedCopy(name, Kind.AS_SENT);
    }

    private static List<CellProblem> problems(Receipt receipt) {
        String file = receipt.file().file().name();
        return receipt.problems().stream()
                .map(p -> new CellProblem(
                        p.rule(), p.findingClass(), p.isNote(), p.message(), p.messageEn(), p.places(file)))
                .toList();
    }

    private static void list(Receipt receipt, Path target) throws IOException {
        try (CsvWriter writer = CsvWriter.builder().build(target)) {
            writer.writeRecord("\uFEFF单元格 cells", "规则 rule", "级别 class", "问题 message", "message_en");
            receipt.problems()
                    .forEach(
                            p -> writer.writeRecord(p.cells(), p.rule(), p.findingClass(), p.message(), p.messageEn()));
        }
    }

    private static boolean isAnnotated(TextFile file, Receipt receipt, Path target) throws IOException {
        Map<Integer, List<String>> remarks = remarks(receipt);
        boolean large = receipt.file().file().bytes() > LARGE;
        try (Reader text = file.open();
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .fieldSeparator(file.delimiter())
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
            return true;
        } catch (CharacterCodingException | UncheckedIOException | CsvParseException e) {
            return false;
        }
    }

    private static Map<Integer, List<String>> remarks(Receipt receipt) {
        String file = receipt.file().file().name();
        Map<Integer, List<String>> remarks = new TreeMap<>();
        for (Receipt.Line line : receipt.problems()) {
            line.places(file).stream()
                    .findFirst()
                    .filter(p -> p.row() > 0)
                    .ifPresent(p -> remarks.computeIfAbsent(p.row(), r -> new ArrayList<>())
                            .add(line.cells() + " " + line.message()));
        }
        return remarks;
    }
}
