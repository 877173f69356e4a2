package org.unionstat.batch.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
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
    private static final int ACCURACY = 6;
    private static final int EXPLANATION = 7;
    private static final int CODE = 8;
    private static final int HEADER = 3;
    private static final int FIRST = 4;
    private static final double[] WIDTHS = {38, 10, 16, 16, 18, 16, 11, 26, 30};
    private static final String INPUT = "FFF9DB";
    private static final String GREY = "D9D9D9";
    private static final String RED = "FF9999";
    private static final String FAINT = "808080";
    private static final int CODE_SIZE = 8;
    /** So many of the small characters fit into a line of the column of codes. */
    private static final double CODE_CHARACTERS = 40;

    private static final double CODE_HEIGHT = 11;

    private final Worksheet sheet;
    private final String language;

    FormSheet(Worksheet sheet, String language) {
        this.sheet = sheet;
        this.language = language;
    }

    void write(String title, Unit unit, Period period, List<FormLine> lines, KnownFigures known) {
        boolean hasTargets = lines.stream().anyMatch(l -> known.target(l.cell()) != null);
        boolean hasChecks = lines.stream().anyMatch(l -> !l.partitions().isEmpty());
        double hidden = (hasTargets ? 0 : WIDTHS[TARGET]) + (hasChecks ? 0 : WIDTHS[CHECK]);
        FormPage page = new FormPage(sheet, WIDTHS);
        page.title(title);
        String whose = String.format(Locale.ROOT, FormWords.UNIT.in(language), unit.name(), unit.code(), period.code());
        page.remark(1, whose, hidden);
        page.remark(2, FormWords.HOW.in(language), hidden);
        page.header(HEADER, FormWords.COLUMNS.stream().map(w -> w.in(language)).toList());
        for (int i = 0; i < lines.size(); i++) {
            line(FIRST + i, lines.get(i), known);
        }
        page.remark(FIRST + lines.size(), FormWords.SIGNED.in(language), hidden);
        if (!hasTargets) {
            sheet.hideColumn(TARGET);
        }
        if (!hasChecks) {
            sheet.hideColumn(CHECK);
        }
        page.print(HEADER, 1, hasTargets || hasChecks);
        sheet.protect("unionstat");
    }

    private void text(int row, int column, String text) {
        sheet.inlineString(row, column, text);
    }

    private void line(int row, FormLine line, KnownFigures known) {
        sheet.rowHeight(row, height(line) + FormPage.AIR);
        text(row, NAME, line.name());
        sheet.style(row, NAME)
                .horizontalAlignment("left")
                .verticalAlignment(FormPage.MIDDLE)
                .indent(line.isPart() ? 2 : 0)
                .wrapText(true)
                .borderStyle(FormPage.BORDER)
                .set();
        text(
                row,
                MEASURE,
                language.equals("en")
                        ? line.indicator().unit().labelEn()
                        : line.indicator().unit().symbol());
        sheet.style(row, MEASURE)
                .horizontalAlignment(FormPage.MIDDLE)
                .verticalAlignment(FormPage.MIDDLE)
                .wrapText(true)
                .borderStyle(FormPage.BORDER)
                .set();
        figure(row, BEFORE, known.before(line.cell()), line);
        figure(row, TARGET, known.target(line.cell()), line);
        if (line.isAsked()) {
            // only what is asked has a code, by which it is read
            text(row, CODE, line.cell().toString());
            @Nullable BigDecimal filled = known.filled(line.cell());
            if (filled != null) {
                sheet.value(row, VALUE, filled);
            }
            sheet.style(row, VALUE)
                    .fillColor(INPUT)
                    .format(line.format())
                    .borderStyle(FormPage.BORDER)
                    .horizontalAlignment("right")
                    .verticalAlignment(FormPage.MIDDLE)
                    .protectionOption(ProtectionOption.LOCKED, false)
                    .set();
            words(row, ACCURACY, FormPage.MIDDLE);
            words(row, EXPLANATION, "left");
            sheet.range(row, ACCURACY, row, ACCURACY)
                    .validateWithListByFormula("\"" + FormWords.ACCURACIES.in(language) + "\"");
        } else {
            for (int column : List.of(VALUE, ACCURACY, EXPLANATION)) {
                sheet.style(row, column)
                        .fillColor(GREY)
                        .borderStyle(FormPage.BORDER)
                        .set();
            }
        }
        sheet.style(row, CODE)
                .fontColor(FAINT)
                .fontSize(CODE_SIZE)
                .verticalAlignment(FormPage.MIDDLE)
                .wrapText(true)
                .borderStyle(FormPage.BORDER)
                .set();
        check(row, line);
    }

    /** A cell for what is said about a figure. */
    private void words(int row, int column, String alignment) {
        sheet.style(row, column)
                .fillColor(INPUT)
                .format("@")
                .wrapText(true)
                .borderStyle(FormPage.BORDER)
                .horizontalAlignment(alignment)
                .verticalAlignment(FormPage.MIDDLE)
                .protectionOption(ProtectionOption.LOCKED, false)
                .set();
    }

    private static double height(FormLine line) {
        double name = TextSize.lines(line.name(), WIDTHS[NAME]) * FormPage.LINE_HEIGHT;
        double code = TextSize.lines(line.cell().toString(), CODE_CHARACTERS) * CODE_HEIGHT;
        return Math.max(name, code);
    }

    private void figure(int row, int column, @Nullable BigDecimal figure, FormLine line) {
        if (figure != null) {
            sheet.value(row, column, figure);
        }
        sheet.style(row, column)
                .format(line.format())
                .verticalAlignment(FormPage.MIDDLE)
                .borderStyle(FormPage.BORDER)
                .set();
    }

    /** The total less its parts, once all are there; of several partitions that of the first which does not add up. */
    private void check(int row, FormLine line) {
        sheet.style(row, CHECK)
                .format(line.format())
                .verticalAlignment(FormPage.MIDDLE)
                .borderStyle(FormPage.BORDER)
                .set();
        if (line.partitions().isEmpty()) {
            return;
        }
        String total = cell(row - FIRST);
        String differing = "0";
        String complete = "";
        for (int i = line.partitions().size() - 1; i >= 0; i--) {
            List<Integer> at = line.partitions().get(i);
            String parts = at.stream().map(FormSheet::cell).collect(Collectors.joining(","));
            String isThere = "COUNT(" + parts + ")=" + at.size();
            // sums of binary fractions are not exact
            String difference =
                    "ROUND(" + total + "-SUM(" + parts + ")," + line.indicator().decimals() + ")";
            complete = isThere + (complete.isEmpty() ? "" : "," + complete);
            differing = "IF(AND(" + isThere + ",ABS(" + difference + ")>0)," + difference + "," + differing + ")";
        }
        sheet.formula(row, CHECK, "IF(AND(ISNUMBER(" + total + "),OR(" + complete + "))," + differing + ",\"\")");
        // the expression must have nothing that XML escapes
        sheet.range(row, CHECK, row, CHECK)
                .style()
                .fillColor(RED)
                .set(new ConditionalFormattingExpressionRule("ABS(N($F$" + (row + 1) + "))>0", true));
    }

    private static String cell(int line) {
        return "E" + (FIRST + line + 1);
    }
}
