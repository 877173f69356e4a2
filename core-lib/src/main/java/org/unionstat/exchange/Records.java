package org.unionstat.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.unionstat.indicator.Indicator;
import org.unionstat.outcome.Place;
import org.unionstat.quantity.FigureReading;
import org.unionstat.quantity.Quantity;
import org.unionstat.rule.Finding;
import org.unionstat.rule.StructureRule;
import org.unionstat.rule.StructureRule.Wording;
import org.unionstat.submission.Observation;
import org.unionstat.submission.ObservationState;
import org.unionstat.submission.SubmissionKey;

/** Takes the header and the records of a table and hands figures and problems to the batch. */
final class Records implements Table.Visitor {

    /** A name with a unit of measure that is not the indicator's own: 经费收入（万元）. */
    private static final Pattern MEASURED = Pattern.compile("(.+)[(（]([^()（）]+)[)）]");

    private final BatchBuilder batch;
    private final RowHeadReader heads;
    private final CellNames names;
    private final SeriesFigures figures;
    private final Measures measures;
    private final Totals totals = new Totals();
    private final List<String> hidden = new ArrayList<>();
    private final List<WideColumn> wideColumns = new ArrayList<>();
    private final List<RowHead> ofForm = new ArrayList<>();
    private final List<NumberedRecord> heading;
    private @Nullable Layout layout;
    private @Nullable LedgerLines ledger;
    private boolean isForm;

    Records(
            BatchBuilder batch,
            RowHeadReader heads,
            CellNames names,
            SeriesFigures figures,
            List<NumberedRecord> heading) {
        this.batch = batch;
        this.heads = heads;
        this.names = names;
        this.figures = figures;
        this.heading = heading;
        this.measures = new Measures(batch, figures, heading);
    }

    @Override
    public boolean header(int row, List<String> header) {
        Layout found = Layout.of(header);
        layout = found;
        if (!found.missing().isEmpty()) {
            batch.problem(withoutColumns(header, batch.place(row, 0)));
            return false;
        }
        for (int position : found.repeated()) {
            headerProblem(
                    StructureRule.DUPLICATE,
                    row,
                    position,
                    header.get(position),
                    new Wording("每列只出现一次", "each column once"));
        }
        if (found.shape() == Layout.Shape.LEDGER) {
            LedgerLines lines = new LedgerLines(batch, heads, names, figures, heading, new NumberedRecord(row, header));
            if (lines.isNobodys()) {
                batch.problem(without(List.of(Column.UNIT_CODE), header, batch.place(row, 0)));
                return false;
            }
            ledger = lines;
        }
        if (found.isWide()) {
            found.indicators().forEach((position, name) -> wideColumn(row, position, name));
        }
        return true;
    }

    /** The problem of a header that lacks what every table must have. */
    static Finding withoutColumns(List<String> header, Place place) {
        return without(Layout.of(header).missing(), header, place);
    }

    private static Finding without(List<Column> missing, List<String> header, Place place) {
        return StructureRule.MISSING_COLUMN.finding(
                "", "", Shown.of(String.join(", ", header)), Wording.of(Column.codes(missing)), place);
    }

    /** All rows are those of one form: whose they are is read, and told where it is wrong, once. */
    @Override
    public void form(FormMark mark) {
        if (ledger != null) {
            // each of its records says whose it is
            return;
        }
        isForm = true;
        List<String> head = List.of(mark.unit(), mark.period());
        heads.read(new Row(
                        batch.place(0, 0),
                        1,
                        head,
                        Layout.of(Column.WIDE.stream().map(Column::code).toList())))
                .ifPresent(ofForm::add);
    }

    private void wideColumn(int row, int position, String name) {
        CellNames.Meaning meaning = names.meaning(name, "");
        NamedCell cell = meaning.cell();
        if (cell != null) {
            wideColumns.add(new WideColumn(position, cell, ""));
            return;
        }
        Matcher measured = MEASURED.matcher(name.strip());
        NamedCell base =
                measured.matches() ? names.meaning(measured.group(1), "").cell() : null;
        if (base != null && measures.fits(measured.group(2), base.indicator())) {
            wideColumns.add(new WideColumn(position, base, measured.group(2)));
        } else {
            headerProblem(StructureRule.UNKNOWN_INDICATOR, row, position, name, meaning.expected());
        }
    }

    @Override
    public void hidden(int row) {
        hidden.add(String.valueOf(row));
    }

    /** Says at the end what people should know of the table. */
    void end() {
        if (ledger != null) {
            ledger.end();
        }
        if (!hidden.isEmpty()) {
            batch.problem(StructureRule.HIDDEN_ROWS.finding(
                    "",
                    "",
                    Shown.of(String.join(", ", hidden)),
                    new Wording("取消隐藏或删除", "none hidden"),
                    batch.place(Integer.parseInt(hidden.get(0)), 0)));
        }
    }

