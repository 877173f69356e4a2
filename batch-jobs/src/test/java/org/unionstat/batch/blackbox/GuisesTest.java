package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unionstat.batch.cli.CommandRun;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.classification.Label;
import org.unionstat.exchange.SubmissionReader;
import org.unionstat.exchange.SubmissionWriter;
import org.unionstat.submission.Submission;

/** The returns of three hundred units in every form in which they may be sent give the same figures. */
@Tag("night")
class GuisesTest {

    private static final int UNITS = 300;
    private static final List<String> INDICATORS =
            List.of("membership.workers", "membership.members", "skills.trainees");
    private static final List<String> SOURCES = List.of("source_file", "source_cell", "submission_id");

    @TempDir
    static Path temporary;

    private static List<Map<String, String>> expected = List.of();

    private static String unit(int i) {
        return String.format(java.util.Locale.ROOT, "U%03d", i);
    }

    private static SmallCounty county(String name) {
        StringBuilder units = new StringBuilder("code,name,parent_code,level,kind,valid_from,valid_to\n")
                .append("C,试验县总工会,,county,federation,2020-01-01,\n")
                .append("T1,甲镇总工会,C,township,federation,2020-01-01,\n");
        IntStream.range(0, UNITS)
                .forEach(i ->
                        units.append(unit(i)).append(",第").append(i).append("厂工会,T1,primary,primary,2020-01-01,\n"));
        SmallCounty county = SmallCounty.in(temporary.resolve(name));
        county.write("units.csv", units.toString());
        return county;
    }

    /** The figures of a unit as they are written; every form that a clerk may use is among them. */
    private static List<String> figures(int i) {
        return switch (i % 10) {
            case 3 -> List.of("1.25万", "近200", "");
            case 5 -> List.of("300余", "xx", "7");
            default -> List.of(String.valueOf(200 + i), String.valueOf(100 + i), String.valueOf(i % 7));
        };
    }

    private static List<List<String>> wide(List<String> header) {
        List<List<String>> rows = new ArrayList<>(List.of(header));
        for (int i = 0; i < UNITS; i++) {
            rows.add(Stream.concat(Stream.of(unit(i), "2024"), figures(i).stream())
                    .toList());
        }
        return rows;
    }

