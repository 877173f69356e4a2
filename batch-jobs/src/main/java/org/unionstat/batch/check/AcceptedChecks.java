package org.unionstat.batch.check;

import java.util.List;
import java.util.function.BiConsumer;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.rule.Finding;

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
    private final ComputedRates rates;

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
        this.rates = new ComputedRates(warehouse, workspace);
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
        Doubts doubts = new Doubts(warehouse, years.period(), (finding, submission) -> {});
        rules.screen(years, doubts, "true");
        rates.screen(years, doubts);
        if (workspace.settings().tellsSuspiciousFigures()) {
            years.in("period_unit", warehouse).run();
            stated.screen(years, doubts);
            suspicious.screen(years, doubts);
        }
    }

    /**
     * Judges some units as the night does: by the rules that look beyond one file, and as far as last year and what is known of
     * their peers tell, for suspicious figures. What is said of all units together, and counted, is left to the night.
     *
     * @param period the code of the period
     * @param units a table with the {@code unit_id} of each of them
     * @param told is told each finding with the identifier of the submission that it is about
     */
    public void judge(String period, String units, BiConsumer<Finding, String> told) {
        Years years = Years.of(period, warehouse);
        Doubts doubts = new Doubts(warehouse, years.period(), told);
        rules.screen(years, doubts, "unit_id in (from " + units + ")");
        if (workspace.settings().tellsSuspiciousFigures()) {
            years.in("period_unit", warehouse).run();
            suspicious.judge(years, units, doubts);
        }
    }
}
