package org.unionstat.batch.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.unionstat.batch.archive.Decision.Action;
import org.unionstat.batch.load.Decisions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Decides about held submissions as they are, each command in its way. */
abstract class HeldSubmissions implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Unionstat parent = new Unionstat();

    @Mixin
    private DecisionOption decision = new DecisionOption();

    @Parameters(
            paramLabel = "SUBMISSION",
            arity = "1..*",
            description = "The submission_id of receipts and findings.csv.")
    private List<String> submissions = new ArrayList<>();

    private final Action action;

    HeldSubmissions(Action action) {
        this.action = action;
    }

    @Override
    public Integer call() throws IOException {
        return decision.decide(
                submissions.stream()
                        .distinct()
                        .map(s -> new Decisions.Subject(action, s, "", "", ""))
                        .toList(),
                spec.commandLine(),
                parent.messages());
    }
}
