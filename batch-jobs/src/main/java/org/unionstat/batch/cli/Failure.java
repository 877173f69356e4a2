package org.unionstat.batch.cli;

import java.io.PrintWriter;
import org.unionstat.batch.job.JobFailedException;
import org.unionstat.batch.warehouse.WarehouseDamagedException;
import org.unionstat.batch.warehouse.WarehouseLockedException;
import org.unionstat.batch.warehouse.WarehouseTooNewException;
import org.unionstat.outcome.InvalidInputException;
import org.unionstat.outcome.Problem;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Says what failed and what to do next. */
final class Failure {

    private Failure() {}

    static int report(Exception failure, CommandLine line, ParseResult result) {
        PrintWriter err = line.getErr();
        Messages messages = messages(line);
        if (failure instanceof InvalidInputException invalid) {
            invalid.problems().stream().map(Problem::toString).forEach(err::println);
            err.println(messages.get("failed.input", invalid.problems().size()));
        } else if (failure instanceof WarehouseLockedException) {
            err.println(failure.getMessage());
            err.println(messages.get("failed.locked"));
        } else if (failure instanceof WarehouseDamagedException) {
            err.println(failure.getMessage());
            err.println(messages.get("failed.damaged"));
        } else if (failure instanceof WarehouseTooNewException) {
            err.println(failure.getMessage());
            err.println(messages.get("failed.tooNew"));
        } else if (failure instanceof JobFailedException) {
            err.println(failure.getMessage());
            err.println(messages.get("failed.job"));
        } else {
            err.println(failure);
            err.println(messages.get("failed.other"));
        }
        err.flush();
        return Unionstat.FAILED;
    }

    private static Messages messages(CommandLine line) {
        CommandLine root = line;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        return ((Unionstat) root.getCommand()).messages();
    }
}
