package org.unionstat.batch.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.NestedExceptionUtils;
import org.unionstat.batch.job.JobFailedException;
import org.unionstat.batch.warehouse.WarehouseDamagedException;
import org.unionstat.batch.warehouse.WarehouseLockedException;
import org.unionstat.batch.warehouse.WarehouseTooNewException;
import org.unionstat.outcome.InvalidInputException;
import org.unionstat.outcome.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Says what failed and what to do next. */
final class Failure {

    /** Problems with what the command line says, not with the files that it names. */
    private static final Set<String> WRONG_USE = Set.of(
            "AS-OF",
            "AS-OUT",
            "BK-ABSENT",
            "BK-EXISTS",
            "BK-FILLED",
            "BK-FOLDER",
            "EXPORT-OUT",
            "PERIOD",
            "TEMPLATE-FILLED",
            "VT-NAME",
            "VT-TAKEN",
            "WS-NONE");

    private Failure() {}

    static int report(Exception failure, CommandLine line, ParseResult result) {
        PrintWriter err = line.getErr();
        Messages messages = messages(line);
        Optional<String> full = FullDisk.toldBy(failure);
        Optional<String> scarce = WantOfMemory.toldBy(failure);
        if (full.isPresent()) {
            err.println(full.get());
            workspace(line).ifPresent(w -> err.println(messages.get("failed.full", FullDisk.fullest(w))));
            err.println(messages.get("failed.job"));
        } else if (scarce.isPresent()) {
            err.println(scarce.get());
            err.println(messages.get("failed.memory"));
            err.println(messages.get("failed.job"));
        } else if (failure instanceof InvalidInputException invalid) {
            invalid.problems().stream().map(Problem::toString).forEach(err::println);
            if (invalid.problems().stream().map(Problem::code).anyMatch(WRONG_USE::contains)) {
                err.println(messages.get("failed.use", line.getCommandSpec().qualifiedName()));
                err.flush();
                return Unionstat.WRONG_USE;
            }
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
        } else {
            boolean isJob = failure instanceof JobFailedException;
            String told = isJob ? String.valueOf(failure.getMessage()) : failure.toString();
            String reason = String.valueOf(
                    NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
            err.println(told.contains(reason) ? told : told + ": " + reason);
            err.println(messages.get(isJob ? "failed.job" : "failed.other"));
        }
        err.flush();
        return Unionstat.FAILED;
    }

    private static Optional<Path> workspace(CommandLine line) {
        OptionSpec option = line.getCommandSpec().findOption("--workspace");
        Object value = option == null ? null : option.getValue();
        return value instanceof Path path ? Optional.of(path.toAbsolutePath().normalize()) : Optional.empty();
    }

    private static Messages messages(CommandLine line) {
        CommandLine root = line;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        return ((Unionstat) root.getCommand()).messages();
    }
}
