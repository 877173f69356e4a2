package org.unionstat.batch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.unionstat.batch.generate.DemoWorkspaces;
import org.unionstat.batch.job.Order;
import org.unionstat.batch.job.Result;
import org.unionstat.batch.job.Task;
import org.unionstat.batch.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes the example workspaces and runs the night's work in them. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Makes three example workspaces, two with real figures and one simulated, and runs nightly in them.")
final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Unionstat parent = new Unionstat();

    @Option(names = "--workspace", paramLabel = "DIR", description = "Where to make them; default: ${DEFAULT-VALUE}.")
    private Path directory = Path.of("unionstat-demo");

    @Override
    public Integer call() throws IOException {
        Messages messages = parent.messages();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        JobRun run = new JobRun(spec.commandLine(), messages);
        Path home = directory.toAbsolutePath().normalize();
        List<Path> workspaces;
        try {
            workspaces = DemoWorkspaces.writeInto(home);
        } catch (FileAlreadyExistsException e) {
            err.println(e.getMessage());
            return Unionstat.WRONG_USE;
        }
        List<Result> results = new ArrayList<>();
        for (Path path : workspaces) {
            Workspace workspace = Workspace.open(path).orThrow();
            err.println(messages.get("demo.workspace", workspace.settings().name(), path));
            err.flush();
            results.add(run.execute(workspace, new Order(Task.NIGHTLY, "")));
        }
        results.forEach(run::paths);
        out.flush();
        return Unionstat.DONE;
    }
}
