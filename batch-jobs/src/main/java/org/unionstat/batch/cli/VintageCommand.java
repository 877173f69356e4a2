package org.unionstat.batch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.unionstat.batch.history.Vintage;
import org.unionstat.batch.history.Vintages;
import org.unionstat.batch.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Freezes what is published as a named release, and lists the releases. */
@Command(
        name = "vintage",
        mixinStandardHelpOptions = true,
        description = "Freezes what is published as a named release, to the byte; lists the releases.")
final class VintageCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Unionstat parent = new Unionstat();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return Unionstat.WRONG_USE;
    }

    @Command(name = "create", mixinStandardHelpOptions = true, description = "Freezes what is published.")
    int create(
            @Mixin WorkspaceOption workspace,
            @Mixin PeriodOption period,
            @Parameters(paramLabel = "NAME", description = "The release's name; a name is used once.") String name)
            throws IOException {
        Workspace opened = workspace.open();
        Vintage vintage = new Vintages(opened).create(name, period.code(opened));
        print(vintage, spec.commandLine().getOut());
        return Unionstat.DONE;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the releases.")
    int list(@Mixin WorkspaceOption workspace) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        for (Vintage vintage : new Vintages(workspace.open()).all()) {
            print(vintage, out);
        }
        return Unionstat.DONE;
    }

    private void print(Vintage vintage, PrintWriter out) {
        out.println(parent.messages()
                .get(
                        "vintage.line",
                        vintage.name(),
                        vintage.knownAt(),
                        String.join(" ", vintage.periods()),
                        vintage.files().size()));
        out.flush();
    }
}
