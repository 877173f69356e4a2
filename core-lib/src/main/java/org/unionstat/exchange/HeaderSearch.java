package org.unionstat.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.outcome.Place;
import org.unionstat.rule.StructureRule;
import org.unionstat.rule.StructureRule.Wording;

/**
 * Finds the table in what people send: the header need not be the first row and may have two, with groups of columns in the
 * upper one. What stands above it is the heading.
 */
final class HeaderSearch implements Table.Visitor {

    /** A header is looked for in so many rows. */
    private static final int FARTHEST = 30;

    private static final Set<String> WHOLE = Set.of("合计", "合計", "总数", "總數", "总计", "總計", "小计", "小計", "计", "計", "total");

    private final Catalogue catalogue;
    private final BatchBuilder batch;
    private final Function<List<NumberedRecord>, Records> tables;
    private final List<Headless> headless = new ArrayList<>();
    private boolean isFound;
    private final List<NumberedRecord> above = new ArrayList<>();
    private @Nullable NumberedRecord header;
    private @Nullable Records table;
    private boolean isSheet;
    private boolean wanted = true;
    private int width;
    private @Nullable FormMark form;
    /** What is said once of all rows: by a form whose they are and of when, by a heading of when. */
    private List<String> said = List.of();

    /**
     * A search.
     *
     * @param catalogue what names mean
     * @param batch takes what is wrong
     * @param tables makes the taker of a table with a heading
     */
    HeaderSearch(Catalogue catalogue, BatchBuilder batch, Function<List<NumberedRecord>, Records> tables) {
        this.catalogue = catalogue;
        this.batch = batch;
        this.tables = tables;
    }

    @Override
    public void sheet(String name) {
        endTable();
        isSheet = true;
        wanted = true;
        form = null;
        batch.sheet(name);
    }

    @Override
    public void form(FormMark mark) {
        FormMark now = mark.now(catalogue);
        if (mark.equals(now)) {
            form = mark;
            return;
        }
        wanted = false;
        isFound = true;
        boolean older = !mark.version().equals(now.version());
        batch.problem(StructureRule.OTHER_FORM.finding(
                mark.unit(),
                mark.period(),
                Wording.of(mark.form() + " " + (older ? mark.version() : mark.checksum())),
                older
                        ? new Wording(
                                now.version() + "（请用 template 重新生成）", now.version() + " (make it anew with template)")
                        : new Wording("未经改动的隐藏页", "the hidden sheet as it was made"),
                batch.place(1, 1)));
    }

    @Override
    public void hidden(int row) {
        if (table != null) {
            table.hidden(row);
        }
    }

    @Override
    public boolean header(int row, List<String> names) {
        record(row, names);
        return true;
    }

    @Override
    public void record(int row, List<String> fields) {
        if (!wanted) {
            return;
        }
        if (table != null) {
            pass(row, fields);
        } else if (header != null) {
            begin(row, fields);
        } else if (above.size() < FARTHEST) {
            NumberedRecord read = new NumberedRecord(row, withSaid(fields));
            Layout layout = Layout.of(read.fields());
            if (layout.missing().isEmpty() && (form == null || !layout.isWide())) {
                header = read;
            } else {
                above.add(new NumberedRecord(row, fields));
            }
        }
    }

    /** A header with the columns that its rows lack because it is said once: those of a form, or the period of a heading. */
    private List<String> withSaid(List<String> fields) {
        FormMark mark = form;
        if (mark != null) {
            said = List.of(mark.unit(), mark.period());
            return joined(fields, List.of(Column.UNIT_CODE.code(), Column.PERIOD.code()));
        }
        boolean lacksPeriod = Layout.of(fields).missing().equals(List.of(Column.PERIOD));
        said = lacksPeriod ? Lines.period(above).map(List::of).orElse(List.of()) : List.of();
        return said.isEmpty() ? fields : joined(fields, List.of(Column.PERIOD.code()));
    }

    private static List<String> joined(List<String> fields, List<String> more) {
        return Stream.concat(fields.stream(), more.stream()).toList();
    }

    private void begin(int row, List<String> fields) {
        NumberedRecord main = required(header);
        if (isLower(main, fields)) {
            start(combined(main.fields(), fields));
        } else {
            start(main.fields());
            pass(row, fields);
        }
    }

    private static NumberedRecord required(@Nullable NumberedRecord record) {
        if (record == null) {
            throw new IllegalStateException("no header yet");
        }
        return record;
    }