    private void headerProblem(StructureRule rule, int row, int position, String found, Wording expected) {
        batch.problemOfAll(rule.finding("", "", Shown.of(found), expected, batch.place(row, position + 1)));
    }

    @Override
    public void record(int number, List<String> fields) {
        Layout known = layout;
        if (known == null) {
            throw new IllegalStateException("a record before the header");
        }
        Row row = new Row(batch.place(0, 0), number, fields, known);
        if (isForm
                && row.text(Column.INDICATOR).isEmpty()
                && row.text(Column.VALUE).isEmpty()) {
            return;
        }
        if (Lines.isRemark(fields)) {
            batch.problem(StructureRule.NOT_DATA.finding(
                    "",
                    "",
                    Shown.of(Lines.labels(fields)),
                    new Wording("表尾的签章或说明", "a line for signatures or remarks"),
                    row.place()));
            return;
        }
        if (fields.size() != known.width()) {
            heads.ragged(row);
            return;
        }
        LedgerLines lines = ledger;
        if (lines != null) {
            lines.line(row);
            return;
        }
        if (known.isWide()
                && (Lines.isTotal(row.text(Column.UNIT_CODE)) || Lines.isTotal(row.text(Column.UNIT_NAME)))) {
            total(row);
            return;
        }
        Optional<RowHead> head = isForm ? ofForm.stream().findFirst() : heads.read(row);
        if (!known.isWide()) {
            longRecord(row, head);
        } else if (head.isPresent()) {
            wideColumns.forEach(column -> wideCell(row, head.get(), column));
        } else {
            wideColumns.forEach(
                    c -> strayCell(row, row.fields().get(c.position), c.cell.indicator(), row.place(c.position)));
        }
    }

    /** What stands in a record of nobody is looked at all the same, so that its sender learns of everything at once. */
    private void strayCell(Row row, String text, Indicator indicator, Place place) {
        if (figures.readAny(text, indicator) instanceof FigureReading.Refused why) {
            batch.problem(notAFigure(
                    Shown.text(row.text(Column.UNIT_CODE)), Shown.text(row.text(Column.PERIOD)), text, why, place));
        }
    }

    /** A total inside the table is compared with the rows above it, and never taken as anyone's figure. */
    private void total(Row row) {
        totals.head()
                .ifPresent(head -> wideColumns.forEach(column -> {
                    FigureReading stated = reading(row, head, column);
                    if (stated instanceof FigureReading.Figure figure) {
                        totals.differing(column.position, figure.quantity())
                                .ifPresent(sum -> batch.problemOfAll(StructureRule.TOTAL_DIFFERS.finding(
                                        "",
                                        head.period().code(),
                                        Wording.of(figure.quantity().value().toPlainString()),
                                        Wording.of(sum.toPlainString()),
                                        row.place(column.position))));
                    }
                }));
        totals.close();
    }

    private FigureReading reading(Row row, RowHead head, WideColumn column) {
        String text = row.fields().get(column.position);
        String measured = measures.of(text, column.cell.indicator(), head, column.measure);
        return figures.read(measured, column.cell.indicator(), head);
    }

    private void wideCell(Row row, RowHead head, WideColumn column) {
        SubmissionKey key = head.key(column.cell.form());
        String text = row.fields().get(column.position);
        Place place = row.place(column.position);
        FigureReading reading = reading(row, head, column);
        if (head.corrects() && reading instanceof FigureReading.Blank) {
            // a correction is about the cells that are filled in
            return;
        }
        totals.add(column.position, column.cell.indicator(), head, reading);
        if (reading instanceof FigureReading.Refused why) {
            problem(head, key, notAFigure(head, text, why, place));
        } else {
            // a note is about what is filled in
            String note = reading instanceof FigureReading.Blank ? "" : row.text(Column.NOTE);
            add(row, head, column.cell, observation(column.cell, reading, null, head, note, place));
        }
    }

    private void longRecord(Row row, Optional<RowHead> head) {
        CellNames.Meaning meaning = names.meaning(row.text(Column.INDICATOR), row.text(Column.CATEGORY));
        NamedCell cell = meaning.cell();
        if (cell == null) {
            unknownCell(row, head, meaning);
        } else if (head.isPresent()) {
            longCell(row, head.get(), cell);
        } else {
            Column column = row.text(Column.VALUE_TEXT).isEmpty() ? Column.VALUE : Column.VALUE_TEXT;
            strayCell(row, row.text(column), cell.indicator(), row.place(Column.VALUE));
        }
    }

