package org.unionstat.batch.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.batch.cli.CommandRun;

/** Workbooks of Excel 97–2003 are read like those in XLSX, and come back as they were sent. */
class OldWorkbookTest {

    private static final String PROBLEMS = "问题 Problems";
    private static final List<String> WRONG = List.of("报表!D4", "报表!E5");

    @TempDir
    private Path folder = Path.of("");

    private SmallCounty county() {
        SmallCounty county = SmallCounty.in(folder);
        return county.write("unionstat.yaml", SmallCounty.SETTINGS.replace("query: hold", "query: accept"));
    }

    private static byte[] bytes(HSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        workbook.write(output);
        return output.toByteArray();
    }

    private static byte[] made(Consumer<HSSFWorkbook> content) {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            content.accept(workbook);
            return bytes(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(Sheet sheet, int number, Object... values) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Number figure) {
                row.createCell(i).setCellValue(figure.doubleValue());
            } else {
                row.createCell(i).setCellValue(values[i].toString());
            }
        }
    }

    /** A title over merged cells, a second sheet with a formula, and a fill and a comment of its own on a wrong cell. */
    private static void withTwoWrongCells(HSSFWorkbook workbook) {
        Sheet sheet = workbook.createSheet("报表");
        row(sheet, 0, "试验县工会统计表");
        sheet.addMergedRegion(CellRangeAddress.valueOf("A1:E1"));
        row(sheet, 1, "单位代码", "期间", "membership.workers", "membership.members", "skills.trainees");
        row(sheet, 2, "U11", "2024", 110, 90, 15);
        row(sheet, 3, "U12", "2024", 190, "很多", 0);
        row(sheet, 4, "U21", "2024", 330, 260, "不详");
        HSSFCellStyle own = workbook.createCellStyle();
        own.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        own.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
        Cell wrong = sheet.getRow(3).getCell(3);
        wrong.setCellStyle(own);
        org.apache.poi.ss.usermodel.Comment comment = sheet.createDrawingPatriarch()
                .createCellComment(workbook.getCreationHelper().createClientAnchor());
        comment.setString(workbook.getCreationHelper().createRichTextString("统计员注：待查"));
        wrong.setCellComment(comment);
        Sheet second = workbook.createSheet("备用");
        row(second, 0, 7);
        second.getRow(0).createCell(1).setCellFormula("A1*2");
    }

    private HSSFWorkbook returned() throws IOException {
        return new HSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(folder.resolve("returned/年报.xls"))));
    }

    private static List<String> cells(HSSFWorkbook workbook, Predicate<Cell> wanted) {
        List<String> found = new ArrayList<>();
        for (Sheet sheet : workbook) {
            if (!sheet.getSheetName().equals(PROBLEMS)) {
                sheet.forEach(row -> row.forEach(cell -> {
                    if (wanted.test(cell)) {
                        found.add(sheet.getSheetName() + "!" + cell.getAddress());
                    }
                }));
            }
        }
        return found;
    }

    private static boolean isFilled(Cell cell) {
        return cell.getCellStyle().getFillPattern() == FillPatternType.SOLID_FOREGROUND;
    }

    private static Cell cell(HSSFWorkbook workbook, String name) {
        CellReference reference = new CellReference(name);
        return workbook.getSheet(reference.getSheetName())
                .getRow(reference.getRow())
                .getCell(reference.getCol());
    }

    private static String comment(HSSFWorkbook workbook, String name) {
        return cell(workbook, name).getCellComment().getString().getString();
    }

    @Test
    void comeBackAsTheyWereSentWithTheWrongCellsMarked() throws IOException {
        SmallCounty county = county().put("年报.xls", 1, made(OldWorkbookTest::withTwoWrongCells));

        assertThat(county.tablesOnly().out()).contains("1 submissions accepted, 0 held, 2 returned");

        try (HSSFWorkbook workbook = returned()) {
            assertThat(workbook.getSheetName(0)).isEqualTo(PROBLEMS);
            assertThat(workbook.getActiveSheetIndex()).isZero();
            assertThat(cells(workbook, OldWorkbookTest::isFilled)).containsExactlyElementsOf(WRONG);
            assertThat(cells(workbook, c -> c.getCellComment() != null)).containsExactlyElementsOf(WRONG);
            assertThat(comment(workbook, "报表!E5")).contains("无法识别的数值：“不详”", "应为", "expected");
            assertThat(comment(workbook, "报表!D4")).startsWith("统计员注：待查").contains("“很多”");
            assertThat(cell(workbook, "报表!D4").getCellStyle().getFillForegroundColor())
                    .isEqualTo(cell(workbook, "报表!E5").getCellStyle().getFillForegroundColor())
                    .isNotEqualTo(IndexedColors.YELLOW.getIndex());
            assertThat(workbook.getSheet("报表").getMergedRegions()).containsExactly(CellRangeAddress.valueOf("A1:E1"));
            assertThat(cell(workbook, "备用!B1").getCellType()).isEqualTo(CellType.FORMULA);
            assertThat(workbook.getSheet(PROBLEMS).getHyperlinkList())
                    .extracting(link -> link.getAddress())
                    .containsExactlyInAnyOrder("'备用'!A1", "'报表'!D4", "'报表'!E5");
        }
        assertThat(Files.readString(folder.resolve("receipts/年报.xls.000001.txt")))
                .contains("returned/年报.xls", "已标红");
    }

    @Test
    void loseTheMarksOfWhatIsMendedWhenTheyAreSentAgain() throws IOException {
        SmallCounty county = county().put("年报.xls", 1, made(OldWorkbookTest::withTwoWrongCells));
        county.tablesOnly();
        try (HSSFWorkbook workbook = returned()) {
            cell(workbook, "报表!D4").setCellValue(170);
            county.put("年报.xls", 2, bytes(workbook));
        }

        assertThat(county.tablesOnly().out()).contains("2 submissions accepted, 0 held, 1 returned");

        try (HSSFWorkbook workbook = returned()) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            assertThat(comment(workbook, "报表!D4")).isEqualTo("统计员注：待查");
            assertThat(cell(workbook, "报表!D4").getCellStyle().getFillForegroundColor())
                    .isEqualTo(IndexedColors.YELLOW.getIndex());
            cell(workbook, "报表!E5").setCellValue(33);
            county.put("年报.xls", 3, bytes(workbook));
        }
        assertThat(county.tablesOnly().out()).contains("3 submissions accepted, 0 held, 0 returned");
        assertThat(county.table("2024", "observations")
                        .row("unit_code", "U21", "indicator", "skills.trainees", "period", "2024"))
                .containsEntry("value", "33")
                .containsEntry("source_cell", "报表!E5");
    }

    @Test
    void areReadInTheLongLayout() {
        SmallCounty county = county().put("年报.xls", 1, made(workbook -> {
            Sheet sheet = workbook.createSheet("S");
            row(sheet, 0, "unit_code", "period", "indicator", "value");
            row(sheet, 1, "U11", "2024", "membership.workers", "近200");
            row(sheet, 2, "U11", 2024, "会员数", 90);
        }));

        assertThat(county.tablesOnly().out()).contains("1 submissions accepted, 0 held, 0 returned");
        assertThat(county.table("2024", "observations").row("unit_code", "U11", "indicator", "membership.workers"))
                .containsEntry("value", "200")
                .containsEntry("qualifier", "APPROXIMATE")
                .containsEntry("source_cell", "S!D2");
    }

    /** What a spreadsheet program does that saves a workbook in the old format. */
    private static byte[] savedAsOld(Path file, int... values) throws IOException {
        try (XSSFWorkbook from = new XSSFWorkbook(Files.newInputStream(file))) {
            for (int i = 0; i < values.length; i++) {
                from.getSheetAt(0).getRow(4 + i).getCell(4).setCellValue(values[i]);
            }
            return made(to -> from.forEach(sheet -> {
                Sheet copy = to.createSheet(sheet.getSheetName());
                sheet.forEach(row -> row.forEach(cell -> {
                    Row target = copy.getRow(row.getRowNum()) == null
                            ? copy.createRow(row.getRowNum())
                            : copy.getRow(row.getRowNum());
                    if (cell.getCellType() == CellType.NUMERIC) {
                        target.createCell(cell.getColumnIndex()).setCellValue(cell.getNumericCellValue());
                    } else if (cell.getCellType() == CellType.STRING) {
                        target.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue());
                    }
                }));
            }));
        }
    }

    @Test
    void areReadAsTheFormThatWasFilledIn() throws IOException {
        SmallCounty county = county();
        Path form = folder.resolve("form.xlsx");
        CommandRun made = CommandRun.of(
                "template",
                "--workspace",
                folder.toString(),
                "--unit",
                "U11",
                "--period",
                "2024",
                "--out",
                form.toString());
        assertThat(made.status()).as(made.err()).isZero();

        county.put("U11/表.xls", 1, savedAsOld(form, 110, 90, 15));

        CommandRun night = county.tablesOnly();
        assertThat(night.out()).as(night.err()).contains("1 submissions accepted, 0 held, 0 returned");
        assertThat(county.table("2024", "observations")
                        .row("unit_code", "U11", "indicator", "membership.members", "period", "2024"))
                .containsEntry("value", "90")
                .containsEntry("source_cell", "基层工会年报!E6");
    }
}
