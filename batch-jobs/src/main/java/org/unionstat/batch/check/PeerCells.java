package org.unionstat.batch.check;

import java.util.HashMap;
import java.util.Map;
import org.unionstat.batch.warehouse.Row;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.indicator.Cell;
import org.unionstat.rule.plausibility.PeerProfile;
import org.unionstat.rule.plausibility.PeerStatistics;

/** How the peers were measured in SQL, by peer group. */
final class PeerCells {

    /** No peers at all. */
    static final PeerStatistics NOBODY = new Group().statistics();

    private final Warehouse warehouse;
    private final int period;
    private final String form;

    PeerCells(Warehouse warehouse, int period, String form) {
        this.warehouse = warehouse;
        this.period = period;
        this.form = form;
    }

    /** One group that is being read. */
    private static final class Group {

        private final Map<Cell, Double> levels = new HashMap<>();
        private final Map<Cell, Double> spreads = new HashMap<>();
        private final Map<Cell, Double> baseLevels = new HashMap<>();
        private final Map<Cell, Double> baseSpreads = new HashMap<>();
        private final Map<Cell, Double> growth = new HashMap<>();

        void take(Row row) {
            Cell cell = Cell.parse(row.text("cell"));
            put(levels, cell, row, "level");
            put(spreads, cell, row, "spread");
            put(baseLevels, cell, row, "base_level");
            put(baseSpreads, cell, row, "base_spread");
            put(growth, cell, row, "growth");
        }

        private static void put(Map<Cell, Double> map, Cell cell, Row row, String column) {
            row.real(column).ifPresent(x -> map.put(cell, x));
        }

        PeerStatistics statistics() {
            return new PeerStatistics(
                    new PeerProfile(levels, spreads), new PeerProfile(baseLevels, baseSpreads), growth);
        }
    }

    Map<String, PeerStatistics> read() {
        Map<String, Group> groups = new HashMap<>();
        warehouse
                .sql("intermediate/peer_cells")
                .with("period", period)
                .with("form", form)
                .each(r -> groups.computeIfAbsent(r.text("peer_group"), g -> new Group())
                        .take(r));
        Map<String, PeerStatistics> statistics = new HashMap<>();
        groups.forEach((name, group) -> statistics.put(name, group.statistics()));
        return statistics;
    }
}
