package org.unionstat.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table is what, found from its header.
 *
 * @param width how many columns the header has
 * @param shape what each record is
 * @param columns the positions of the columns that are no indicators, from 0
 * @param indicators the headers of the other columns by position
 * @param missing obligatory columns that are not there
 * @param repeated positions of columns whose name an earlier column has already
 */
record Layout(
        int width,
        Shape shape,
        Map<Column, Integer> columns,
        Map<Integer, String> indicators,
        List<Column> missing,
        List<Integer> repeated) {

    /** What a record of a table is. */
    enum Shape {
        /** One figure. */
        LONG,
        /** All figures of a unit. */
        WIDE,
        /** Something that a union did on a day. */
        LEDGER
    }

    static Layout of(List<String> header) {
        return isLedger(header) ? of(header, Shape.LEDGER) : of(header, null);
    }

    private static boolean isLedger(List<String> header) {
        List<Column> columns =
                header.stream().flatMap(name -> Column.inLedger(name).stream()).toList();
        return columns.containsAll(Column.LEDGER)
                && !columns.contains(Column.VALUE)
                && (columns.contains(Column.COUNT) || columns.contains(Column.AMOUNT));
    }

    private static Layout of(List<String> header, @Nullable Shape known) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        Map<Integer, String> others = new LinkedHashMap<>();
        List<Integer> repeated = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            Optional<Column> column = known == Shape.LEDGER ? Column.inLedger(name) : Column.named(name);
            boolean again =
                    column.isPresent() ? columns.putIfAbsent(column.get(), i) != null : others.containsValue(name);
            if (again) {
                repeated.add(i);
            } else if (column.isEmpty()) {
                others.put(i, name);
            }
        }
        Integer name = columns.get(Column.UNIT_NAME);
        if (name != null) {
            columns.putIfAbsent(Column.UNIT_CODE, name);
        }
        Shape shape = known == null ? shape(columns.keySet()) : known;
        List<Column> missing =
                required(shape).stream().filter(c -> !columns.containsKey(c)).toList();
        return new Layout(header.size(), shape, columns, others, missing, repeated);
    }

    private static Shape shape(Set<Column> columns) {
        boolean isLong = columns.contains(Column.INDICATOR)
                || columns.contains(Column.VALUE)
                || columns.stream().noneMatch(Column.WIDE::contains);
        return isLong ? Shape.LONG : Shape.WIDE;
    }

    private static List<Column> required(Shape shape) {
        return switch (shape) {
            case LONG -> Column.LONG;
            case WIDE -> Column.WIDE;
            case LEDGER -> Column.LEDGER;
        };
    }

    boolean isWide() {
        return shape == Shape.WIDE;
    }

    int position(Column column) {
        return columns.getOrDefault(column, -1);
    }
}
