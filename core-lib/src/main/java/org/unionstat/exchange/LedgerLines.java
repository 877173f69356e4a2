package org.unionstat.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.unionstat.indicator.Cell;
import org.unionstat.outcome.Place;
import org.unionstat.quantity.FigureReading;
import org.unionstat.quantity.Qualifier;
import org.unionstat.quantity.Quantity;
import org.unionstat.rule.StructureRule;
import org.unionstat.rule.StructureRule.Wording;
import org.unionstat.submission.Observation;
import org.unionstat.submission.ObservationKind;
import org.unionstat.submission.ObservationState;

/**
 * The lines of a ledger: what a union did on which day. They make its period, and every month, half-year and year in it that is
 * over, each figure being the sum of the lines of its days.
 *
 * <p>A ledger is a whole: what a line tells of counts once in its indicator, and once more in its category if it names one; an
 * indicator without any line in a month was 0 then; one line that cannot be read sends the whole ledger back. What is noted on a
 * line is not read.
 */
final class LedgerLines {

    /** What every record says, after these are added to it where the table has no such column. */
    private static final List<Column> HEAD = List.of(Column.UNIT_CODE, Column.PERIOD, Column.KIND);

    private final BatchBuilder batch;
    private final RowHeadReader heads;
    private final CellNames names;
    private final SeriesFigures figures;
    private final Measures measures;
    private final int headerRow;
    private final List<String> header;
    private final List<Column> added;
    private final Layout layout;
    private final Map<Column, String> usual;
    private final Map<Of, List<Row>> rows = new LinkedHashMap<>();

    /** Whose lines, over what period, as it is written. */
    private record Of(String unit, String period) {}

    /** A line that was read. */
    private record Line(Row row, LocalDate day, List<NamedCell> cells, BigDecimal value, Column column) {}

    LedgerLines(
            BatchBuilder batch,
            RowHeadReader heads,
            CellNames names,
            SeriesFigures figures,
            List<NumberedRecord> heading,
            NumberedRecord header) {
        this.batch = batch;
        this.heads = heads.ofWholeTable();
        this.names = names;
        this.figures = figures;
        this.measures = new Measures(batch, figures, heading);
        this.headerRow = header.number();
        this.header = header.fields();
        Layout own = Layout.of(header.fields());
        this.added = HEAD.stream().filter(c -> own.position(c) < 0).toList();
        List<String> whole = new ArrayList<>(header.fields());
        added.forEach(c -> whole.add(c.code()));
        this.layout = Layout.of(whole);
        this.usual = Map.of(
                Column.UNIT_CODE,
                Lines.unit(heading).or(heads::folder).orElse(""),
                Column.PERIOD,
                Lines.period(heading).orElse(""),
                Column.KIND,
                ObservationKind.OWN.name());
    }

    /** Whether nothing tells whose ledger it is. */
    boolean isNobodys() {
        return added.contains(Column.UNIT_CODE) && said(Column.UNIT_CODE).isEmpty();
    }

    private String said(Column column) {
        return usual.getOrDefault(column, "");
    }

    void line(Row row) {
        if (Lines.isTotal(row.text(Column.DATE))) {
            batch.problem(StructureRule.NOT_DATA.finding(
                    "",
                    "",
                    Shown.of(row.text(Column.DATE)),
                    new Wording("台账的合计行", "a total in a ledger"),
                    row.place()));
            return;
        }
        Row whole = withHead(row, said(Column.PERIOD));
        rows.computeIfAbsent(new Of(whole.text(Column.UNIT_CODE), whole.text(Column.PERIOD)), k -> new ArrayList<>())
                .add(whole);
    }

    private Row withHead(Row row, String period) {
        List<String> fields = new ArrayList<>(row.fields());
        added.forEach(c -> fields.add(c == Column.PERIOD ? period : said(c)));
        return new Row(row.table(), row.number(), fields, layout);
    }

    void end() {
        rows.forEach(this::book);
    }

    private void book(Of of, List<Row> lines) {
        Row first = lines.get(0);
        String period = of.period.isEmpty() ? year(lines) : of.period;
        List<String> fields = new ArrayList<>(first.fields());
        fields.set(layout.position(Column.PERIOD), period);
        Optional<RowHead> head = heads.read(new Row(first.table(), first.number(), fields, layout))
                .filter(RowHead::isCertain);
        head.ifPresent(whole -> {
            List<Line> read =
                    lines.stream().flatMap(row -> read(row, whole).stream()).toList();
            heads.over(whole).forEach(part -> add(part, read));
        });
    }

    /** Where nothing tells the period it is the year of most lines, so that a slip in a year is not a ledger of its own. */
    private static String year(List<Row> lines) {
        Map<Integer, Long> years = lines.stream()
                .flatMap(row -> Days.parse(row.text(Column.DATE)).stream())
                .collect(Collectors.groupingBy(LocalDate::getYear, Collectors.counting()));
        return years.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(e -> e.getKey().toString())
                .orElse("");
    }

