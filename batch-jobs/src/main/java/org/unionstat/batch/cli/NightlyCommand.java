package org.unionstat.batch.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.unionstat.batch.job.Order;
import org.unionstat.batch.job.Task;
import org.unionstat.batch.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** From the inbox to checked figures, tables, charts and report. */
@Command(
        name = "nightly",
        mixinStandardHelpOptions = true,
        description = "From the inbox to checked figures, tables, charts and report.")
final class NightlyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Unionstat parent = new Unionstat();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private PeriodOption period = new PeriodOption();

    @Option(names = "--tables-only", description = "Figures and tables; no charts, no report.")
    private boolean tablesOnly;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            description = "How long to wait for a process that holds the warehouse; default: not at all.")
    private int seconds;

    @Override
    public Integer call() throws IOException {
        Workspace opened = workspace.open();
        return new JobRun(spec.commandLine(), parent.messages(), Duration.ofSeconds(seconds))
                .run(opened, new Order(tablesOnly ? Task.TABLES : Task.NIGHTLY, period.code(opened)));
    }
}
