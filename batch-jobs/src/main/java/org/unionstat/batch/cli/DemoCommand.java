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
import org.unionstat.batch.report.IndexPage;
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
        List<IndexPage.Entry> entries = new ArrayList<>();
        for (Path path : workspaces) {
            Workspace workspace = Workspace.open(path).orThrow();
            err.println(messages.get("demo.workspace", workspace.settings().name(), path));
            err.flush();
            Result result = run.execute(workspace, new Order(Task.NIGHTLY, ""));
            results.add(result);
            entries.add(entry(workspace, result, home));
        }
        IndexPage.write(home.resolve("index.html"), entries);
        results.forEach(run::paths);
        out.println(messages.get("demo.index", home.resolve("index.html")));
        out.flush();
        return Unionstat.DONE;
    }

    /** What the index page says of a workspace; its latest report comes first. */
    private static IndexPage.Entry entry(Workspace workspace, Result result, Path home) {
        List<IndexPage.Link> links = new ArrayList<>();
        for (Path period : result.published()) {
            String path = relative(home, period.resolve("report.html"));
            links.add(0, new IndexPage.Link(String.valueOf(period.getFileName()), path));
        }
        List<Path> published = result.published();
        String charts = published.isEmpty()
                ? ""
                : relative(home, published.get(published.size() - 1).resolve("charts"));
        return new IndexPage.Entry(
                workspace.settings().name(),
                workspace.settings().source(),
                workspace.settings().simulated(),
                links,
                charts);
    }

    private static String relative(Path home, Path path) {
        return home.relativize(path).toString().replace('\\', '/');
    }
}
