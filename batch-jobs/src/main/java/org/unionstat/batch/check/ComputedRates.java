package org.unionstat.batch.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unionstat.batch.warehouse.Row;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.indicator.Indicator;
import org.unionstat.quantity.Interval;
import org.unionstat.rule.Finding;
import org.unionstat.rule.RateLimit;

/** Rates computed from their parts that lie above one hundred percent; those that are stated are looked at as they come. */
final class ComputedRates {

    private final Warehouse warehouse;
    private final Catalogue catalogue;
    private final Operands operands;

    ComputedRates(Warehouse warehouse, Workspace workspace) {
        this.warehouse = warehouse;
        this.catalogue = workspace.catalogue();
        this.operands = new Operands(workspace);
    }

    void screen(Years years, Doubts doubts) {
        List<Finding> findings = new ArrayList<>();
        years.in("rate_above", warehouse).list(r -> finding(r, years.code())).forEach(f -> f.ifPresent(findings::add));
        findings.forEach(f -> doubts.add(f, ""));
        doubts.write();
        long[] counts = warehouse
                .sql("intermediate/rate_count")
                .with("period", years.period())
                .list(r -> new long[] {r.number("below"), r.number("open")})
                .get(0);
        if (counts[0] + counts[1] + findings.size() > 0) {
            years.in("doubt_count", warehouse)
                    .with("form", "")
                    .with("rule", RateLimit.RULE_ID)
                    .with("passed", counts[0])
                    .with("failed", findings.size())
                    .with("unverifiable", counts[1])
                    .run();
        }
    }

    private Optional<Finding> finding(Row row, String period) {
        Operands.Known known = operands.known(row.text("cell")).orElse(null);
        if (known == null) {
            return Optional.empty();
        }
        Indicator indicator = catalogue.indicator(known.cell().indicator()).orElseThrow();
        Interval bounds = new Interval(
                row.decimal("lower_bound").orElseThrow(),
                row.decimal("upper_bound").orElse(null));
        return Optional.of(RateLimit.computed(indicator, known.label(), row.text("unit_code"), period, bounds));
    }
}
