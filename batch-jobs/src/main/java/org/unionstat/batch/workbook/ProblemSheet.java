package org.unionstat.batch.workbook;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.unionstat.exchange.SubmissionReader;
import org.unionstat.outcome.Place;

/** The first sheet of a workbook that goes back: every problem with its rule, its words and a link to its cell. */
final class ProblemSheet {

    private static final List<String> HEADINGS = List.of("序号 No.", "单元格 Cell", "规则 Rule", "级别 Class", "问题", "Problem");
    private static final int[] WIDTHS = {10, 26, 12, 12, 48, 48};
    private static final int CHARACTER = 256;
    private static final int LINK = 1;
    private static final int FIRST_PROBLEM = 3;
    private static final int HEADER = 2;
    private static final int LINE_HEIGHT = 15;
    private static final int AIR = 3;

    private final Workbook workbook;

    ProblemSheet(Workbook workbook) {
        this.workbook = workbook;
    }

    /** Writes the list in place of the one that the workbook has from an earlier return. */
    void write(List<CellProblem> problems) {
        int before = workbook.getSheetIndex(SubmissionReader.PROBLEM_SHEET);
        if (before >= 0) {
            workbook.removeSheetAt(before);
        }
        Sheet sheet = workbook.createSheet(SubmissionReader.PROBLEM_SHEET);
        workbook.setSheetOrder(SubmissionReader.PROBLEM_SHEET, 0);
        showFirst();
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
        }
        sheet.createFreezePane(0, FIRST_PROBLEM);
        page(sheet);
        long wrong = problems.stream().filter(p -> !p.isNote()).count();
        row(sheet, 0, style(true), "请改正标红的单元格，保存后重新报送本文件（共 " + wrong + " 个问题）。");
        row(sheet, 1, style(true), "Mend the red cells, save, and send this workbook again (" + wrong + " problems).");
        row(sheet, HEADER, heading(), HEADINGS.toArray(String[]::new));
        for (int i = 0; i < FIRST_PROBLEM; i++) {
            sheet.getRow(i).setHeightInPoints(LINE_HEIGHT + AIR);
        }
        CellStyle text = bordered(style(false));
        CellStyle link = link();
        for (int i = 0; i < problems.size(); i++) {
            problem(sheet, i, problems.get(i), text, link);
        }
    }

    private static void page(Sheet sheet) {
        sheet.setRepeatingRows(new CellRangeAddress(HEADER, HEADER, 0, WIDTHS.length - 1));
        // without it old workbooks are not fitted to the page
        sheet.setAutobreaks(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setCenter("&P / &N");
    }

    /** A workbook opens with the list; a second sheet left selected would take every key as well. */
    private void showFirst() {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            workbook.getSheetAt(i).setSelected(false);
        }
        workbook.setActiveSheet(0);
        workbook.setSelectedTab(0);
        workbook.setFirstVisibleTab(0);
    }

    private void problem(Sheet sheet, int index, CellProblem problem, CellStyle text, CellStyle link) {
        Place place =
                problem.places().isEmpty() ? Place.NOWHERE : problem.places().get(0);
        boolean known = workbook.getSheet(place.sheet()) != null;
        String address = known ? MarkedWorkbook.address(place) : "";
        String shown = known ? place.sheet() + address.substring(address.lastIndexOf('!')) : "";
        Row row = row(
                sheet,
                FIRST_PROBLEM + index,
                text,
                String.valueOf(index + 1),
                shown,
                problem.rule(),
                problem.severity(),
                problem.message(),
                problem.messageEn());
        if (known) {
            Cell cell = row.getCell(LINK);
            Hyperlink to = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            to.setAddress(address);
            cell.setHyperlink(to);
            cell.setCellStyle(link);
        }
        int lines = 1;
        for (Cell cell : row) {
            lines = Math.max(lines, TextSize.lines(cell.getStringCellValue(), WIDTHS[cell.getColumnIndex()]));
        }
        row.setHeightInPoints(lines * LINE_HEIGHT + AIR);
    }

    private static Row row(Sheet sheet, int number, CellStyle style, String... texts) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < texts.length; i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(texts[i]);
            cell.setCellStyle(style);
        }
        return row;
    }

    private CellStyle style(boolean bold) {
        CellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(!bold);
        style.setFont(font(bold, IndexedColors.AUTOMATIC));
        return style;
    }

    private CellStyle bordered(CellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private CellStyle heading() {
        CellStyle style = bordered(style(true));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        return style;
    }

    private CellStyle link() {
        CellStyle style = bordered(style(false));
        Font font = font(false, IndexedColors.BLUE);
        font.setUnderline(Font.U_SINGLE);
        style.setFont(font);
        return style;
    }

    private Font font(boolean bold, IndexedColors colour) {
        Font font = workbook.createFont();
        font.setFontName(workbook.getFontAt(0).getFontName());
        font.setFontHeightInPoints(workbook.getFontAt(0).getFontHeightInPoints());
        font.setBold(bold);
        if (colour != IndexedColors.AUTOMATIC) {
            font.setColor(colour.getIndex());
        }
        return font;
    }
}
