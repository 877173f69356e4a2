package org.unionstat.batch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.unionstat.batch.history.Rebuild;
import org.unionstat.batch.job.Order;
import org.unionstat.batch.job.Task;
import org.unionstat.batch.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes the warehouse anew from the archive. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "Makes the warehouse anew from the archive; the old one is kept aside.")
final class RebuildCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Unionstat parent = new Unionstat();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Override
    public Integer call() throws IOException {
        Workspace opened = workspace.open();
        Messages messages = parent.messages();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Rebuild.Result result;
        try (ConsoleProgress progress = new ConsoleProgress(err, messages)) {
            result = new Rebuild(opened, progress).run();
        }
        out.println(messages.get("rebuild.done", result.entries()));
        result.aside().ifPresent(path -> out.println(messages.get("rebuild.aside", path)));
        if (!result.differences().isEmpty()) {
            err.println(messages.get("rebuild.differences", result.differences().size()));
            result.differences().forEach(err::println);
        }
        if (!result.current()) {
            out.println(messages.get("rebuild.notCurrent"));
            out.flush();
            return Unionstat.DONE;
        }
        return new JobRun(spec.commandLine(), messages).run(opened, new Order(Task.TRENDS, ""));
    }
}
