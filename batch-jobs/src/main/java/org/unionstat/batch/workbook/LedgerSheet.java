package org.unionstat.batch.workbook;

import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import org.unionstat.period.Period;
import org.unionstat.unit.Unit;

/** A ledger to be kept by a unit: a line for each thing done, with the day, what it counts as, and how much. */
final class LedgerSheet {

    private static final int HEADER = 3;
    private static final int FIRST = 4;
    private static final int LINES = 100;
    private static final int INDICATOR = 1;
    private static final List<String> FORMATS = List.of("yyyy-mm-dd", "@", "@", "#,##0", "#,##0.00", "@");

    private final Worksheet sheet;
    private final String language;

    LedgerSheet(Worksheet sheet, String language) {
        this.sheet = sheet;
        this.language = language;
    }

    /** Writes the sheet; what may be chosen as an indicator stands in a range of the hidden sheet. */
    void write(Unit unit, Period period, Range choices) {
        FormPage page = new FormPage(sheet, 14, 44, 20, 12, 16, 36);
        page.title(FormWords.LEDGER.in(language));
        String whose = String.format(Locale.ROOT, FormWords.UNIT.in(language), unit.name(), unit.code(), period.code());
        page.remark(1, whose, 0);
        page.remark(2, FormWords.LEDGER_HOW.in(language), 0);
        page.header(
                HEADER, FormWords.OF_LEDGERS.stream().map(w -> w.in(language)).toList());
        for (int column = 0; column < FORMATS.size(); column++) {
            sheet.range(FIRST, column, FIRST + LINES - 1, column)
                    .style()
                    .format(FORMATS.get(column))
                    .borderStyle(FormPage.BORDER)
                    .verticalAlignment(FormPage.MIDDLE)
                    .set();
        }
        for (int row = FIRST; row < FIRST + LINES; row++) {
            sheet.rowHeight(row, FormPage.LINE_HEIGHT + FormPage.AIR);
        }
        // a code or another name of an indicator is as good as what is chosen
        sheet.range(FIRST, INDICATOR, FIRST + LINES - 1, INDICATOR)
                .validateWithList(choices)
                .showErrorMessage(false);
        page.print(HEADER, 1, true);
        // else programs print only the lines that are filled in
        sheet.addNamedRange(sheet.range(0, 0, FIRST + LINES - 1, FORMATS.size() - 1), "_xlnm.Print_Area");
    }
}