    private static List<List<String>> longer(String... header) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of(header)));
        for (int i = 0; i < UNITS; i++) {
            for (int k = 0; k < INDICATORS.size(); k++) {
                rows.add(List.of(unit(i), "2024", INDICATORS.get(k), figures(i).get(k)));
            }
        }
        return rows;
    }

    private static List<String> codes() {
        return Stream.concat(Stream.of("unit_code", "period"), INDICATORS.stream())
                .toList();
    }

    private static List<String> names(String unit, String period, java.util.function.Function<Label, String> language) {
        Catalogue catalogue = Catalogue.base().orThrow();
        return Stream.concat(
                        Stream.of(unit, period),
                        INDICATORS.stream()
                                .map(c -> language.apply(
                                        catalogue.indicator(c).orElseThrow().label())))
                .toList();
    }

    private static byte[] csv(List<List<String>> rows, String delimiter, String charset) {
        StringBuilder text = new StringBuilder();
        rows.forEach(r -> text.append(String.join(delimiter, r)).append("\r\n"));
        return text.toString().getBytes(Charset.forName(charset));
    }

    private static byte[] xlsx(List<List<String>> rows, int above) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(output, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("报表");
            if (above > 0) {
                sheet.value(0, 0, "试验县工会统计表");
            }
            for (int i = 0; i < rows.size(); i++) {
                for (int k = 0; k < rows.get(i).size(); k++) {
                    String text = rows.get(i).get(k);
                    if (text.matches("[0-9]+")) {
                        sheet.value(i + above, k, Integer.parseInt(text));
                    } else if (!text.isEmpty()) {
                        sheet.value(i + above, k, text);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toByteArray();
    }

    private static List<Submission> submissions() throws IOException {
        SmallCounty county = county("source").put("wide.csv", 1, csv(wide(codes()), ",", "UTF-8"));
        Workspace workspace = Workspace.open(county.dir()).orThrow();
        return SubmissionReader.of(
                        workspace.catalogue(),
                        workspace.settings().calendar(),
                        workspace.units(),
                        LocalDate.of(2025, 1, 5))
                .read(county.dir().resolve("inbox/wide.csv"), "wide.csv")
                .readable();
    }

    private static byte[] parquet() throws IOException {
        Path file = temporary.resolve("written.parquet");
        SubmissionWriter.writeLongParquet(submissions(), file);
        return Files.readAllBytes(file);
    }

    private static byte[] json() throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        SubmissionWriter.writeJson(submissions(), output);
        return output.toByteArray();
    }

    private static byte[] content(String guise) throws IOException {
        return switch (guise) {
            case "wide.csv" -> csv(wide(codes()), ",", "UTF-8");
            case "long.csv" -> csv(longer("unit_code", "period", "indicator", "value"), ",", "UTF-8");
            case "gb18030.csv" -> csv(wide(names("单位代码", "期间", Label::zhHans)), ";", "GB18030");
            case "utf16.csv" -> csv(wide(names("单位代码", "期间", Label::zhHans)), "\t", "UTF-16");
            case "big5.csv" ->
                new String(csv(wide(names("單位代碼", "期間", Label::zhHant)), ",", "UTF-8"), StandardCharsets.UTF_8)
                        .replace("万", "萬")
                        .replace("余", "餘")
                        .getBytes(Charset.forName("Big5"));
            case "wide.xlsx" -> xlsx(wide(names("单位代码", "期间", Label::en)), 2);
            case "long.xlsx" -> xlsx(longer("unit_code", "period", "indicator", "value"), 0);
            case "long.parquet" -> parquet();
            case "long.gb18030.csv" -> csv(longer("单位代码", "期间", "指标", "数值"), "\t", "GB18030");
            default -> json();
        };
    }

    /** The workbook of each unit, its yellow cells filled in. */
    private static SmallCounty forms() throws IOException {
        SmallCounty county = county("forms");
        Path made = temporary.resolve("made");
        CommandRun run = CommandRun.of(
                "template",
                "--all",
                "--workspace",
                county.dir().toString(),
                "--period",
                "2024",
                "--out",
                made.toString());
        assertThat(run.status()).as(run.err()).isZero();
        for (int i = 0; i < UNITS; i++) {
            try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(made.resolve(unit(i) + "_2024.xlsx")));
                    ByteArrayOutputStream filled = new ByteArrayOutputStream()) {
                for (int k = 0; k < INDICATORS.size(); k++) {
                    String text = figures(i).get(k);
                    Cell cell = workbook.getSheetAt(0).getRow(4 + k).getCell(4);
                    if (text.matches("[0-9]+")) {
                        cell.setCellValue(Integer.parseInt(text));
                    } else if (!text.isEmpty()) {
                        cell.setCellValue(text);
                    }
                }
                workbook.write(filled);
                county.put(unit(i) + "/年报.xlsx", 1, filled.toByteArray());
            }
        }
        return county;
    }

    private static List<Map<String, String>> observations(String guise) throws IOException {
        SmallCounty county = guise.equals("form.xlsx") ? forms() : county(guise).put(guise, 1, content(guise));
        CommandRun night = county.tablesOnly();
        assertThat(night.status()).as(night.err()).isZero();
        List<Map<String, String>> rows = new ArrayList<>();
        for (Map<String, String> row : county.table("2024", "observations").rows()) {
            Map<String, String> figures = new TreeMap<>(row);
            SOURCES.forEach(figures::remove);
            rows.add(figures);
        }
        return rows;
    }

    @BeforeAll
    static void readPlainCsv() throws IOException {
        expected = observations("wide.csv");
    }

    @Test
    void everyUnitIsThere() {
        assertThat(expected).hasSize(UNITS * INDICATORS.size());
        assertThat(expected.stream().filter(r -> "MASKED".equals(r.get("state"))))
                .hasSize(UNITS / 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "long.csv",
                "gb18030.csv",
                "utf16.csv",
                "big5.csv",
                "wide.xlsx",
                "long.xlsx",
                "form.xlsx",
                "long.gb18030.csv",
                "long.parquet",
                "long.json"
            })
    void everyGuiseGivesTheSameObservations(String guise) throws IOException {
        assertThat(observations(guise)).isEqualTo(expected);
    }

    @Test
    void aFigureOfAWorkbookIsTracedToItsSheetAndCell() throws IOException {
        SmallCounty county = county("traced").put("wide.xlsx", 1, content("wide.xlsx"));
        county.tablesOnly();

        assertThat(county.table("2024", "observations").row("unit_code", "U003", "indicator", "membership.members"))
                .containsEntry("source_cell", "报表!D7");
        CommandRun explained = CommandRun.of(
                "explain",
                "--workspace",
                county.dir().toString(),
                "--unit",
                "U003",
                "--indicator",
                "membership.members",
                "--period",
                "2024");
        assertThat(explained.out()).contains("wide.xlsx!报表!D7").contains("近200");
    }

    @ParameterizedTest
    @CsvSource({
        "truncated.xlsx,损坏的 XLSX 文件",
        "bomb.xlsx,解压后过大的 XLSX 文件",
        "password.xlsx,有密码的工作簿",
        "old.xlsx,损坏的 .xls 文件",
        "empty.xlsx,空白工作簿",
        "broken.json,不是 JSON"
    })
    void aFileThatCannotBeReadComesBackWithAReceipt(String name, String found) throws IOException {
        SmallCounty county = county("bad " + name).put("T1/" + name, 1, bad(name));

        assertThat(county.tablesOnly().status()).isZero();

        Path receipt = county.dir().resolve("receipts/T1/" + name + ".000001.json");
        JsonNode problem =
                new ObjectMapper().readTree(receipt.toFile()).get("problems").get(0);
        assertThat(problem.get("rule_id").asText()).isEqualTo("STR-001");
        assertThat(problem.get("message").asText()).contains(found).contains("应为：有表头的表格");
        assertThat(county.dir().resolve("returned/T1/" + name))
                .hasBinaryContent(Files.readAllBytes(county.dir().resolve("inbox/T1/" + name)));
        try (Stream<Path> archive = Files.walk(county.dir().resolve("archive"))) {
            assertThat(archive.filter(p -> p.toString().endsWith(name.substring(name.indexOf('.')))))
                    .isNotEmpty();
        }
    }

    private static byte[] bad(String name) throws IOException {
        byte[] good = xlsx(wide(codes()), 0);
        byte[] compound = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        switch (name) {
            case "truncated.xlsx" -> output.write(good, 0, good.length / 2);
            case "bomb.xlsx" -> bomb(output);
            case "password.xlsx" -> {
                output.write(compound);
                output.write("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
            }
            case "old.xlsx" -> output.write(Arrays.copyOf(compound, 512));
            case "empty.xlsx" -> output.write(xlsx(List.of(), 0));
            default -> output.write("{\"unit_code\": ".getBytes(StandardCharsets.UTF_8));
        }
        return output.toByteArray();
    }

    private static void bomb(ByteArrayOutputStream output) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(output)) {
            ZipEntry entry = new ZipEntry("xl/workbook.xml");
            entry.setTime(0);
            zip.putNextEntry(entry);
            for (int i = 0; i < 60; i++) {
                zip.write(new byte[1 << 20]);
            }
        }
    }
}
