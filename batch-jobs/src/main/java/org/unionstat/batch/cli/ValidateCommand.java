package org.unionstat.batch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.unionstat.batch.job.FilesBeside;
import org.unionstat.batch.load.FileCheck;
import org.unionstat.batch.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Checks submissions without writing anything. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description =
                "Checks submissions beside what the warehouse knows; writes nothing. Status 1 if any would be held or returned.")
final class ValidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Unionstat parent = new Unionstat();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "CSV, XLSX, XLS, JSON or Parquet files.")
    private List<Path> files = List.of();

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            description = "The workspace; default: the one that the files or the current directory lie in.")
    private @Nullable Path directory;

    @Option(names = "--format", paramLabel = "text|json", description = "Default: text.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Messages messages = parent.messages();
        Path around = directory == null ? workspaceAround(files.get(0)) : directory;
        if (around == null) {
            err.println(messages.get("validate.noWorkspace"));
            return Unionstat.WRONG_USE;
        }
        List<Path> missing = files.stream()
                .filter(f -> !Files.isReadable(f) || Files.isDirectory(f))
                .toList();
        if (!missing.isEmpty()) {
            missing.forEach(f -> err.println(messages.get("validate.unreadable", f)));
            return Unionstat.WRONG_USE;
        }
        Workspace workspace =
                Workspace.open(around.toAbsolutePath().normalize()).orThrow();
        FilesBeside found = FilesBeside.check(files, workspace);
        List<FileCheck> checks = found.files();
        FindingPrinter printer = new FindingPrinter(spec.commandLine().getOut(), messages);
        if (format == Format.JSON) {
            printer.json(checks);
        } else {
            printer.text(checks);
        }
        switch (found.beside()) {
            case HELD, OF_ANOTHER_VERSION, UNREADABLE -> err.println(messages.get("validate.beside." + found.beside()));
            case NONE, KNOWN -> found.large().forEach(f -> err.println(messages.get("validate.large", f)));
        }
        return checks.stream().allMatch(FileCheck::isAccepted) ? Unionstat.DONE : Unionstat.WRONG_INPUT;
    }

    private static @Nullable Path workspaceAround(Path file) {
        for (Path start : List.of(file.toAbsolutePath().normalize(), Path.of("").toAbsolutePath())) {
            for (Path at = start; at != null; at = at.getParent()) {
                if (Files.isRegularFile(at.resolve("unionstat.yaml"))) {
                    return at;
                }
            }
        }
        return null;
    }
}
