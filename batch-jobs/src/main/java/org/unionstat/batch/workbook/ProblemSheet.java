package org.unionstat.batch.workbook;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.unionstat.exchange.SubmissionReader;
import org.unionstat.outcome.Place;

/** The first sheet of a workbook that goes back: every problem with its rule, its words and a link to its cell. */
final class ProblemSheet {

    private static final List<String> HEADINGS = List.of("序号 No.", "单元格 Cell", "规则 Rule", "级别 Class", "问题", "Problem");
    private static final int[] WIDTHS = {8, 24, 12, 10, 60, 60};
    private static final int CHARACTER = 256;
    private static final int LINK = 1;
    private static final int FIRST_PROBLEM = 3;

    private final XSSFWorkbook workbook;

    ProblemSheet(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Writes the list in place of the one that the workbook has from an earlier return. */
    void write(List<CellProblem> problems) {
        int before = workbook.getSheetIndex(SubmissionReader.PROBLEM_SHEET);
        if (before >= 0) {
            workbook.removeSheetAt(before);
        }
        XSSFSheet sheet = workbook.createSheet(SubmissionReader.PROBLEM_SHEET);
        workbook.setSheetOrder(SubmissionReader.PROBLEM_SHEET, 0);
        showFirst();
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
        }
        sheet.createFreezePane(0, FIRST_PROBLEM);
        long wrong = problems.stream().filter(p -> !p.isNote()).count();
        row(sheet, 0, style(true), "请改正标红的单元格，保存后重新报送本文件（共 " + wrong + " 个问题）。");
        row(sheet, 1, style(true), "Mend the red cells, save, and send this workbook again (" + wrong + " problems).");
        row(sheet, 2, heading(), HEADINGS.toArray(String[]::new));
        CellStyle text = style(false);
        CellStyle link = link();
        for (int i = 0; i < problems.size(); i++) {
            problem(sheet, i, problems.get(i), text, link);
        }
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

    private void problem(XSSFSheet sheet, int index, CellProblem problem, CellStyle text, CellStyle link) {
        Place place =
                problem.places().isEmpty() ? Place.NOWHERE : problem.places().get(0);
        boolean known = workbook.getSheet(place.sheet()) != null;
        String address = known ? MarkedWorkbook.address(place) : "";
        XSSFRow row = row(
                sheet,
                FIRST_PROBLEM + index,
                text,
                String.valueOf(index + 1),
                address,
                problem.rule(),
                problem.severity(),
                problem.message(),
                problem.messageEn());
        if (known) {
            XSSFCell cell = row.getCell(LINK);
            Hyperlink to = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            to.setAddress(address);
            cell.setHyperlink(to);
            cell.setCellStyle(link);
        }
    }

    private static XSSFRow row(XSSFSheet sheet, int number, CellStyle style, String... texts) {
        XSSFRow row = sheet.createRow(number);
        for (int i = 0; i < texts.length; i++) {
            XSSFCell cell = row.createCell(i);
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

    private CellStyle heading() {
        CellStyle style = style(true);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        return style;
    }

    private CellStyle link() {
        CellStyle style = style(false);
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
