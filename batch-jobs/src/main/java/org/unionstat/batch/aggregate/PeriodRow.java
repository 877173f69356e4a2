package org.unionstat.batch.aggregate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionstat.batch.warehouse.Row;

/** A period as the warehouse keeps it. */
record PeriodRow(
        int id,
        String code,
        LocalDate start,
        LocalDate end,
        @Nullable String base) {

    /** The period of a code. */
    static PeriodRow in(List<PeriodRow> periods, String code) {
        return periods.stream().filter(p -> p.code().equals(code)).findFirst().orElseThrow();
    }

    static PeriodRow of(Row row) {
        String base = row.text("base_code");
        return new PeriodRow(
                (int) row.number("period_id"),
                row.text("code"),
                row.date("start_date").orElseThrow(),
                row.date("end_date").orElseThrow(),
                base.isEmpty() ? null : base);
    }
}
