package org.unionstat.batch.aggregate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.unionstat.batch.warehouse.FormTables;
import org.unionstat.batch.warehouse.Statement;
import org.unionstat.batch.warehouse.SumTables;
import org.unionstat.batch.warehouse.Warehouse;

/**
 * Adds up what the lowest units report on a form: one pass over its wide table to the nodes right above them, one more to all
 * nodes above those.
 *
 * <p>A node that is nothing but such a sum gets its row in the form's sum table here. To the others, which report for themselves
 * or have such nodes below, the sums are only a contribution.
 */
final class WideSums {

    private final Warehouse warehouse;
    private final SumTables tables;
    private final BigDecimal completeFrom;

    WideSums(Warehouse warehouse, BigDecimal completeFrom) {
        this.warehouse = warehouse;
        this.tables = new SumTables(warehouse);
        this.completeFrom = completeFrom;
    }

    /** Makes sure that sums can be kept; a table may not be widened after rows of it were deleted in the same transaction. */
    void ensure(List<String> forms) {
        forms.stream().filter(f -> !tables.columns(f).isEmpty()).forEach(tables::ensure);
    }

    /** Forgets the sums of a period. */
    void clear(PeriodRow period) {
        for (String form : tables.forms()) {
            prepare("clear_sum", form, period).run();
        }
    }

    /** Adds up one form. */
    void addUp(String form, PeriodRow period) {
        List<Map<String, String>> cells = tables.columns(form);
        if (cells.isEmpty()) {
            return;
        }
        prepare("lift", form, period).run();
        prepare("lowest", form, period).run();
        lowest(form, period, cells);
        prepare("raised", form, period).listing("cells", cells).run();
        prepare("contributed", form, period).listing("cells", cells).run();
        prepare("summed", form, period)
                .with("complete_from", completeFrom)
                .listing("cells", cells)
                .run();
        TieOutException.check(
                period.code(), prepare("tie_out_sum", form, period).listing("cells", cells));
    }

    /** Where the lowest units are all alike, their number is their weight, and no figure need be looked at before it is added. */
    private void lowest(String form, PeriodRow period, List<Map<String, String>> cells) {
        boolean[] differ = new boolean[3];
        prepare("lowest_differ", form, period).each(r -> {
            differ[0] = r.flag("in_time");
            differ[1] = r.flag("in_being_asked");
            differ[2] = r.flag("in_weight");
        });
        boolean chosen = differ[1] || prepare("adjusted", form, period).number() > 0;
        List<Map<String, String>> added = new ArrayList<>();
        for (Map<String, String> cell : cells) {
            Map<String, String> each = new LinkedHashMap<>(cell);
            if (!differ[0]) {
                each.put("value", cell.getOrDefault("column", ""));
            }
            String value = each.getOrDefault("value", "");
            each.put(
                    "weight",
                    differ[2]
                            ? "coalesce(sum(case when " + value
                                    + " is not null and kind <> 'ADJUSTMENT' then weight end), 0)::decimal(18, 2)"
                            : "null::decimal(18, 2)");
            each.put(
                    "answer",
                    chosen ? "case when weight is not null and kind <> 'ADJUSTMENT' then " + value + " end" : value);
            added.add(each);
        }
        prepare("lowest_sum", form, period).listing("cells", added).run();
    }

    /** Hands on the sums that rates are made of. */
    void parts(PeriodRow period) {
        for (String form : tables.forms()) {
            String parts = tables.parts(form, "period_id = " + period.id());
            if (!parts.isEmpty()) {
                prepare("part_sum", form, period).naming("figures", parts).run();
            }
        }
    }

    private Statement prepare(String file, String form, PeriodRow period) {
        String from = file.equals("lowest_sum") ? FormTables.table(form) : SumTables.table(form);
        return warehouse
                .sql("intermediate/" + file)
                .naming("table", from)
                .with("form", form)
                .with("period", period.id());
    }
}
