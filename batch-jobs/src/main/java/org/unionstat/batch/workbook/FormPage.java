package org.unionstat.batch.workbook;

import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/** What sheets to be filled in have in common: a title, remarks across the sheet, a header, and how they are printed. */
final class FormPage {

    static final String BORDER = "thin";
    static final String MIDDLE = "center";
    static final double LINE_HEIGHT = 15;
    static final double AIR = 5;

    private static final String HEADING = "E7EEF7";
    private static final int TITLE_SIZE = 16;
    private static final double TITLE_HEIGHT = 30;

    private final Worksheet sheet;
    private final double[] widths;

    FormPage(Worksheet sheet, double... widths) {
        this.sheet = sheet;
        this.widths = widths.clone();
    }

    void title(String text) {
        across(0, text, TITLE_HEIGHT);
        sheet.range(0, 0, 0, widths.length - 1)
                .style()
                .bold()
                .fontSize(TITLE_SIZE)
                .horizontalAlignment(MIDDLE)
                .verticalAlignment(MIDDLE)
                .set();
    }

    /** A text across the columns, of which some may be hidden. */
    void remark(int row, String text, double hidden) {
        double width = Arrays.stream(widths).sum() - hidden;
        across(row, text, TextSize.lines(text, width) * LINE_HEIGHT + AIR);
        sheet.range(row, 0, row, widths.length - 1)
                .style()
                .wrapText(true)
                .verticalAlignment(MIDDLE)
                .set();
    }

    private void across(int row, String text, double height) {
        sheet.inlineString(row, 0, text);
        sheet.range(row, 0, row, widths.length - 1).merge();
        sheet.rowHeight(row, height);
    }

    void header(int row, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            sheet.inlineString(row, i, names.get(i));
            sheet.width(i, widths[i]);
        }
        sheet.rowHeight(row, 2 * LINE_HEIGHT + AIR);
        sheet.range(row, 0, row, widths.length - 1)
                .style()
                .bold()
                .fillColor(HEADING)
                .borderStyle(BORDER)
                .horizontalAlignment(MIDDLE)
                .verticalAlignment(MIDDLE)
                .wrapText(true)
                .set();
    }

    /** The header stays in sight and on each page, whose width is that of the sheet. */
    void print(int header, int columnsInSight, boolean isBroad) {
        sheet.freezePane(columnsInSight, header + 1);
        sheet.hideGridLines();
        sheet.repeatRows(header);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(isBroad ? "landscape" : "portrait");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer("&P / &N", Position.CENTER);
    }
}
