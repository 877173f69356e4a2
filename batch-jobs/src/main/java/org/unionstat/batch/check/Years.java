package org.unionstat.batch.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.unionstat.batch.warehouse.Row;
import org.unionstat.batch.warehouse.Statement;
import org.unionstat.batch.warehouse.Warehouse;

/**
 * A period with the one a year before; base is −1 where there is none. Openings are the periods that end on the day before, one of
 * the same length first, then the longest.
 */
record Years(
        int period,
        String code,
        String type,
        LocalDate start,
        LocalDate end,
        int base,
        String baseCode,
        List<Integer> openings) {

    static Years of(String code, Warehouse warehouse) {
        List<Years> all = warehouse.sql("intermediate/periods").list(Years::read);
        Years one = all.stream().filter(y -> y.code.equals(code)).findFirst().orElseThrow();
        int base = all.stream()
                .filter(y -> y.code.equals(one.baseCode))
                .mapToInt(Years::period)
                .findFirst()
                .orElse(-1);
        List<Integer> openings = all.stream()
                .filter(y -> y.end.equals(one.start.minusDays(1)))
                .sorted(Comparator.<Years, Boolean>comparing(y -> !y.type.equals(one.type))
                        .thenComparing(Years::start)
                        .thenComparing(Years::code))
                .map(Years::period)
                .toList();
        return new Years(one.period, code, one.type, one.start, one.end, base, one.baseCode, openings);
    }

    private static Years read(Row row) {
        return new Years(
                (int) row.number("period_id"),
                row.text("code"),
                row.text("type"),
                row.date("start_date").orElseThrow(),
                row.date("end_date").orElseThrow(),
                -1,
                row.text("base_code"),
                List.of());
    }

    /** A statement that asks for the period. */
    Statement in(String file, Warehouse warehouse) {
        return warehouse
                .sql("intermediate/" + file)
                .with("period", period)
                .with("base", base)
                .with("base_start", start.minusYears(1))
                .with("start", start)
                .with("end", end);
    }
}
