package org.unionstat.batch.cli;

import org.unionstat.batch.archive.Decision.Action;
import picocli.CommandLine.Command;

/** Accepts held submissions as they are. */
@Command(name = "accept", mixinStandardHelpOptions = true, description = "Accepts held submissions as they are.")
final class AcceptCommand extends HeldSubmissions {

    AcceptCommand() {
        super(Action.ACCEPT);
    }
}
