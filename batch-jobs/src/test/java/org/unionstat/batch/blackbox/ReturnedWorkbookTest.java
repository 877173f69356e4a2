package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.batch.cli.CommandRun;

/** A workbook with something wrong in it comes back as it was sent, with the wrong cells marked. */
class ReturnedWorkbookTest {

    private static final String PROBLEMS = "问题 Problems";
    private static final String RED = "FFFFC7CE";
    private static final List<String> WRONG = List.of("报表!D4", "报表!E5", "报表!C6");

    @TempDir
    private Path folder = Path.of("");

    /** A title over merged cells, a hidden row, formats, a formula, a second sheet, and a fill and a comment of its own. */
    private static byte[] sent() {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream output = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("报表");
            row(sheet, 0, "试验县工会统计表");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:E1"));
            row(sheet, 1, "单位代码", "期间", "membership.workers", "membership.members", "skills.trainees");
            row(sheet, 2, "U11", "2024", 110, 90, 15);
            row(sheet, 3, "U12", "2024", 190, "很多", 0);
            row(sheet, 4, "U21", "2024", 330, 260, "不详");
            row(sheet, 5, "U22", "2024", "abc", 330, 7);
            sheet.getRow(2).setZeroHeight(true);
            sheet.setColumnWidth(0, 5000);
            XSSFCellStyle own = workbook.createCellStyle();
            own.setDataFormat(workbook.createDataFormat().getFormat("#,##0\"人\""));
            own.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            own.setFillForegroundColor(
                    new org.apache.poi.xssf.usermodel.XSSFColor(new byte[] {(byte) 0xFF, (byte) 0xFF, 0}, null));
            own.setFont(workbook.createFont());
            sheet.getRow(3).getCell(3).setCellStyle(own);
            org.apache.poi.ss.usermodel.Comment comment = sheet.createDrawingPatriarch()
                    .createCellComment(workbook.getCreationHelper().createClientAnchor());
            comment.setString(workbook.getCreationHelper().createRichTextString("统计员注：待查"));
            sheet.getRow(3).getCell(3).setCellComment(comment);
            Sheet second = workbook.createSheet("备用");
            row(second, 0, 7);
            second.getRow(0).createCell(1).setCellFormula("A1*2");
            workbook.setActiveSheet(1);
            workbook.write(output);
            return output.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(Sheet sheet, int number, Object... values) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < values.length; i++) {
            Cell cell = row.createCell(i);
            if (values[i] instanceof Number figure) {
                cell.setCellValue(figure.doubleValue());
            } else {
                cell.setCellValue(values[i].toString());
            }
        }
    }

    private SmallCounty afterSending() {
        SmallCounty county = SmallCounty.in(folder).put("年报.xlsx", 1, sent());
        CommandRun night = county.tablesOnly();
        assertThat(night.status()).as(night.err()).isZero();
        return county;
    }

    private static XSSFWorkbook open(byte[] content) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(content));
    }

    private byte[] returned() throws IOException {
        return Files.readAllBytes(folder.resolve("returned/年报.xlsx"));
    }

    private static List<String> cells(XSSFWorkbook workbook, java.util.function.Predicate<XSSFCell> wanted) {
        List<String> found = new ArrayList<>();
        everyCell(workbook, cell -> {
            if (wanted.test(cell)) {
                found.add(at(cell));
            }
        });
        return found;
    }

    private static String at(Cell cell) {
        return cell.getSheet().getSheetName() + "!" + cell.getAddress();
    }

    private static void everyCell(XSSFWorkbook workbook, Consumer<XSSFCell> sink) {
        for (Sheet sheet : workbook) {
            if (!sheet.getSheetName().equals(PROBLEMS)) {
                sheet.forEach(row -> row.forEach(cell -> sink.accept((XSSFCell) cell)));
            }
        }
    }

    private static boolean isRed(XSSFCell cell) {
        return cell.getCellStyle().getFillForegroundColorColor() != null
                && RED.equals(cell.getCellStyle().getFillForegroundColorColor().getARGBHex());
    }

    private static SortedMap<String, String> contents(XSSFWorkbook workbook) {
        SortedMap<String, String> contents = new TreeMap<>();
        everyCell(
                workbook,
                cell -> contents.put(
                        at(cell),
                        cell.getCellType() + " " + cell.getCTCell().xmlText() + " "
                                + cell.getCellStyle().getDataFormatString() + " "
                                + cell.getCellStyle().getFont().getFontName()));
        return contents;
    }

    private static String withoutStyle(String content) {
        return content.replaceAll(" s=\"[0-9]+\"", "");
    }

    @Test
    void marksExactlyTheWrongCellsAndSaysWhatWasExpected() throws IOException {
        afterSending();

        try (XSSFWorkbook workbook = open(returned())) {
            assertThat(cells(workbook, ReturnedWorkbookTest::isRed)).containsExactlyElementsOf(WRONG);
            assertThat(cells(workbook, c -> c.getCellComment() != null)).containsExactlyElementsOf(WRONG);
            assertThat(text(workbook, "报表!E5")).contains("无法识别的数值：“不详”", "应为", "not a figure", "expected");
            assertThat(text(workbook, "报表!D4")).startsWith("统计员注：待查").contains("“很多”");
        }
    }

    private static String text(XSSFWorkbook workbook, String cell) {
        return cell(workbook, cell).getCellComment().getString().getString();
    }

    private static XSSFCell cell(XSSFWorkbook workbook, String name) {
        CellReference reference = new CellReference(name);
        return workbook.getSheet(reference.getSheetName())
                .getRow(reference.getRow())
                .getCell(reference.getCol());
    }

    @Test
    void leavesEverythingElseAsItWas() throws IOException {
        afterSending();

        try (XSSFWorkbook before = open(sent());
                XSSFWorkbook after = open(returned())) {
            SortedMap<String, String> expected = contents(before);
            SortedMap<String, String> found = contents(after);
            expected.replaceAll((k, v) -> WRONG.contains(k) ? withoutStyle(v) : v);
            found.replaceAll((k, v) -> WRONG.contains(k) ? withoutStyle(v) : v);
            assertThat(found).isEqualTo(expected);
            Sheet sheet = after.getSheet("报表");
            assertThat(sheet.getMergedRegions()).containsExactly(CellRangeAddress.valueOf("A1:E1"));
            assertThat(sheet.getRow(2).getZeroHeight()).isTrue();
            assertThat(sheet.getColumnWidth(0)).isEqualTo(5000);
            assertThat(cell(after, "备用!B1").getCellType()).isEqualTo(CellType.FORMULA);
        }
    }

    @Test
    void beginsWithAListOfAllProblemsThatLeadsToTheCells() throws IOException {
        afterSending();

        try (XSSFWorkbook workbook = open(returned())) {
            Sheet list = workbook.getSheetAt(0);
            assertThat(list.getSheetName()).isEqualTo(PROBLEMS);
            assertThat(workbook.getActiveSheetIndex()).isZero();
            assertThat(workbook.getSheetAt(2).isSelected()).isFalse();
            List<String> links = new ArrayList<>();
            for (int i = 3; i <= list.getLastRowNum(); i++) {
                if (list.getRow(i).getCell(2).getStringCellValue().equals("STR-007")) {
                    links.add(list.getRow(i).getCell(1).getHyperlink().getAddress());
                    assertThat(list.getRow(i).getCell(3).getStringCellValue()).isEqualTo("HARD");
                    assertThat(list.getRow(i).getCell(4).getStringCellValue()).contains("应为");
                    assertThat(list.getRow(i).getCell(5).getStringCellValue()).contains("expected");
                }
            }
            assertThat(links).containsExactly("'报表'!D4", "'报表'!E5", "'报表'!C6");
        }
    }

    private byte[] mended(String... cells) throws IOException {
        try (XSSFWorkbook workbook = open(returned());
                ByteArrayOutputStream output = new ByteArrayOutputStream()) {
            for (String name : cells) {
                cell(workbook, name).setCellValue(name.contains("C6") ? 400 : 42);
            }
            workbook.write(output);
            return output.toByteArray();
        }
    }

    @Test
    void isAcceptedWhenItIsMendedAndSentAgain() throws IOException {
        SmallCounty county = afterSending().put("年报.xlsx", 2, mended("报表!D4", "报表!E5", "报表!C6"));
        county.write("unionstat.yaml", SmallCounty.SETTINGS.replace("query: hold", "query: accept"));

        assertThat(county.tablesOnly().out()).contains("4 submissions accepted, 0 held, 0 returned");
        assertThat(county.table("2024", "observations").where("unit_code", "U21", "indicator", "skills.trainees"))
                .extracting(r -> r.get("value"), r -> r.get("source_cell"))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("42", "报表!E5"));
    }

    @Test
    void losesTheMarksOfWhatIsMendedWhenItComesBackAgain() throws IOException {
        SmallCounty county = afterSending().put("年报.xlsx", 2, mended("报表!D4", "报表!C6"));
        county.write("unionstat.yaml", SmallCounty.SETTINGS.replace("query: hold", "query: accept"));
        county.tablesOnly();

        try (XSSFWorkbook workbook = open(returned())) {
            assertThat(cells(workbook, ReturnedWorkbookTest::isRed)).containsExactly("报表!E5");
            assertThat(text(workbook, "报表!D4")).isEqualTo("统计员注：待查");
            assertThat(cell(workbook, "报表!C6").getCellComment()).isNull();
            assertThat(cell(workbook, "报表!C6").getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
            XSSFCellStyle own = cell(workbook, "报表!D4").getCellStyle();
            assertThat(own.getFillForegroundColorColor().getARGBHex()).isEqualTo("FFFFFF00");
            assertThat(own.getDataFormatString()).isEqualTo("#,##0\"人\"");
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
        }
    }

    @Test
    void isNamedInTheReceipt() throws IOException {
        afterSending();

        Path receipt = folder.resolve("receipts/年报.xlsx.000001.json");
        JsonNode fields = new ObjectMapper().readTree(receipt.toFile());
        assertThat(fields.get("annotated_copy").asText()).isEqualTo("年报.xlsx");
        assertThat(Files.readString(folder.resolve("receipts/年报.xlsx.000001.txt")))
                .contains("returned/年报.xlsx", "已标红");
    }

    /** The same workbook with a picture of 21 MB. */
    private static byte[] large() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(sent()));
                ZipOutputStream to = new ZipOutputStream(output)) {
            for (ZipEntry each = from.getNextEntry(); each != null; each = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(each.getName()));
                from.transferTo(to);
            }
            to.putNextEntry(new ZipEntry("xl/media/image1.png"));
            to.write(new byte[21 << 20]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toByteArray();
    }

    @Test
    void comesBackAsAListWhereItIsTooLarge() throws IOException {
        SmallCounty county = SmallCounty.in(folder).put("年报.xlsx", 1, large());

        assertThat(county.tablesOnly().status()).isZero();

        assertThat(Files.readString(folder.resolve("returned/年报.xlsx.csv")))
                .startsWith("\uFEFF")
                .contains("年报.xlsx!报表!D4,STR-007,HARD,");
        assertThat(folder.resolve("returned/年报.xlsx")).doesNotExist();
        assertThat(Files.readString(folder.resolve("receipts/年报.xlsx.000001.txt")))
                .contains("too large to be marked", "returned/年报.xlsx.csv");
    }
}
