package org.unionstat.batch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import org.unionstat.batch.archive.Decision;
import org.unionstat.batch.archive.Ledger;
import org.unionstat.batch.job.WorkspaceWarehouse;
import org.unionstat.batch.load.Decisions;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a decision: where, who and why. */
final class DecisionOption {

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who decides.")
    private String by = "";

    @Option(
            names = "--why",
            required = true,
            paramLabel = "TEXT",
            description = "For what reason; 8 characters at least.")
    private String why = "";

    /** Decides and says so; the next night publishes it. */
    int decide(List<Decisions.Subject> subjects, CommandLine line, Messages messages) throws IOException {
        Workspace opened = workspace.open();
        for (Decisions.Subject each : subjects) {
            if (!each.period().isEmpty()) {
                opened.settings().calendar().parse(each.period()).orThrow();
            }
        }
        Ledger ledger = Ledger.of(opened.directory());
        PrintWriter out = line.getOut();
        try (Warehouse warehouse = WorkspaceWarehouse.open(opened, Duration.ZERO)) {
            ledger.complete(warehouse);
            List<Decision> decisions =
                    new Decisions(warehouse, opened).decide(subjects, by, why).orThrow();
            ledger.complete(warehouse);
            decisions.forEach(d -> out.println(messages.get(
                    "decision." + d.action().name(), d.number(), d.submission(), d.unit(), d.period(), d.rule())));
        }
        out.println(messages.get("decision.next", opened.directory()));
        out.flush();
        return Unionstat.DONE;
    }
}
