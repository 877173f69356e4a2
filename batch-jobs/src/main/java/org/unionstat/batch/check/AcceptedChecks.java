package org.unionstat.batch.check;

import java.util.List;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;

/**
 * What can be said of the figures of a period only when others are known: rules that look beyond one file, and figures that look
 * suspicious beside other years and units. All of it is told of what was accepted or is held, and holds nothing: what a figure
 * is held against may come later than it.
 */
public final class AcceptedChecks {

    private final Warehouse warehouse;
    private final Workspace workspace;
    private final SuspiciousFigures suspicious;
    private final AcceptedRules rules;
    private final StatedChecks stated;

    /**
     * The checks of a workspace.
     *
     * @param warehouse the warehouse
     * @param workspace the workspace, for its catalogue, rules, thresholds and register
     */
    public AcceptedChecks(Warehouse warehouse, Workspace workspace) {
        this.warehouse = warehouse;
        this.workspace = workspace;
        this.suspicious = new SuspiciousFigures(warehouse, workspace);
        this.rules = new AcceptedRules(warehouse, workspace);
        this.stated = new StatedChecks(warehouse, workspace);
    }

    /**
     * Looks through a period and makes its doubts anew.
     *
     * @param period its code
     */
    public void screen(String period) {
        Years years = Years.of(period, warehouse);
        for (String table : List.of("clear_peer_cell", "clear_doubt", "clear_doubt_count")) {
            years.in(table, warehouse).run();
        }
        Doubts doubts = new Doubts(warehouse, years.period());
        rules.screen(years, doubts);
        if (workspace.settings().tellsSuspiciousFigures()) {
            years.in("period_unit", warehouse).run();
            stated.screen(years, doubts);
            suspicious.screen(years, doubts);
        }
    }
}