    private void start(List<String> names) {
        NumberedRecord main = required(header);
        List<String> whole = names;
        if (!above.isEmpty() && isUpper(above.get(above.size() - 1), main)) {
            whole = combined(above.remove(above.size() - 1).fields(), names);
        }
        width = whole.size();
        FormMark mark = form;
        Records found = tables.apply(mark == null ? List.copyOf(above) : List.of());
        table = found;
        isFound = true;
        wanted = found.header(main.number(), whole);
        if (mark != null) {
            found.form(mark);
        }
    }

    /** A row below the header that names parts of its columns: nothing below the unit and the period, and no figure. */
    private static boolean isLower(NumberedRecord main, List<String> fields) {
        Layout layout = Layout.of(main.fields());
        return layout.isWide()
                && Column.WIDE.stream()
                        .allMatch(c -> at(fields, layout.position(c)).isEmpty())
                && fields.stream().anyMatch(f -> !f.isBlank())
                && fields.stream().noneMatch(f -> f.chars().anyMatch(c -> c >= '0' && c <= '9'))
                && !Lines.isRemark(fields);
    }

    /** A row above the header that names groups of its columns: nothing above the unit and the period. */
    private static boolean isUpper(NumberedRecord upper, NumberedRecord main) {
        Layout layout = Layout.of(main.fields());
        return layout.isWide()
                && upper.number() == main.number() - 1
                && at(upper.fields(), 0).isEmpty()
                && Column.WIDE.stream()
                        .allMatch(c -> at(upper.fields(), layout.position(c)).isEmpty())
                && upper.fields().stream().anyMatch(f -> !f.isBlank());
    }

    private static String at(List<String> fields, int position) {
        return position >= 0 && position < fields.size() ? fields.get(position).strip() : "";
    }

    private List<String> combined(List<String> upper, List<String> lower) {
        List<String> names = new ArrayList<>();
        String group = "";
        for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
            String part = at(lower, i);
            group = at(upper, i).isEmpty() && !part.isEmpty() ? group : at(upper, i);
            names.add(combined(group, part));
        }
        return names;
    }

    private String combined(String group, String part) {
        if (group.isEmpty() || part.isEmpty()) {
            return group + part;
        }
        String whole = group + "[" + part + "]";
        if (WHOLE.contains(part)) {
            return group;
        }
        boolean alone =
                Column.named(part).isPresent() || catalogue.resolve(part).isClear();
        return alone && !catalogue.resolve(whole).isClear() ? part : whole;
    }

    private void pass(int row, List<String> fields) {
        Records found = table;
        if (wanted && found != null) {
            found.record(row, joined(isSheet ? fitted(fields, width - said.size()) : fields, said));
        }
    }

    /** A sheet has no end of a row: blanks are added or left out. */
    private static List<String> fitted(List<String> fields, int width) {
        List<String> fitted = new ArrayList<>(fields);
        while (fitted.size() < width) {
            fitted.add("");
        }
        while (fitted.size() > width && fitted.get(fitted.size() - 1).isBlank()) {
            fitted.remove(fitted.size() - 1);
        }
        return fitted;
    }

    /** A table without a header: the row that comes nearest, and where it stands. */
    private record Headless(NumberedRecord nearest, Place place) {}

    /** Ends the file: a table without a header is a problem where there is none with one. */
    void end() {
        endTable();
        for (Headless each : headless) {
            if (isFound) {
                batch.problem(StructureRule.NOT_DATA.finding(
                        "",
                        "",
                        Wording.of(each.place.sheet()),
                        new Wording("工作表没有表头", "the sheet has no header"),
                        each.place));
            } else {
                batch.problem(Records.withoutColumns(each.nearest.fields(), each.place));
            }
        }
    }

    private void endTable() {
        if (table == null && header != null) {
            start(header.fields());
        }
        Records found = table;
        if (found != null) {
            found.end();
        } else if (!above.isEmpty()) {
            NumberedRecord nearest = above.stream()
                    .max(Comparator.comparingLong(this::names).thenComparingInt(r -> -r.number()))
                    .orElseThrow();
            headless.add(new Headless(nearest, batch.place(nearest.number(), 0)));
        }
        above.clear();
        header = null;
        table = null;
    }

    private long names(NumberedRecord record) {
        return record.fields().stream()
                .filter(f -> Column.inLedger(f).isPresent() || catalogue.isName(f))
                .count();
    }
}
