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

/** Takes what is new in the inbox into the warehouse. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = "Takes what is new in the inbox into the warehouse.")
final class LoadCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Unionstat parent = new Unionstat();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Override
    public Integer call() throws IOException {
        Workspace opened = workspace.open();
        return new JobRun(spec.commandLine(), parent.messages()).run(opened, new Order(Task.LOAD, ""));
    }
}
