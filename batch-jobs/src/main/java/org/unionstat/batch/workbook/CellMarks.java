package org.unionstat.batch.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The marks on wrong cells: a light red fill and a comment. A cell keeps its number format, font and borders; a comment that it
 * has already is kept above ours. Our part of a comment begins with a line that also holds the fill that the cell had.
 */
final class CellMarks {

    private static final byte[] LIGHT_RED = {(byte) 0xFF, (byte) 0xC7, (byte) 0xCE};
    private static final Pattern LINE = Pattern.compile("\n?—— unionstat(?: ([0-9A-F]{8}))? ——\n");
    private static final int WIDTH = 5;
    private static final int HEIGHT = 7;

    private final XSSFWorkbook workbook;
    private final Map<Short, XSSFCellStyle> marked = new HashMap<>();
    private final Map<String, XSSFCellStyle> cleared = new HashMap<>();

    CellMarks(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Takes the marks of an earlier return off. */
    void clear() {
        for (Sheet each : workbook) {
            if (each instanceof XSSFSheet sheet) {
                Map.copyOf(sheet.getCellComments()).forEach((at, comment) -> clear(sheet, at, comment));
            }
        }
    }

    private void clear(XSSFSheet sheet, CellAddress at, XSSFComment comment) {
        String text = comment.getString().getString();
        Matcher line = LINE.matcher(text);
        if (!line.find()) {
            return;
        }
        @Nullable XSSFRow row = sheet.getRow(at.getRow());
        @Nullable XSSFCell cell = row == null ? null : row.getCell(at.getColumn());
        if (cell == null) {
            return;
        }
        @Nullable String fill = line.group(1);
        cell.setCellStyle(cleared.computeIfAbsent(
                cell.getCellStyle().getIndex() + " " + fill, k -> withFill(cell.getCellStyle(), fill)));
        if (line.start() == 0) {
            cell.removeCellComment();
        } else {
            comment.setString(new XSSFRichTextString(text.substring(0, line.start())));
        }
    }

    private XSSFCellStyle withFill(XSSFCellStyle style, @Nullable String fill) {
        XSSFCellStyle copy = copy(style);
        if (fill == null) {
            copy.setFillForegroundColor((XSSFColor) null);
            copy.setFillPattern(FillPatternType.NO_FILL);
        } else {
            XSSFColor colour = new XSSFColor();
            colour.setARGBHex(fill);
            copy.setFillForegroundColor(colour);
        }
        return copy;
    }

    /** Marks a cell. */
    void put(XSSFCell cell, List<CellProblem> problems) {
        String words = problems.stream()
                .map(p -> "[" + p.rule() + "] " + p.message() + "\n" + p.messageEn())
                .distinct()
                .collect(Collectors.joining("\n"));
        comment(cell, "—— unionstat" + fill(cell.getCellStyle()) + " ——\n" + words);
        cell.setCellStyle(marked.computeIfAbsent(cell.getCellStyle().getIndex(), i -> red(cell.getCellStyle())));
    }

    private static void comment(XSSFCell cell, String text) {
        @Nullable XSSFComment before = cell.getCellComment();
        if (before != null) {
            XSSFRichTextString both = before.getString();
            both.append("\n" + text);
            before.setString(both);
            return;
        }
        XSSFSheet sheet = cell.getSheet();
        int row = cell.getRowIndex();
        int column = cell.getColumnIndex() + 1;
        while (sheet.getCellComment(new CellAddress(row, column)) != null) {
            // a new comment is taken as that of the cell where its box begins until it is given its own
            column++;
        }
        XSSFComment comment = sheet.createDrawingPatriarch()
                .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, column, row, column + WIDTH, row + HEIGHT));
        comment.setString(new XSSFRichTextString(text));
        comment.setAuthor("unionstat");
        cell.setCellComment(comment);
    }

    private static String fill(XSSFCellStyle style) {
        @Nullable
        XSSFColor colour =
                style.getFillPattern() == FillPatternType.SOLID_FOREGROUND ? style.getFillForegroundColorColor() : null;
        @Nullable String hex = colour == null ? null : colour.getARGBHex();
        return hex == null ? "" : " " + hex;
    }

    private XSSFCellStyle red(XSSFCellStyle style) {
        XSSFCellStyle copy = copy(style);
        copy.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        copy.setFillForegroundColor(new XSSFColor(LIGHT_RED, null));
        return copy;
    }

    private XSSFCellStyle copy(XSSFCellStyle style) {
        XSSFCellStyle copy = workbook.createCellStyle();
        copy.cloneStyleFrom(style);
        return copy;
    }
}
