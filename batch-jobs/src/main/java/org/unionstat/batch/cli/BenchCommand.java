package org.unionstat.batch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.unionstat.batch.bench.Bench;
import org.unionstat.batch.bench.BenchResult;
import org.unionstat.batch.bench.ReadingBench;
import org.unionstat.batch.bench.RuleBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures a night on generated figures beside plain SQL. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures a night on generated figures beside plain SQL on the same file; figures as JSON.")
final class BenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--units",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Primary unions: ${DEFAULT-VALUE}.")
    private int units = 100_000;

    @Option(
            names = "--pairs",
            paramLabel = "N",
            defaultValue = "3",
            description = "Nights of each kind: ${DEFAULT-VALUE}.")
    private int pairs = 3;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Where to work; else a temporary directory, deleted afterwards.")
    private @Nullable Path work;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write the JSON; else to standard output.")
    private @Nullable Path out;

    @Option(names = "--rules", description = "Measures sixty rules over one wide table instead of a night.")
    private boolean rules;

    @Option(names = "--reading", description = "Measures how fast a wide CSV is read instead of a night.")
    private boolean reading;

    @Override
    public Integer call() throws IOException {
        if (units < 1 || pairs < 1) {
            throw new picocli.CommandLine.ParameterException(
                    spec.commandLine(), "--units and --pairs must be positive");
        }
        PrintWriter err = spec.commandLine().getErr();
        Path directory = work == null ? Files.createTempDirectory("unionstat-bench") : work;
        Consumer<String> say = line -> {
            err.println(line);
            err.flush();
        };
        if (rules && reading) {
            throw new picocli.CommandLine.ParameterException(spec.commandLine(), "--rules or --reading, not both");
        }
        write(
                rules
                        ? new RuleBench(units, pairs, directory, say).run().json()
                        : reading ? new ReadingBench(units, pairs, directory, say).run() : night(directory, say));
        return Unionstat.DONE;
    }

    private String night(Path directory, Consumer<String> say) throws IOException {
        Bench bench = new Bench(units, pairs, directory, say);
        BenchResult result = bench.run();
        if (work == null) {
            bench.clean();
        }
        say.accept(result.text().stripTrailing());
        return result.json();
    }

    private void write(String json) throws IOException {
        if (out == null) {
            spec.commandLine().getOut().print(json);
            spec.commandLine().getOut().flush();
        } else {
            Files.writeString(out, json);
        }
    }
}
