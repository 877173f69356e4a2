package org.unionstat.batch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.unionstat.batch.inbox.LeftFile;
import org.unionstat.batch.job.Night;
import org.unionstat.batch.job.Order;
import org.unionstat.batch.job.Progress;
import org.unionstat.batch.job.Result;
import org.unionstat.batch.workspace.Workspace;
import picocli.CommandLine;

/** Runs a job for a command and says what came of it. */
final class JobRun {

    private static final Logger LOG = LoggerFactory.getLogger(JobRun.class);

    private final PrintWriter out;
    private final PrintWriter err;
    private final Messages messages;
    private final Duration patience;

    JobRun(CommandLine line, Messages messages) {
        this(line, messages, Duration.ZERO);
    }

    JobRun(CommandLine line, Messages messages, Duration patience) {
        this.out = line.getOut();
        this.err = line.getErr();
        this.messages = messages;
        this.patience = patience;
    }

    int run(Workspace workspace, Order order) throws IOException {
        Result result = execute(workspace, order);
        if (result.unchanged()) {
            out.println(messages.get("nightly.unchanged"));
        } else {
            out.println(messages.get("nightly.done", result.accepted(), result.held(), result.returned()));
            if (result.held() + result.returned() + result.fileProblems() > 0) {
                out.println(
                        messages.get("nightly.receipts", workspace.directory().resolve("receipts")));
            }
            paths(result);
        }
        if (!order.period().isEmpty() && result.published().isEmpty()) {
            err.println(messages.get("nightly.noSuchPeriod", order.period()));
        }
        out.flush();
        err.flush();
        return Unionstat.DONE;
    }

    private Result execute(Workspace workspace, Order order) throws IOException {
        try (ConsoleProgress progress = new ConsoleProgress(err, messages)) {
            return execute(workspace, order, progress);
        }
    }

    Result execute(Workspace workspace, Order order, Progress progress) throws IOException {
        LogFile log = LogFile.open(workspace.directory());
        try {
            Result result = new Night(workspace, progress, patience).run(order);
            result.left().forEach(this::tell);
            return result;
        } finally {
            log.close();
        }
    }

    private void tell(LeftFile file) {
        String text = messages.get("left." + file.why(), file.name(), file.detail());
        err.println(text);
        err.flush();
        // on standard error already, where warnings go too
        LOG.info(text);
    }

    void paths(Result result) {
        for (Path period : result.published()) {
            if (Files.exists(period.resolve("report.html"))) {
                out.println(messages.get("nightly.report", period.resolve("report.html")));
            }
            if (Files.isDirectory(period.resolve("charts"))) {
                out.println(messages.get("nightly.charts", period.resolve("charts")));
            }
        }
    }
}