    private void unknownCell(Row row, Optional<RowHead> head, CellNames.Meaning meaning) {
        StructureRule rule = meaning.rule() == null ? StructureRule.UNKNOWN_INDICATOR : meaning.rule();
        Column column = rule == StructureRule.UNKNOWN_CATEGORY ? Column.CATEGORY : Column.INDICATOR;
        Finding finding = rule.finding(
                Shown.text(row.text(Column.UNIT_CODE)),
                Shown.text(row.text(Column.PERIOD)),
                Shown.of(row.text(column)),
                meaning.expected(),
                row.place(column));
        if (head.isPresent()) {
            batch.problem(head.get().unit(), head.get().period(), finding);
        } else {
            batch.problem(finding);
        }
    }

    private void longCell(Row row, RowHead head, NamedCell cell) {
        SubmissionKey key = head.key(cell.form());
        ReportedFigure reported = new ReportedFigure(
                row,
                (rule, column, found, expected) -> problem(
                        head,
                        key,
                        rule.finding(head.unit(), head.period().code(), Shown.of(found), expected, row.place(column))));
        @Nullable LocalDate asOf = reported.asOf().orElse(null);
        Column column = row.text(Column.VALUE_TEXT).isEmpty() ? Column.VALUE : Column.VALUE_TEXT;
        String text = measures.of(row.text(column), cell.indicator(), head, "");
        FigureReading reading = figures.read(text, cell.indicator(), head);
        FigureReading upper = figures.read(row.text(Column.UPPER), cell.indicator(), head);
        Place place = row.place(Column.VALUE);
        if (reading instanceof FigureReading.Refused why) {
            problem(head, key, notAFigure(head, text, why, place));
            return;
        }
        if (reading instanceof FigureReading.Figure figure) {
            Optional<Quantity> qualified = reported.qualified(figure.quantity(), upper);
            if (qualified.isEmpty()) {
                return;
            }
            reading = figure.with(qualified.get());
            if (column == Column.VALUE_TEXT && !isSaidTwice(row, head, cell, figure.quantity())) {
                problem(head, key, notAFigure(head, row.text(Column.VALUE), sameAs(text), place));
                return;
            }
        }
        add(row, head, cell, observation(cell, reading, asOf, head, row.text(Column.NOTE), place));
    }

    /** Whether the decimal beside a printed figure is the same figure. */
    private boolean isSaidTwice(Row row, RowHead head, NamedCell cell, Quantity printed) {
        FigureReading value =
                figures.read(measures.of(row.text(Column.VALUE), cell.indicator(), head, ""), cell.indicator(), head);
        return value instanceof FigureReading.Blank
                || (value instanceof FigureReading.Figure figure
                        && figure.quantity().value().compareTo(printed.value()) == 0);
    }

    private static FigureReading.Unreadable sameAs(String text) {
        return new FigureReading.Unreadable(
                "与 value_text 相同：" + Shown.text(text), "the same as value_text: " + Shown.text(text));
    }

    private void add(Row row, RowHead head, NamedCell cell, Observation observation) {
        if (head.isCertain()) {
            SubmissionKey key = head.key(cell.form());
            batch.add(key, observation, cell.name());
            batch.corrects(key, head.corrects(), row.place(Column.ACTION));
            batch.say(key, row.text(Column.REASON), row.text(Column.EXPLANATION));
        }
    }

    private void problem(RowHead head, SubmissionKey key, Finding finding) {
        if (head.isCertain()) {
            batch.problem(key, finding);
        } else {
            batch.problem(head.unit(), head.period(), finding);
        }
    }

    private static Finding notAFigure(RowHead head, String text, FigureReading.Refused why, Place place) {
        return notAFigure(head.unit(), head.period().code(), text, why, place);
    }

    private static Finding notAFigure(String unit, String period, String text, FigureReading.Refused why, Place place) {
        Wording expected = text.startsWith("=")
                ? new Wording("公式算出的值（请用电子表格软件打开并保存）", "the formula's value (open the workbook and save it)")
                : new Wording(why.expectedZh(), why.expectedEn());
        return StructureRule.NOT_A_FIGURE.finding(unit, period, Shown.of(text), expected, place);
    }

    private static Observation observation(
            NamedCell cell, FigureReading reading, @Nullable LocalDate asOf, RowHead head, String note, Place place) {
        if (reading instanceof FigureReading.Figure figure) {
            return new Observation(
                    cell.cell(), ObservationState.REPORTED, figure.quantity(), asOf, head.flags(), note, place);
        }
        ObservationState state =
                reading instanceof FigureReading.Masked ? ObservationState.MASKED : ObservationState.BLANK;
        return new Observation(cell.cell(), state, null, asOf, head.flags(), note, place);
    }

    /** The position of a column in a wide table, the cell that it holds and the unit of measure that its name gives. */
    private record WideColumn(int position, NamedCell cell, String measure) {}
}
