package org.unionstat.batch.workbook;

import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Worksheet;
import org.unionstat.period.Period;
import org.unionstat.unit.Unit;

/** The units whose figures are not in a return that was made of those below. */
final class MissingSheet {

    private final Worksheet sheet;
    private final String language;

    MissingSheet(Worksheet sheet, String language) {
        this.sheet = sheet;
        this.language = language;
    }

    /** Writes the list; the counts say of each form how many units are expected and accepted. */
    void write(Unit unit, Period period, List<String> counts, List<MissingUnit> missing) {
        FormPage page = new FormPage(sheet, 8, 24, 44, 24, 14);
        page.title(FormWords.MISSING.in(language));
        String whose = String.format(Locale.ROOT, FormWords.UNIT.in(language), unit.name(), unit.code(), period.code());
        page.remark(1, whose, 0);
        page.remark(2, String.join("　", counts), 0);
        int header = 3;
        page.header(
                header, FormWords.OF_MISSING.stream().map(w -> w.in(language)).toList());
        for (int i = 0; i < missing.size(); i++) {
            MissingUnit each = missing.get(i);
            row(
                    header + 1 + i,
                    List.of(
                            String.valueOf(i + 1),
                            each.unit().code(),
                            each.unit().name(),
                            each.form().label().in(language),
                            each.state().in(language)));
        }
        page.print(header, 0, false);
        sheet.protect("unionstat");
    }

    private void row(int row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            sheet.inlineString(row, i, texts.get(i));
            sheet.style(row, i)
                    .borderStyle(FormPage.BORDER)
                    .verticalAlignment(FormPage.MIDDLE)
                    .wrapText(true)
                    .set();
        }
    }
}
