package org.unionstat.batch.cli;

import org.unionstat.batch.workspace.Workspace;
import org.unionstat.outcome.Outcome;
import org.unionstat.period.Period;
import picocli.CommandLine.Option;

/** The option that names the one period to be published. */
final class PeriodOption {

    @Option(names = "--period", paramLabel = "P", description = "This period only, for example 2015 or 2014H1.")
    private String period = "";

    /** The period's code, empty if none was given. */
    String code(Workspace workspace) {
        if (period.isEmpty()) {
            return "";
        }
        Outcome<Period> parsed = workspace.settings().calendar().parse(period);
        return parsed.orThrow().code();
    }
}
