package org.unionstat.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which column of a table is what, found from its header.
 *
 * @param width how many columns the header has
 * @param isLong whether each record is one figure; else each record is one unit
 * @param columns the positions of the columns that are no indicators, from 0
 * @param indicators the headers of the other columns by position
 * @param missing obligatory columns that are not there
 * @param repeated positions of columns whose name an earlier column has already
 */
record Layout(
        int width,
        boolean isLong,
        Map<Column, Integer> columns,
        Map<Integer, String> indicators,
        List<Column> missing,
        List<Integer> repeated) {

    static Layout of(List<String> header) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        Map<Integer, String> others = new LinkedHashMap<>();
        List<Integer> repeated = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            Optional<Column> column = Column.named(name);
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
        boolean isLong = columns.containsKey(Column.INDICATOR)
                || columns.containsKey(Column.VALUE)
                || columns.keySet().stream().noneMatch(Column.WIDE::contains);
        List<Column> missing = (isLong ? Column.LONG : Column.WIDE)
                .stream().filter(c -> !columns.containsKey(c)).toList();
        return new Layout(header.size(), isLong, columns, others, missing, repeated);
    }

    int position(Column column) {
        return columns.getOrDefault(column, -1);
    }
}
