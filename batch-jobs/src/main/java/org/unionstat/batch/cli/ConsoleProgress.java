package org.unionstat.batch.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.unionstat.batch.job.Progress;

/** Shows a bar with rate and time left on a terminal, plain lines elsewhere; on standard error. */
final class ConsoleProgress implements Progress, AutoCloseable {

    private final PrintWriter err;
    private final Messages messages;
    private final boolean bars;
    private final String before;
    private @Nullable ProgressBar bar;
    private String step = "";
    private long startedAt;

    ConsoleProgress(PrintWriter err, Messages messages) {
        // the launcher knows whether standard error is a terminal; Java does not
        this(err, messages, "yes".equals(System.getenv("UNIONSTAT_TERMINAL")), "");
    }

    private ConsoleProgress(PrintWriter err, Messages messages, boolean bars, String before) {
        this.err = err;
        this.messages = messages;
        this.bars = bars;
        this.before = before;
    }

    /** Of one of several jobs that run at the same time: lines that begin with its name, no bar. */
    static ConsoleProgress ofOneOfSeveral(PrintWriter err, Messages messages, String name) {
        return new ConsoleProgress(err, messages, false, name + " · ");
    }

    @Override
    public void step(String name, long total) {
        step = messages.get("step." + name);
        startedAt = System.nanoTime();
        if (bars && total > 1) {
            bar = new ProgressBarBuilder()
                    .setTaskName(step)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .showSpeed()
                    .clearDisplayOnFinish()
                    .build();
        }
    }

    @Override
    public void advance() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void done(long count) {
        close();
        Duration took = Duration.ofNanos(System.nanoTime() - startedAt);
        String seconds = String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0);
        err.println(before + messages.get("step.done", step, count, seconds));
        err.flush();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
