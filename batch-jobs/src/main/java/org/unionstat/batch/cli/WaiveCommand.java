package org.unionstat.batch.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.unionstat.batch.archive.Decision.Action;
import org.unionstat.batch.load.Decisions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Waives one rule for a unit and a period, as long as the figures stay. */
@Command(
        name = "waive",
        mixinStandardHelpOptions = true,
        description = "Waives one rule for a unit and a period, as long as the figures stay.")
final class WaiveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Unionstat parent = new Unionstat();

    @Mixin
    private DecisionOption decision = new DecisionOption();

    @Option(names = "--rule", required = true, paramLabel = "ID", description = "The rule_id of findings.csv.")
    private String rule = "";

    @Option(names = "--unit", required = true, paramLabel = "CODE", description = "The unit.")
    private String unit = "";

    @Option(names = "--period", required = true, paramLabel = "P", description = "The period, for example 2015.")
    private String period = "";

    @Override
    public Integer call() throws IOException {
        return decision.decide(
                List.of(new Decisions.Subject(Action.WAIVE, "", rule, unit, period)),
                spec.commandLine(),
                parent.messages());
    }
}
