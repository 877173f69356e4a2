package org.unionstat.batch.cli;

import java.nio.file.Path;
import org.unionstat.batch.workspace.Workspace;
import picocli.CommandLine.Option;

/** The option that names the workspace. */
final class WorkspaceOption {

    @Option(
            names = "--workspace",
            required = true,
            paramLabel = "DIR",
            description = "The workspace: the directory that holds unionstat.yaml.")
    private Path directory = Path.of("");

    Workspace open() {
        return Workspace.open(directory.toAbsolutePath().normalize()).orThrow();
    }

    Path directory() {
        return directory.toAbsolutePath().normalize();
    }
}
