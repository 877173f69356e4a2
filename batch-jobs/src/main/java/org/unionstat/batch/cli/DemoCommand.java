package org.unionstat.batch.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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

    /** A third night at the same time would take more memory than it saves time. */
    private static final int AT_A_TIME = 2;

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
        Path home = directory.toAbsolutePath().normalize();
        List<Path> workspaces;
        try {
            workspaces = DemoWorkspaces.writeInto(home);
        } catch (FileAlreadyExistsException e) {
            err.println(e.getMessage());
            return Unionstat.WRONG_USE;
        }
        List<Result> results = nights(workspaces);
        List<IndexPage.Entry> entries = new ArrayList<>();
        for (int i = 0; i < workspaces.size(); i++) {
            Workspace workspace = Workspace.open(workspaces.get(i)).orThrow();
            entries.add(entry(workspace, results.get(i), home));
        }
        IndexPage.write(home.resolve("index.html"), entries);
        JobRun run = new JobRun(spec.commandLine(), messages);
        results.forEach(run::paths);
        out.println(messages.get("demo.index", home.resolve("index.html")));
        out.flush();
        return Unionstat.DONE;
    }

    /** Runs the nights of all workspaces, the last one first because it takes longest; fails after all have ended. */
    private List<Result> nights(List<Path> workspaces) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
        List<Future<Result>> nights = new ArrayList<>();
        for (int i = workspaces.size() - 1; i >= 0; i--) {
            Path workspace = workspaces.get(i);
            nights.add(0, threads.submit(() -> night(workspace)));
        }
        threads.shutdown();
        try {
            threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            List<Result> results = new ArrayList<>();
            for (Future<Result> night : nights) {
                results.add(night.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while the nights were running");
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        }
    }

    private Result night(Path path) throws IOException {
        Workspace workspace = Workspace.open(path).orThrow();
        Messages messages = parent.messages();
        PrintWriter err = spec.commandLine().getErr();
        err.println(messages.get("demo.workspace", workspace.settings().name(), path));
        err.flush();
        try (ConsoleProgress progress = ConsoleProgress.ofOneOfSeveral(
                err, messages, workspace.settings().name())) {
            return new JobRun(spec.commandLine(), messages).execute(workspace, new Order(Task.NIGHTLY, ""), progress);
        }
    }

    /** The failure of a night as it would be if the night had run in this thread. */
    private static IOException failed(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException exception) {
            throw exception;
        }
        return cause instanceof IOException exception ? exception : new IOException(cause);
    }

    /** What the index page says of a workspace; its latest report comes first. */
    private static IndexPage.Entry entry(Workspace workspace, Result result, Path home) {
        List<IndexPage.Link> links = new ArrayList<>();
        for (Path period : result.published()) {
            String path = relative(home, period.resolve("report.html"));
            String code = String.valueOf(period.getFileName());
            links.add(
                    0,
                    new IndexPage.Link(
                            workspace.settings().calendar().parse(code).orThrow(), path));
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
