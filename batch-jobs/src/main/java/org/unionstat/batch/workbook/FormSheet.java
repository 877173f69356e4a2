package org.unionstat.batch.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.unionstat.period.Period;
import org.unionstat.unit.Unit;

/** One form as a sheet: its lines with what is known already, and one column to be filled in. */
final class FormSheet {

    private static final int MEASURE = 2;
    private static final int BEFORE = 3;
    private static final int TARGET = 4;
    private static final int VALUE = 5;
    private static final int CHECK = 6;
    private static final int HEADER = 3;
    private static final int FIRST = 4;
    private static final double[] WIDTHS = {34, 36, 10, 16, 16, 18, 20};
    private static final String INPUT = "FFF9DB";
    private static final String GREY = "D9D9D9";
    private static final String HEADING = "E7EEF7";
    private static final String RED = "FF9999";
    private static final String BORDER = "thin";
    private static final int TITLE_SIZE = 14;

    private final Worksheet sheet;
    private final String language;

    FormSheet(Worksheet sheet, String language) {
        this.sheet = sheet;
        this.language = language;
    }

    void write(String title, Unit unit, Period period, List<FormLine> lines, KnownFigures known) {
        text(0, 0, title);
        sheet.range(0, 0, 0, CHECK).merge();
        sheet.style(0, 0)
                .bold()
                .fontSize(TITLE_SIZE)
                .horizontalAlignment("center")
                .set();
        text(1, 0, String.format(Locale.ROOT, FormWords.UNIT.in(language), unit.name(), unit.code(), period.code()));
        text(2, 0, FormWords.HOW.in(language));
        for (int i = 0; i < FormWords.COLUMNS.size(); i++) {
            text(HEADER, i, FormWords.COLUMNS.get(i).in(language));
            sheet.width(i, WIDTHS[i]);
        }
        sheet.range(HEADER, 0, HEADER, CHECK)
                .style()
                .bold()
                .fillColor(HEADING)
                .borderStyle(BORDER)
                .horizontalAlignment("center")
                .wrapText(true)
                .set();
        for (int i = 0; i < lines.size(); i++) {
            line(FIRST + i, lines.get(i), known);
        }
        page();
    }

    private void text(int row, int column, String text) {
        sheet.inlineString(row, column, text);
    }

    private void line(int row, FormLine line, KnownFigures known) {
        text(row, 1, line.name());
        sheet.style(row, 1).indent(line.isPart() ? 1 : 0).borderStyle(BORDER).set();
        text(
                row,
                MEASURE,
                language.equals("en")
                        ? line.indicator().unit().labelEn()
                        : line.indicator().unit().symbol());
        sheet.style(row, MEASURE)
                .horizontalAlignment("center")
                .borderStyle(BORDER)
                .set();
        figure(row, BEFORE, known.before(line.cell()), line);
        figure(row, TARGET, known.target(line.cell()), line);
        if (line.isAsked()) {
            // only what is asked has a code, by which it is read
            text(row, 0, line.cell().toString());
            sheet.style(row, VALUE)
                    .fillColor(INPUT)
                    .format(line.format())
                    .borderStyle(BORDER)
                    .horizontalAlignment("right")
                    .protectionOption(ProtectionOption.LOCKED, false)
                    .set();
        } else {
            sheet.style(row, VALUE).fillColor(GREY).borderStyle(BORDER).set();
        }
        sheet.style(row, 0).fontColor("808080").borderStyle(BORDER).set();
        check(row, line);
    }

    private void figure(int row, int column, @Nullable BigDecimal figure, FormLine line) {
        if (figure != null) {
            sheet.value(row, column, figure);
        }
        sheet.style(row, column).format(line.format()).borderStyle(BORDER).set();
    }

    /** The total less its parts, once all are there. */
    private void check(int row, FormLine line) {
        FormLine.@Nullable Whole whole = line.whole();
        if (whole == null) {
            sheet.style(row, CHECK).fillColor(GREY).borderStyle(BORDER).set();
            return;
        }
        String total = cell(whole.total());
        String parts = whole.parts().stream().map(FormSheet::cell).collect(Collectors.joining(","));
        sheet.formula(
                row,
                CHECK,
                "IF(AND(ISNUMBER(" + total + "),COUNT(" + parts + ")="
                        + whole.parts().size() + ")," + total + "-SUM(" + parts + "),\"\")");
        sheet.style(row, CHECK).format(line.format()).borderStyle(BORDER).set();
        // the expression must have nothing that XML escapes
        sheet.range(row, CHECK, row, CHECK)
                .style()
                .fillColor(RED)
                .set(new ConditionalFormattingExpressionRule("ABS(N($G$" + (row + 1) + "))>0", true));
    }

    private static String cell(int line) {
        return "F" + (FIRST + line + 1);
    }

    private void page() {
        sheet.freezePane(2, FIRST);
        sheet.repeatRows(HEADER);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.protect("unionstat");
    }
}
