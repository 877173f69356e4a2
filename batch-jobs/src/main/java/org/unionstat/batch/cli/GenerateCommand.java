package org.unionstat.batch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.unionstat.batch.generate.NationalPlan;
import org.unionstat.batch.generate.NationalWorkspace;
import org.unionstat.batch.publish.Folders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes the workspace of a synthetic nation whose truth is known. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "Makes the workspace of a synthetic nation, with a file that tells what is wrong in it.")
final class GenerateCommand implements Callable<Integer> {

    /** How the returns are written. */
    enum Format {
        CSV,
        PARQUET
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Unionstat parent = new Unionstat();

    @Option(
            names = "--units",
            paramLabel = "N",
            defaultValue = "14000",
            description = "Primary unions: ${DEFAULT-VALUE}. The whole nation from 100000 on, a part of it else.")
    private int units = 14_000;

    @Option(
            names = "--periods",
            paramLabel = "P",
            defaultValue = "2",
            description = "Years, from 2015 on: ${DEFAULT-VALUE}.")
    private int periods = 2;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "What all that is drawn depends on: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--error-rate",
            paramLabel = "R",
            defaultValue = "0.01",
            description = "Share of returns with a planted error: ${DEFAULT-VALUE}.")
    private double errorRate = 0.01;

    @Option(
            names = "--missing-rate",
            paramLabel = "R",
            defaultValue = "0.02",
            description = "Share of returns that do not come: ${DEFAULT-VALUE}.")
    private double missingRate = 0.02;

    @Option(
            names = "--event-rate",
            paramLabel = "R",
            defaultValue = "0.01",
            description = "Share of unions to which something happens in a year: ${DEFAULT-VALUE}.")
    private double eventRate = 0.01;

    @Option(
            names = "--workbooks",
            paramLabel = "N",
            description = "So many returns of the last year as forms that were filled in; default: none.")
    private int workbooks;

    @Option(names = "--format", paramLabel = "csv|parquet", description = "Of the returns; default: csv.")
    private Format format = Format.CSV;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The workspace to make; it must be new or empty.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        Messages messages = parent.messages();
        PrintWriter err = spec.commandLine().getErr();
        List<String> problems = NationalPlan.problems(units, periods, errorRate, missingRate, eventRate);
        problems.forEach(err::println);
        if (Folders.isFilled(out)) {
            err.println(messages.get("init.notEmpty", out));
            return Unionstat.WRONG_USE;
        }
        if (!problems.isEmpty()) {
            return Unionstat.WRONG_USE;
        }
        NationalPlan plan = new NationalPlan(units, periods, seed, errorRate, missingRate, eventRate);
        NationalWorkspace nation = new NationalWorkspace(plan);
        long returns = nation.write(out);
        if (workbooks > 0) {
            nation.toWorkbooks(out, workbooks);
        }
        if (format == Format.PARQUET) {
            nation.toParquet(out);
        }
        PrintWriter done = spec.commandLine().getOut();
        done.println(
                messages.get("generate.done", out.toAbsolutePath().normalize(), nation.federations(), units, returns));
        done.flush();
        return Unionstat.DONE;
    }
}
