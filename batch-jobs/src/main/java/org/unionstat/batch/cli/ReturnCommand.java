package org.unionstat.batch.cli;

import org.unionstat.batch.archive.Decision.Action;
import picocli.CommandLine.Command;

/** Returns held submissions to their sender. */
@Command(name = "return", mixinStandardHelpOptions = true, description = "Returns held submissions to their sender.")
final class ReturnCommand extends HeldSubmissions {

    ReturnCommand() {
        super(Action.RETURN);
    }
}