    private Optional<Line> read(Row row, RowHead head) {
        Optional<LocalDate> day = day(row, head);
        CellNames.Meaning meaning = names.meaning(row.text(Column.INDICATOR), row.text(Column.CATEGORY));
        NamedCell cell = meaning.cell();
        if (cell == null) {
            StructureRule rule = meaning.rule() == null ? StructureRule.UNKNOWN_INDICATOR : meaning.rule();
            Column column = rule == StructureRule.UNKNOWN_CATEGORY ? Column.CATEGORY : Column.INDICATOR;
            problem(rule, row, head, column, row.text(column), meaning.expected());
            return Optional.empty();
        }
        if (!cell.indicator().addsUp()) {
            problem(
                    StructureRule.NOT_A_FLOW,
                    row,
                    head,
                    Column.INDICATOR,
                    row.text(Column.INDICATOR),
                    new Wording(
                            "按发生累计的指标；时点数、比率请用报表填报", "what adds up over time; report stocks and rates in a return"));
            return Optional.empty();
        }
        Column column = cell.indicator().unit().isMoney() ? Column.AMOUNT : Column.COUNT;
        Optional<BigDecimal> value = value(row, head, cell, column);
        return day.isEmpty() || value.isEmpty()
                ? Optional.empty()
                : Optional.of(new Line(row, day.get(), cells(cell), value.get(), column));
    }

    private Optional<LocalDate> day(Row row, RowHead head) {
        String text = row.text(Column.DATE);
        Optional<LocalDate> day = Days.parse(text);
        if (day.isEmpty()) {
            problem(StructureRule.UNKNOWN_CODE, row, head, Column.DATE, text, Days.EXPECTED);
        } else if (day.get().isAfter(heads.today())) {
            Wording latest = Wording.of(heads.today().toString());
            problem(StructureRule.FUTURE_PERIOD, row, head, Column.DATE, text, latest);
        } else if (!head.period().contains(day.get())) {
            Wording within = Wording.of(head.period().code());
            problem(StructureRule.OUTSIDE_PERIOD, row, head, Column.DATE, text, within);
        }
        return day;
    }

    private Optional<BigDecimal> value(Row row, RowHead head, NamedCell cell, Column column) {
        int position = row.layout().position(column);
        String text = row.text(column);
        String measure = position < 0 ? "" : Column.measure(header.get(position));
        FigureReading reading =
                figures.read(measures.of(text, cell.indicator(), head, measure), cell.indicator(), head);
        if (reading instanceof FigureReading.Figure figure && figure.quantity().qualifier() == Qualifier.EXACT) {
            return Optional.of(figure.quantity().value());
        }
        String unit = cell.indicator().unit().symbol();
        Wording expected = reading instanceof FigureReading.Refused why
                ? new Wording(why.expectedZh(), why.expectedEn())
                : new Wording(
                        column.code() + " 列中确切的数（" + unit + "）",
                        "an exact figure in the column " + column.code() + " ("
                                + cell.indicator().unit().labelEn() + ")");
        problem(StructureRule.NOT_A_FIGURE, row, head, column, text, expected);
        return Optional.empty();
    }

    /** What a line counts in. */
    private List<NamedCell> cells(NamedCell cell) {
        NamedCell total = cell.cell().category() == null
                ? null
                : names.meaning(cell.cell().indicator(), "").cell();
        return total == null ? List.of(cell) : List.of(total, cell);
    }

    private void add(RowHead part, List<Line> lines) {
        Map<Cell, NamedCell> cells = lines.stream()
                .flatMap(l -> l.cells.stream())
                .collect(
                        Collectors.toMap(NamedCell::cell, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        cells.values().forEach(cell -> {
            List<Line> own = lines.stream()
                    .filter(l -> part.period().contains(l.day))
                    .filter(l -> l.cells.stream().anyMatch(c -> c.cell().equals(cell.cell())))
                    .toList();
            batch.add(part.key(cell.form()), sum(cell, own, part), cell.cell().toString());
        });
    }

    private Observation sum(NamedCell cell, List<Line> lines, RowHead part) {
        BigDecimal sum = lines.stream().map(Line::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Observation(
                cell.cell(),
                ObservationState.REPORTED,
                Quantity.of(sum),
                null,
                part.flags(),
                lines.size() < 2 ? "" : "台账第" + numbers(lines) + "行",
                place(lines));
    }

    /** The cell of a single line; of several the first of them; where there is none the header. */
    private Place place(List<Line> lines) {
        if (lines.isEmpty()) {
            return batch.place(headerRow, 0);
        }
        Line first = lines.get(0);
        return lines.size() == 1 ? first.row.place(first.column) : first.row.place();
    }

    /** The numbers of rows, neighbours together: 2–4、7. */
    private static String numbers(List<Line> lines) {
        StringBuilder numbers = new StringBuilder();
        int from = 0;
        for (int i = 0; i < lines.size(); i++) {
            boolean goesOn = i + 1 < lines.size()
                    && lines.get(i + 1).row.number() == lines.get(i).row.number() + 1;
            if (!goesOn) {
                numbers.append(numbers.isEmpty() ? "" : "、")
                        .append(lines.get(from).row.number());
                numbers.append(from == i ? "" : "–" + lines.get(i).row.number());
                from = i + 1;
            }
        }
        return numbers.toString();
    }

    private void problem(StructureRule rule, Row row, RowHead head, Column column, String found, Wording expected) {
        batch.problemOfAll(
                rule.finding(head.unit(), head.period().code(), Shown.of(found), expected, row.place(column)));
    }
}
