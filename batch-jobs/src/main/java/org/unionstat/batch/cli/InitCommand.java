package org.unionstat.batch.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes an empty, commented workspace. */
@Command(name = "init", mixinStandardHelpOptions = true, description = "Makes an empty, commented workspace.")
final class InitCommand implements Callable<Integer> {

    private static final List<String> FILES = List.of("unionstat.yaml", "units.csv", "unit_events.csv", "targets.csv");
    private static final List<String> FOLDERS = List.of("inbox", "forms", "indicators", "rules");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Unionstat parent = new Unionstat();

    @Parameters(paramLabel = "DIR", description = "The directory to make; it must be new or empty.")
    private Path directory = Path.of("");

    @Override
    public Integer call() throws IOException {
        Messages messages = parent.messages();
        if (!NewFolder.isFree(directory)) {
            spec.commandLine().getErr().println(messages.get("init.notEmpty", directory));
            return Unionstat.WRONG_USE;
        }
        for (String folder : FOLDERS) {
            Files.createDirectories(directory.resolve(folder));
        }
        for (String file : FILES) {
            try (InputStream in = InitCommand.class.getResourceAsStream("/init/" + file)) {
                if (in == null) {
                    throw new IllegalStateException("missing from the jar: " + file);
                }
                Files.copy(in, directory.resolve(file));
            }
        }
        spec.commandLine()
                .getOut()
                .println(messages.get("init.done", directory.toAbsolutePath().normalize()));
        return Unionstat.DONE;
    }
}
