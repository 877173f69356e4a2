package org.unionstat.batch.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.unionstat.period.Period;
import org.unionstat.unit.Unit;

/** One form as a sheet: its lines with what is known already, and one column to be filled in. */
final class FormSheet {

    private static final int NAME = 0;
    private static final int MEASURE = 1;
    private static final int BEFORE = 2;
    private static final int TARGET = 3;
    private static final int VALUE = 4;
    private static final int CHECK = 5;
    private static final int CODE = 6;
    private static final int HEADER = 3;
    private static final int FIRST = 4;
    private static final double[] WIDTHS = {38, 10, 16, 16, 18, 16, 30};
    private static final String INPUT = "FFF9DB";
    private static final String GREY = "D9D9D9";
    private static final String HEADING = "E7EEF7";
    private static final String RED = "FF9999";
    private static final String FAINT = "808080";
    private static final String BORDER = "thin";
    private static final String MIDDLE = "center";
    private static final int TITLE_SIZE = 16;
    private static final int CODE_SIZE = 8;
    private static final double TITLE_HEIGHT = 30;
    private static final double LINE_HEIGHT = 15;
    private static final double AIR = 5;

    private final Worksheet sheet;
    private final String language;

    FormSheet(Worksheet sheet, String language) {
        this.sheet = sheet;
        this.language = language;
    }

    void write(String title, Unit unit, Period period, List<FormLine> lines, KnownFigures known) {
        boolean hasTargets = lines.stream().anyMatch(l -> known.target(l.cell()) != null);
        boolean hasChecks = lines.stream().anyMatch(l -> l.whole() != null);
        heading(0, title, TITLE_HEIGHT);
        sheet.range(0, 0, 0, CODE)
                .style()
                .bold()
                .fontSize(TITLE_SIZE)
                .horizontalAlignment(MIDDLE)
                .verticalAlignment(MIDDLE)
                .set();
        remark(1, String.format(Locale.ROOT, FormWords.UNIT.in(language), unit.name(), unit.code(), period.code()));
        remark(2, FormWords.HOW.in(language));
        for (int i = 0; i < FormWords.COLUMNS.size(); i++) {
            text(HEADER, i, FormWords.COLUMNS.get(i).in(language));
            sheet.width(i, WIDTHS[i]);
        }
        sheet.rowHeight(HEADER, 2 * LINE_HEIGHT + AIR);
        sheet.range(HEADER, 0, HEADER, CODE)
                .style()
                .bold()
                .fillColor(HEADING)
                .borderStyle(BORDER)
                .horizontalAlignment(MIDDLE)
                .verticalAlignment(MIDDLE)
                .wrapText(true)
                .set();
        for (int i = 0; i < lines.size(); i++) {
            line(FIRST + i, lines.get(i), known);
        }
        remark(FIRST + lines.size(), FormWords.SIGNED.in(language));
        if (!hasTargets) {
            sheet.hideColumn(TARGET);
        }
        if (!hasChecks) {
            sheet.hideColumn(CHECK);
        }
        page(hasTargets || hasChecks);
    }

    private void text(int row, int column, String text) {
        sheet.inlineString(row, column, text);
    }

    private void heading(int row, String text, double height) {
        text(row, 0, text);
        sheet.range(row, 0, row, CODE).merge();
        sheet.rowHeight(row, height);
    }

    /** A line of text across the sheet; what is hidden of it makes it at most one line higher than it need be. */
    private void remark(int row, String text) {
        double width = WIDTHS[NAME] + WIDTHS[MEASURE] + WIDTHS[BEFORE] + WIDTHS[VALUE] + WIDTHS[CODE];
        heading(row, text, TextSize.lines(text, width) * LINE_HEIGHT + AIR);
        sheet.range(row, 0, row, CODE)
                .style()
                .wrapText(true)
                .verticalAlignment(MIDDLE)
                .set();
    }

    private void line(int row, FormLine line, KnownFigures known) {
        sheet.rowHeight(row, TextSize.lines(line.name(), WIDTHS[NAME]) * LINE_HEIGHT + AIR);
        text(row, NAME, line.name());
        sheet.style(row, NAME)
                .horizontalAlignment("left")
                .verticalAlignment(MIDDLE)
                .indent(line.isPart() ? 2 : 0)
                .wrapText(true)
                .borderStyle(BORDER)
                .set();
        text(
                row,
                MEASURE,
                language.equals("en")
                        ? line.indicator().unit().labelEn()
                        : line.indicator().unit().symbol());
        sheet.style(row, MEASURE)
                .horizontalAlignment(MIDDLE)
                .verticalAlignment(MIDDLE)
                .wrapText(true)
                .borderStyle(BORDER)
                .set();
        figure(row, BEFORE, known.before(line.cell()), line);
        figure(row, TARGET, known.target(line.cell()), line);
        if (line.isAsked()) {
            // only what is asked has a code, by which it is read
            text(row, CODE, line.cell().toString());
            sheet.style(row, VALUE)
                    .fillColor(INPUT)
                    .format(line.format())
                    .borderStyle(BORDER)
                    .horizontalAlignment("right")
                    .verticalAlignment(MIDDLE)
                    .protectionOption(ProtectionOption.LOCKED, false)
                    .set();
        } else {
            sheet.style(row, VALUE).fillColor(GREY).borderStyle(BORDER).set();
        }
        sheet.style(row, CODE)
                .fontColor(FAINT)
                .fontSize(CODE_SIZE)
                .verticalAlignment(MIDDLE)
                .wrapText(true)
                .borderStyle(BORDER)
                .set();
        check(row, line);
    }

    private void figure(int row, int column, @Nullable BigDecimal figure, FormLine line) {
        if (figure != null) {
            sheet.value(row, column, figure);
        }
        sheet.style(row, column)
                .format(line.format())
                .verticalAlignment(MIDDLE)
                .borderStyle(BORDER)
                .set();
    }

    /** The total less its parts, once all are there. */
    private void check(int row, FormLine line) {
        sheet.style(row, CHECK)
                .format(line.format())
                .verticalAlignment(MIDDLE)
                .borderStyle(BORDER)
                .set();
        FormLine.@Nullable Whole whole = line.whole();
        if (whole == null) {
            return;
        }
        String total = cell(whole.total());
        String parts = whole.parts().stream().map(FormSheet::cell).collect(Collectors.joining(","));
        sheet.formula(
                row,
                CHECK,
                "IF(AND(ISNUMBER(" + total + "),COUNT(" + parts + ")="
                        + whole.parts().size() + ")," + total + "-SUM(" + parts + "),\"\")");
        // the expression must have nothing that XML escapes
        sheet.range(row, CHECK, row, CHECK)
                .style()
                .fillColor(RED)
                .set(new ConditionalFormattingExpressionRule("ABS(N($F$" + (row + 1) + "))>0", true));
    }

    private static String cell(int line) {
        return "E" + (FIRST + line + 1);
    }

    private void page(boolean isBroad) {
        sheet.freezePane(1, FIRST);
        sheet.hideGridLines();
        sheet.repeatRows(HEADER);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(isBroad ? "landscape" : "portrait");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer("&P / &N", Position.CENTER);
        sheet.protect("unionstat");
    }
}
