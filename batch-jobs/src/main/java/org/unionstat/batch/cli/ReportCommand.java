package org.unionstat.batch.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.unionstat.batch.job.Order;
import org.unionstat.batch.job.Task;
import org.unionstat.batch.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes the reports of published periods anew. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes the reports of published periods anew.")
final class ReportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Unionstat parent = new Unionstat();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private PeriodOption period = new PeriodOption();

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    @Override
    public Integer call() throws IOException {
        boolean past = asOf.isGiven(spec.commandLine(), parent.messages());
        Workspace opened = workspace.open();
        if (past) {
            return asOf.publish(opened, period.code(opened), spec.commandLine(), parent.messages());
        }
        return new JobRun(spec.commandLine(), parent.messages())
                .run(opened, new Order(Task.REPORT, period.code(opened)));
    }
}
