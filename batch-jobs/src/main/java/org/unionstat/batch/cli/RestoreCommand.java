package org.unionstat.batch.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.unionstat.batch.history.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes a workspace from a backup. */
@Command(name = "restore", mixinStandardHelpOptions = true, description = "Makes a workspace from a backup.")
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Unionstat parent = new Unionstat();

    @Parameters(index = "0", paramLabel = "FILE.zip", description = "What backup made.")
    private Path backup = Path.of("");

    @Parameters(index = "1", paramLabel = "DIR", description = "The directory to make; it must be new or empty.")
    private Path directory = Path.of("");

    @Override
    public Integer call() throws IOException {
        Path target = directory.toAbsolutePath().normalize();
        int files = Restore.into(backup, target);
        spec.commandLine().getOut().println(parent.messages().get("restore.done", files, target));
        return Unionstat.DONE;
    }
}
