package org.unionstat.batch.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.unionstat.batch.history.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Copies a workspace into one file. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Copies a workspace into one file: inbox, archive, ledger, registers, settings, warehouse.")
final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Unionstat parent = new Unionstat();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--out", required = true, paramLabel = "FILE.zip", description = "The file to make.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        Path target = out.toAbsolutePath().normalize();
        int files = new Backup(workspace.open()).write(target);
        spec.commandLine().getOut().println(parent.messages().get("backup.done", files, target));
        return Unionstat.DONE;
    }
}
