package org.unionstat.batch.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/**
 * The marks on wrong cells: a light red fill and a comment. A cell keeps its number format, font and borders; a comment that it
 * has already is kept above ours. Our part of a comment begins with a line that also holds the fill that the cell had.
 */
final class CellMarks {

    private static final String LIGHT_RED = "FFFFC7CE";
    private static final Pattern LINE = Pattern.compile("\n?—— unionstat(?: ([0-9A-F]{8}))? ——\n");
    private static final int WIDTH = 5;
    private static final int HEIGHT = 7;

    private final Workbook workbook;
    private final Fills fills;
    private final Map<Short, CellStyle> marked = new HashMap<>();
    private final Map<String, CellStyle> cleared = new HashMap<>();

    CellMarks(Workbook workbook) {
        this.workbook = workbook;
        this.fills = Fills.of(workbook);
    }

    /** Takes the marks of an earlier return off. */
    void clear() {
        for (Sheet sheet : workbook) {
            new HashMap<CellAddress, Comment>(sheet.getCellComments())
                    .forEach((at, comment) -> clear(sheet, at, comment));
        }
    }

    private void clear(Sheet sheet, CellAddress at, Comment comment) {
        String text = comment.getString().getString();
        Matcher line = LINE.matcher(text);
        if (!line.find()) {
            return;
        }
        @Nullable Row row = sheet.getRow(at.getRow());
        @Nullable Cell cell = row == null ? null : row.getCell(at.getColumn());
        if (cell == null) {
            return;
        }
        @Nullable String fill = line.group(1);
        cell.setCellStyle(cleared.computeIfAbsent(
                cell.getCellStyle().getIndex() + " " + fill, k -> withFill(cell.getCellStyle(), fill)));
        if (line.start() == 0) {
            cell.removeCellComment();
        } else {
            comment.setString(rich(sheet, text.substring(0, line.start())));
        }
    }

    private CellStyle withFill(CellStyle style, @Nullable String fill) {
        CellStyle copy = copy(style);
        if (fill == null) {
            copy.setFillForegroundColor(fills.none());
            copy.setFillPattern(FillPatternType.NO_FILL);
        } else {
            copy.setFillForegroundColor(fills.of(fill));
        }
        return copy;
    }

    /** Marks a cell. */
    void put(Cell cell, List<CellProblem> problems) {
        String words = problems.stream()
                .map(p -> "[" + p.rule() + "] " + p.message() + "\n" + p.messageEn())
                .distinct()
                .collect(Collectors.joining("\n"));
        comment(cell, "—— unionstat" + fill(cell.getCellStyle()) + " ——\n" + words);
        cell.setCellStyle(marked.computeIfAbsent(cell.getCellStyle().getIndex(), i -> red(cell.getCellStyle())));
    }

    private static void comment(Cell cell, String text) {
        @Nullable Comment before = cell.getCellComment();
        if (before != null) {
            before.setString(both(cell.getSheet(), before.getString(), "\n" + text));
            return;
        }
        Sheet sheet = cell.getSheet();
        int row = cell.getRowIndex();
        int column = cell.getColumnIndex() + 1;
        while (sheet.getCellComment(new CellAddress(row, column)) != null) {
            // a new comment is taken as that of the cell where its box begins until it is given its own
            column++;
        }
        Drawing<?> drawing = sheet.createDrawingPatriarch();
        Comment comment =
                drawing.createCellComment(drawing.createAnchor(0, 0, 0, 0, column, row, column + WIDTH, row + HEIGHT));
        comment.setString(rich(sheet, text));
        comment.setAuthor("unionstat");
        cell.setCellComment(comment);
    }

    /** In XLSX what was there keeps its fonts. */
    private static RichTextString both(Sheet sheet, RichTextString before, String text) {
        if (before instanceof XSSFRichTextString both) {
            both.append(text);
            return both;
        }
        return rich(sheet, before.getString() + text);
    }

    private static RichTextString rich(Sheet sheet, String text) {
        return sheet.getWorkbook().getCreationHelper().createRichTextString(text);
    }

    private String fill(CellStyle style) {
        return style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                ? fills.hex(style.getFillForegroundColorColor())
                        .map(h -> " " + h)
                        .orElse("")
                : "";
    }

    private CellStyle red(CellStyle style) {
        CellStyle copy = copy(style);
        copy.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        copy.setFillForegroundColor(fills.of(LIGHT_RED));
        return copy;
    }

    private CellStyle copy(CellStyle style) {
        CellStyle copy = workbook.createCellStyle();
        copy.cloneStyleFrom(style);
        return copy;
    }
}
