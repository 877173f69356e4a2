package org.unionstat.batch.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.unionstat.batch.warehouse.FormTables;
import org.unionstat.batch.warehouse.Row;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.indicator.Cell;
import org.unionstat.outcome.Place;
import org.unionstat.period.Period;
import org.unionstat.quantity.Qualifier;
import org.unionstat.quantity.Quantity;
import org.unionstat.rule.plausibility.Operand;
import org.unionstat.rule.plausibility.TwoYears;
import org.unionstat.rule.plausibility.UnitReturn;

/**
 * Returns that are looked at more closely beside those of the year before or of a peer, as the library takes them.
 *
 * <p>A return is read as one row; what is known of single figures beyond their number is read after it.
 */
final class SuspectReturns {

    /** So many returns are read at a time. */
    private static final int AT_ONCE = 2_000;

    private final Warehouse warehouse;
    private final Years years;
    private final String form;
    private final List<Map<String, String>> columns;
    private final Period period;
    private final @Nullable Period otherPeriod;
    private final List<Optional<Operands.Known>> cells;
    private final Map<Long, Integer> places = new HashMap<>();

    /**
     * The returns of a form.
     *
     * @param columns the columns of the form's table
     * @param other the code of the period of those that they are held against; may be empty
     */
    SuspectReturns(
            Warehouse warehouse,
            Workspace workspace,
            Years years,
            String form,
            List<Map<String, String>> columns,
            String other) {
        this.warehouse = warehouse;
        this.years = years;
        this.form = form;
        this.columns = columns;
        this.period = workspace.settings().calendar().parse(years.code()).orThrow();
        this.otherPeriod = workspace.settings().calendar().parse(other).value().orElse(null);
        Operands operands = new Operands(workspace);
        this.cells = columns.stream()
                .map(c -> operands.known(c.getOrDefault("text", "")))
                .toList();
        for (int i = 0; i < columns.size(); i++) {
            places.put(Long.valueOf(columns.get(i).getOrDefault("id", "")), i);
        }
    }

    /** A return with the one that it is held against, and the submissions that they came in. */
    record Suspect(TwoYears returns, String peerGroup, String now, String before) {

        String submission(boolean isNow) {
            return isNow ? now : before;
        }
    }

    /** Reads all, some at a time; returns without any figure are left out. */
    void read(Consumer<List<Suspect>> reader) {
        long all = warehouse.sql("intermediate/suspect_count").number();
        for (long first = 1; first <= all; first += AT_ONCE) {
            Reading reading = new Reading();
            each("suspect_column", first, reading::takeColumns);
            each("suspect_side", first, reading::takeReturn);
            each("suspect_detail", first, reading::takeDetail);
            reader.accept(reading.all());
        }
    }

    private void each(String file, long first, Consumer<Row> reader) {
        years.in(file, warehouse)
                .naming("table", FormTables.table(form))
                .listing("cells", columns)
                .with("first", first)
                .with("last", first + AT_ONCE - 1)
                .each(reader);
    }

    /** A return as it was read. */
    private record Side(
            String unit, Period period, String submission, String path, int line, Map<Cell, Operand> figures) {

        UnitReturn taken() {
            return new UnitReturn(unit, figures);
        }
    }

    /** Some returns that are being read. */
    private final class Reading {

        private final Map<Long, int[]> columnsByFile = new HashMap<>();
        private final Map<Long, Side> now = new LinkedHashMap<>();
        private final Map<Long, Side> before = new HashMap<>();
        private final Map<Long, String> peerGroups = new HashMap<>();

        void takeColumns(Row row) {
            int[] ofFile = new int[cells.size()];
            List<Long> ids = row.numbers("cells");
            List<Long> numbers = row.numbers("columns");
            for (int i = 0; i < ids.size(); i++) {
                Integer place = places.get(ids.get(i));
                if (place != null) {
                    ofFile[place] = numbers.get(i).intValue();
                }
            }
            columnsByFile.put(row.number("file_id"), ofFile);
        }

        void takeReturn(Row row) {
            boolean isBefore = row.flag("is_before");
            Side side = new Side(
                    row.text("unit_code"),
                    isBefore && otherPeriod != null ? otherPeriod : period,
                    row.text("submission_id"),
                    row.text("path"),
                    (int) row.number("line"),
                    new LinkedHashMap<>());
            int[] ofFile = columnsByFile.getOrDefault(row.number("file_id"), new int[cells.size()]);
            List<Optional<BigDecimal>> figures = row.decimals("figures");
            for (int i = 0; i < figures.size(); i++) {
                Operands.Known cell = cells.get(i).orElse(null);
                BigDecimal figure = figures.get(i).orElse(null);
                if (cell != null && figure != null) {
                    Quantity quantity = new Quantity(figure, null, Qualifier.EXACT);
                    Place place = new Place(side.path, "", side.line, ofFile[i]);
                    side.figures.put(cell.cell(), cell.operand(side.unit, side.period, quantity, place));
                }
            }
            (isBefore ? before : now).put(row.number("number"), side);
            peerGroups.put(row.number("number"), row.text("peer_group"));
        }

        void takeDetail(Row row) {
            Side side = (row.flag("is_before") ? before : now).get(row.number("number"));
            Integer index = places.get(row.number("cell_id"));
            if (side == null || index == null) {
                return;
            }
            String path = row.text("path").isEmpty() ? side.path : row.text("path");
            Place place = new Place(path, row.text("sheet"), (int) row.number("line"), (int) row.number("col"));
            BigDecimal upper = row.decimal("upper").orElse(null);
            Qualifier qualifier = Qualifier.valueOf(row.text("qualifier"));
            cells.get(index)
                    .ifPresent(cell -> side.figures.computeIfPresent(cell.cell(), (c, plain) -> {
                        BigDecimal value =
                                Objects.requireNonNull(plain.figure()).value();
                        return cell.operand(side.unit, side.period, new Quantity(value, upper, qualifier), place);
                    }));
        }

        List<Suspect> all() {
            List<Suspect> all = new ArrayList<>();
            now.forEach((number, side) -> {
                if (!side.figures.isEmpty()) {
                    Side found = before.get(number);
                    Side other = found == null || found.figures.isEmpty() ? null : found;
                    all.add(new Suspect(
                            new TwoYears(side.taken(), other == null ? null : other.taken()),
                            peerGroups.getOrDefault(number, ""),
                            side.submission,
                            other == null ? "" : other.submission));
                }
            });
            return all;
        }
    }
}
