package org.unionstat.batch.aggregate;

import java.time.LocalDate;
import java.util.List;
import org.unionstat.batch.warehouse.FormTables;
import org.unionstat.batch.warehouse.Statement;
import org.unionstat.batch.warehouse.Warehouse;

/**
 * The figures of a base period in the tree of a later one, with the meaning of the library's {@code rollup.Rebasing}: only what
 * something happened to is looked at.
 */
final class Rebasing {

    private final Warehouse warehouse;
    private final FormTables forms;
    private final PeriodRow base;
    private final PeriodRow period;

    Rebasing(Warehouse warehouse, FormTables forms, PeriodRow base, PeriodRow period) {
        this.warehouse = warehouse;
        this.forms = forms;
        this.base = base;
        this.period = period;
    }

    /** Stocks stand in the trees of the two last days, flows in those of the two spans. */
    void run() {
        run("STOCK", base.end(), period.end());
        run("FLOW", base.start(), period.start());
        if (in("structure_count", base.start(), period.start()).number() > 0) {
            in("structure_rate", base.start(), period.start()).run();
        }
    }

    private void run(String nature, LocalDate baseStart, LocalDate start) {
        for (String table : List.of("rebased_unit", "rebased_division", "rebased_source")) {
            in(table, baseStart, start).run();
        }
        if (warehouse.sql("intermediate/rebased_count").number() > 0) {
            in("rebased_figure", baseStart, start).with("nature", nature).run();
            for (String form : forms.forms()) {
                leaves(form, nature);
            }
            for (String table : List.of("rebased_self", "rebased_kept", "rebased_settled")) {
                in(table, baseStart, start).run();
            }
            for (LocalDate date :
                    in("split_dates", baseStart, start).list(r -> r.date("date").orElseThrow())) {
                in("rebased_split", baseStart, start).with("date", date).run();
                in("rebased_settled", baseStart, start).run();
            }
            in("period_unit", baseStart, period.start()).run();
            in("structure_sum", baseStart, start).with("nature", nature).run();
        }
    }

    private void leaves(String form, String nature) {
        var added = forms.columns(form).stream()
                .filter(c -> "SUM".equals(c.get("operator")))
                .toList();
        if (!added.isEmpty()) {
            in("rebased_leaf", base.start(), period.start())
                    .naming("table", FormTables.table(form))
                    .with("nature", nature)
                    .listing("cells", added)
                    .run();
        }
    }

    private Statement in(String table, LocalDate baseStart, LocalDate start) {
        return warehouse
                .sql("intermediate/" + table)
                .with("base", base.id())
                .with("base_start", baseStart)
                .with("base_end", base.end())
                .with("period", period.id())
                .with("start", start)
                .with("end", period.end());
    }
}
